import { mergeCommitOf } from '../answers/pull.js'
import { nodeId } from '../people.js'
import { queueEntries } from '../pulls.js'
import type { PullState, ReviewState } from '../state.js'
import { actorNode } from './actors.js'
import { allow, connection, type Context, type PageArguments } from './context.js'
import { commitNode } from './objects.js'

/** A pull request. */
export function pullNode(context: Context, pull: PullState): Record<string, unknown> {
  const url = `${context.hub.links.server}/${context.hub.store.repo}/pull/${pull.number}`
  return {
    id: nodeId('PR', pull.number),
    fullDatabaseId: String(pull.id),
    number: pull.number,
    title: pull.title,
    body: pull.body ?? '',
    url,
    state: pull.mergedAt !== null ? 'MERGED' : pull.state.toUpperCase(),
    closed: pull.state === 'closed',
    merged: pull.mergedAt !== null,
    isDraft: pull.draft,
    author: () => actorNode(context, pull.author),
    mergedBy: () => actorNode(context, pull.mergedBy),
    createdAt: pull.createdAt,
    mergedAt: pull.mergedAt,
    headRefName: pull.headRef,
    headRefOid: pull.headSha,
    headRepository: () => context.nodes.repository(context),
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseSha,
    mergeCommit: async () => {
      const sha = pull.mergedAt === null ? null : await mergeCommitOf(context.hub, pull)
      return sha === null ? null : await commitNode(context, sha)
    },
    reviews: (args: PageArguments & { author?: string | null; states?: string[] | null }) => {
      const reviews = pull.reviews
        .filter((review) => typeof args.author !== 'string' || review.user === args.author)
        .filter((review) => !Array.isArray(args.states) || args.states.includes(review.state))
      return connection('reviews', args, reviews, (review) => reviewNode(context, pull, review))
    },
  }
}

function reviewNode(context: Context, pull: PullState, review: ReviewState): Record<string, unknown> {
  const page = `${context.hub.links.server}/${context.hub.store.repo}/pull/${pull.number}`
  return {
    id: nodeId('PRR', review.id),
    author: () => actorNode(context, review.user),
    body: review.body,
    state: review.state,
    submittedAt: review.at,
    url: `${page}#pullrequestreview-${review.id}`,
    commit: async () => await commitNode(context, review.commit),
  }
}

/** The merge queue of a branch, or null where nothing waits. */
export async function mergeQueueNode(context: Context, branch: string | null): Promise<Record<string, unknown> | null> {
  allow(context, 'pull-requests', 'read')
  const { store, links } = context.hub
  const name = branch ?? store.defaultBranch
  const entries = await queueEntries(store, name)
  if (entries.length === 0) return null
  const path = `/${store.repo}/queue/${name}`
  return {
    id: nodeId('MQ', name),
    url: `${links.server}${path}`,
    resourcePath: path,
    repository: () => context.nodes.repository(context),
    entries: (args: PageArguments) =>
      connection('entries', args, entries, (entry) => ({
        id: nodeId('MQE', entry.number),
        position: entries.indexOf(entry) + 1,
        state: 'AWAITING_CHECKS',
        headCommit: async () => await commitNode(context, entry.head),
        baseCommit: async () => await commitNode(context, entry.base),
        pullRequest: () => {
          const pull = store.state.pulls.find((each) => each.number === entry.number)
          return pull === undefined ? null : pullNode(context, pull)
        },
      })),
  }
}
