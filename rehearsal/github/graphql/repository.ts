import { nodeId } from '../people.js'
import { actorNode } from './actors.js'
import { allow, connection, type Context, type PageArguments } from './context.js'
import { objectNode } from './objects.js'
import { mergeQueueNode, pullNode } from './pulls.js'
import { namedRefNode, refNode, refsNode, type RefsArguments } from './refs.js'
import { latestReleaseNode, releaseByTagNode, releasesNode, type ReleasesArguments } from './releases.js'
import { GraphqlRefusal } from './refusal.js'
import { deploymentsNode, type DeploymentsArguments } from './deployments.js'

interface PullsArguments extends PageArguments {
  states?: string[] | null
  headRefName?: string | null
  baseRefName?: string | null
}

/** The world's one repository. */
export function repositoryNode(context: Context): Record<string, unknown> {
  const { store, scenario, links } = context.hub
  return {
    __typename: 'Repository',
    id: nodeId('R', store.repo),
    databaseId: store.state.repositoryId,
    name: store.name,
    nameWithOwner: store.repo,
    owner: () => actorNode(context, store.owner, 'User'),
    url: `${links.server}/${store.repo}`,
    isPrivate: scenario.settings.visibility === 'private',
    isArchived: false,
    isFork: false,
    visibility: scenario.settings.visibility.toUpperCase(),
    // Null for apps: a token cannot ask for its own rights.
    viewerPermission: context.caller.role === null ? null : context.caller.role.replace('none', 'read').toUpperCase(),
    defaultBranchRef: async () => await refNode(context, `refs/heads/${store.defaultBranch}`),
    object: async ({ expression, oid }: { expression?: string | null; oid?: string | null }) => {
      allow(context, 'contents', 'read')
      const sha = typeof oid === 'string' ? oid : await store.git.resolve(expression ?? '')
      return sha === null ? null : await objectNode(context, sha)
    },
    ref: async ({ qualifiedName }: { qualifiedName: string }) => await namedRefNode(context, qualifiedName),
    refs: async (args: RefsArguments) => await refsNode(context, args),
    release: ({ tagName }: { tagName: string }) => releaseByTagNode(context, tagName),
    releases: (args: ReleasesArguments) => releasesNode(context, args),
    latestRelease: () => latestReleaseNode(context),
    deployments: (args: DeploymentsArguments) => deploymentsNode(context, args),
    mergeQueue: async ({ branch }: { branch?: string | null }) => await mergeQueueNode(context, branch ?? null),
    pullRequest: ({ number }: { number: number }) => {
      allow(context, 'pull-requests', 'read')
      const pull = store.state.pulls.find((entry) => entry.number === number)
      if (pull !== undefined) return pullNode(context, pull)
      throw new GraphqlRefusal('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
    },
    pullRequests: (args: PullsArguments) => {
      allow(context, 'pull-requests', 'read')
      const stateOf = (merged: boolean, state: string): string => (merged ? 'MERGED' : state.toUpperCase())
      const pulls = store.state.pulls
        .filter((pull) => args.states?.includes(stateOf(pull.mergedAt !== null, pull.state)) ?? true)
        .filter((pull) => (args.headRefName ?? pull.headRef) === pull.headRef)
        .filter((pull) => (args.baseRefName ?? pull.baseRef) === pull.baseRef)
      return connection('pullRequests', args, pulls, (pull) => pullNode(context, pull))
    },
  }
}
