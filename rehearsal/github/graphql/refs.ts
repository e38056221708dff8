import { nodeId } from '../people.js'
import { protectionOf } from '../rules.js'
import { allow, connection, type Context, type PageArguments } from './context.js'
import { objectNode } from './objects.js'
import { pullNode } from './pulls.js'

/** Arguments of `repository.refs`. */
export interface RefsArguments extends PageArguments {
  refPrefix: string
  query?: string | null
  direction?: 'ASC' | 'DESC' | null
  orderBy?: { direction: 'ASC' | 'DESC' } | null
}

/** Arguments of `ref.associatedPullRequests`; pull requests are in the order of their making. */
interface PullsArguments extends PageArguments {
  baseRefName?: string | null
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null
}

/** The ref of a full name (`refs/…`), or null. */
export async function refNode(context: Context, name: string): Promise<Record<string, unknown> | null> {
  const sha = await context.hub.store.git.ref(name)
  if (sha === null) return null
  const prefix = /^refs\/(heads|tags)\//.exec(name)?.[0] ?? name.slice(0, name.lastIndexOf('/') + 1)
  const branch = prefix === 'refs/heads/' ? name.slice(prefix.length) : null
  return {
    id: nodeId('REF', name),
    name: name.slice(prefix.length),
    prefix,
    repository: () => context.nodes.repository(context),
    target: async () => await objectNode(context, sha),
    compare: async ({ headRef }: { headRef: string }) => await comparisonNode(context, name, headRef),
    refUpdateRule: () => (branch === null ? null : updateRule(context, branch)),
    associatedPullRequests: (args: PullsArguments) => {
      allow(context, 'pull-requests', 'read')
      const pulls = context.hub.store.state.pulls
        .filter((pull) => pull.headRef === branch)
        .filter((pull) => (args.baseRefName ?? pull.baseRef) === pull.baseRef)
      if (args.orderBy?.direction === 'DESC') pulls.reverse()
      return connection('associatedPullRequests', args, pulls, (pull) => pullNode(context, pull))
    },
  }
}

/** How a ref compares, as the base, with another one; null where that one is not there, or they have nothing in common. */
async function comparisonNode(
  context: Context,
  baseRef: string,
  headRef: string,
): Promise<Record<string, unknown> | null> {
  const { git } = context.hub.store
  const [base, head] = [await git.commitAt(baseRef), await headOf(context, headRef)]
  if (base === null || head === null || (await git.mergeBase(base, head)) === null) return null
  const [ahead, behind] = [await git.revisions([head], [base]), await git.revisions([base], [head])]
  const words =
    ahead.length > 0 ? (behind.length > 0 ? 'DIVERGED' : 'AHEAD') : behind.length > 0 ? 'BEHIND' : 'IDENTICAL'
  return {
    id: nodeId('CMP', `${base}...${head}`),
    aheadBy: ahead.length,
    behindBy: behind.length,
    status: words,
    baseTarget: async () => await objectNode(context, base),
    headTarget: async () => await objectNode(context, head),
  }
}

async function headOf({ hub }: Context, name: string): Promise<string | null> {
  const { git } = hub.store
  if (name.startsWith('refs/')) return await git.commitAt(name)
  return (await git.commitAt(`refs/heads/${name}`)) ?? (await git.commitAt(`refs/tags/${name}`))
}

/** A ref by a name as `repository.ref` takes it: full, or short for a branch or tag. */
export async function namedRefNode(context: Context, name: string): Promise<Record<string, unknown> | null> {
  allow(context, 'contents', 'read')
  const names = name.startsWith('refs/') ? [name] : [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`]
  for (const full of names) {
    const node = await refNode(context, full)
    if (node !== null) return node
  }
  return null
}

/** Refs under a prefix, named from there on. */
export async function refsNode(context: Context, args: RefsArguments): Promise<Record<string, unknown>> {
  allow(context, 'contents', 'read')
  const prefix = args.refPrefix.endsWith('/') ? args.refPrefix : `${args.refPrefix}/`
  const refs = (await context.hub.store.git.refs(prefix)).filter(
    (ref) => typeof args.query !== 'string' || ref.name.slice(prefix.length).includes(args.query),
  )
  if ((args.orderBy?.direction ?? args.direction) === 'DESC') refs.reverse()
  return connection('refs', args, refs, async (ref) => ({
    ...(await refNode(context, ref.name)),
    name: ref.name.slice(prefix.length),
    prefix,
  }))
}

/** Classic protection as the viewer meets it; null where there is none (rulesets do not show here). */
function updateRule(context: Context, branch: string): Record<string, unknown> | null {
  const rule = protectionOf(context.hub, branch)
  if (rule === null || rule.ruleset || !rule.visible) return null
  return {
    pattern: branch,
    allowsDeletions: false,
    allowsForcePushes: false,
    blocksCreations: false,
    requiredApprovingReviewCount: rule.required_approvals,
    requiredStatusCheckContexts: rule.required_checks,
    requiresCodeOwnerReviews: false,
    requiresConversationResolution: false,
    requiresLinearHistory: false,
    requiresSignatures: rule.required_signatures,
    viewerAllowedToDismissReviews: false,
    viewerCanPush: !rule.block_direct_push,
  }
}
