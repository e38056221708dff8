import type { Caller, Hub } from '../hub.js'
import { has } from '../permissions.js'
import type { PullState } from '../state.js'
import { forbidden, GraphqlRefusal } from './refusal.js'

/** What every node of a GraphQL answer is made with. */
export interface Context {
  hub: Hub
  caller: Caller
  nodes: UpperNodes
}

/**
 * GitHub's graph leads down from a repository and back up from everything in it; the files that make its nodes lead
 * down only. What a node leads up to, it makes with these.
 */
interface UpperNodes {
  repository: (context: Context) => Record<string, unknown>
  pull: (context: Context, pull: PullState) => Record<string, unknown>
}

/** Refuses what the token may not do. */
export function allow({ hub, caller }: Context, permission: string, level: 'read' | 'write'): void {
  if (!has(hub, caller, { permission, level })) throw forbidden()
}

/** Arguments of a connection's field. */
export interface PageArguments {
  first?: number | null
  last?: number | null
  after?: string | null
  before?: string | null
}

/** One page of a list as GraphQL has it; GitHub insists on `first` or `last`, 100 at most. */
export function connection<T>(
  field: string,
  args: PageArguments,
  items: readonly T[],
  node: (item: T) => unknown,
): Record<string, unknown> {
  const size = args.first ?? args.last
  if (size === null || size === undefined)
    throw new GraphqlRefusal(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${field}\` connection.`,
    )
  if (size > 100)
    throw new GraphqlRefusal(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${field}\` connection exceeds the \`first\` limit of 100 records.`,
    )
  const from = typeof args.after === 'string' ? indexOf(args.after) + 1 : 0
  const to = typeof args.before === 'string' ? indexOf(args.before) : items.length
  const start = typeof args.first === 'number' ? from : Math.max(from, to - size)
  const end = typeof args.first === 'number' ? Math.min(to, from + size) : to
  const edges = items.slice(start, end).map((item, at) => ({ cursor: cursorOf(start + at), node: node(item) }))
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    totalCount: items.length,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
    },
  }
}

function cursorOf(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64')
}

function indexOf(cursor: string): number {
  const match = /^cursor:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString('utf8'))
  if (match === null)
    throw new GraphqlRefusal('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`)
  return Number(match[1])
}
