import type { Answer, Call } from './hub.js'

/** The page of a list that a call asks for, with the `Link` header that leads to the others. */
export function pageOf<T>(call: Call, items: readonly T[]): { items: T[]; headers: Record<string, string> } {
  const size = Math.min(100, Math.max(1, Number(call.query.get('per_page') ?? 30) || 30))
  const page = Math.max(1, Number(call.query.get('page') ?? 1) || 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = (number: number, rel: string): string => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(number))
    return `<${call.url}?${query.toString()}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [link(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ]
  const headers: Record<string, string> = links.length > 0 ? { link: links.join(', ') } : {}
  return { items: items.slice((page - 1) * size, page * size), headers }
}

/** 200 with one page of a list, each item made into its answer. */
export async function listAnswer<T>(call: Call, items: readonly T[], present: (item: T) => unknown): Promise<Answer> {
  const page = pageOf(call, items)
  const body: unknown[] = []
  for (const item of page.items) body.push(await present(item))
  return { status: 200, body, headers: page.headers }
}
