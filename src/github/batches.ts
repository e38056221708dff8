/** So many objects are asked for in one GraphQL request. */
const BATCH = 100

/** Asks for many things, a hundred in one request, and puts the answers together. */
export async function inBatches<T, R>(items: readonly T[], ask: (batch: readonly T[]) => Promise<R[]>): Promise<R[]> {
  const answers: R[] = []
  for (let start = 0; start < items.length; start += BATCH)
    answers.push(...(await ask(items.slice(start, start + BATCH))))
  return answers
}

/** Names and paths as variables `e0`, `e1`, …, so that nothing in them is taken for GraphQL. */
export function indexed(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value, index) => [`e${index}`, value]))
}

/** One question for many objects of the repository, answered as `o0`, `o1`, …; `field` asks for the one of `$e<index>`. */
export function aliasedQuery(asked: {
  name: string
  count: number
  /** Variables besides owner, name and the objects' own. */
  variables?: string
  field: (index: number) => string
}): string {
  const indexes = Array.from({ length: asked.count }, (_, index) => index)
  const more = asked.variables === undefined ? '' : `, ${asked.variables}`
  const variables = indexes.map((index) => `, $e${index}: String!`).join('')
  const fields = indexes.map((index) => `    o${index}: ${asked.field(index)}`).join('\n')
  return `query ${asked.name}($owner: String!, $repo: String!${more}${variables}) {
  repository(owner: $owner, name: $repo) {
${fields}
  }
}`
}
