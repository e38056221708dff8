import { z } from 'zod'
import type { Client } from './client.js'
import { oidSchema } from './schemas.js'

const repositorySchema = z.object({ default_branch: z.string(), private: z.boolean() })

const branchNamesSchema = z.object({
  repository: z.object({ refs: z.object({ nodes: z.array(z.object({ name: z.string() })) }).nullable() }),
})

const objectsSchema = z.object({ repository: z.record(z.string(), z.object({ oid: oidSchema }).nullable()) })

const BRANCHES = `query Branches($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { refs(refPrefix: "refs/heads/", first: 50) { nodes { name } } }
}`

/** The repository's default branch and whether it is private. Throws `Stop`. */
export async function repository(client: Client): Promise<{ defaultBranch: string; isPrivate: boolean }> {
  const answer = await client.read('GET /repos/{owner}/{repo}', {}, repositorySchema)
  return { defaultBranch: answer.default_branch, isPrivate: answer.private }
}

/** Up to 50 branches (the first by name) on which that path exists, the caller's own among them. */
export async function branchesWith(client: Client, path: string): Promise<string[]> {
  const names = await client.query(BRANCHES, { owner: client.owner, repo: client.repo }, branchNamesSchema)
  const branches = (names.repository.refs?.nodes ?? []).map((node) => node.name)
  if (branches.length === 0) return []
  const variables = Object.fromEntries(branches.map((name, index) => [`e${index}`, `refs/heads/${name}:${path}`]))
  const found = await client.query(
    objectsQuery(branches.length),
    { owner: client.owner, repo: client.repo, ...variables },
    objectsSchema,
  )
  return branches.filter((_, index) => (found.repository[`o${index}`] ?? null) !== null)
}

/** One question for many objects: names and paths go in as variables, so that nothing in them is taken for GraphQL. */
function objectsQuery(count: number): string {
  const indexes = Array.from({ length: count }, (_, index) => index)
  const variables = indexes.map((index) => `, $e${index}: String!`).join('')
  const fields = indexes.map((index) => `    o${index}: object(expression: $e${index}) { oid }`).join('\n')
  return `query BranchesWith($owner: String!, $repo: String!${variables}) {
  repository(owner: $owner, name: $repo) {
${fields}
  }
}`
}
