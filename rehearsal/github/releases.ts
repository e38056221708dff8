import { NO_OBJECT, isoTime, signatureTime } from './git.js'
import type { Call, Caller, Hub } from './hub.js'
import { mayWriteContents } from './permissions.js'
import { invalid, notAccessible, notFound, type Refusal } from './refusal.js'
import { demandAllowed, differsInWorkflows, isSpent } from './refs.js'
import type { ReleaseState, WorldState } from './state.js'

/** The release that GitHub calls latest: the one marked, else the newest published one; null when there is none. */
export function latestRelease(state: WorldState): ReleaseState | null {
  const published = state.releases.filter((release) => !release.draft && !release.prerelease)
  const marked = published.find((release) => release.id === state.latestRelease)
  return marked ?? published.sort((a, b) => b.id - a.id)[0] ?? null
}

/** Releases that a list shows to a caller, newest first: drafts only with contents: write, new ones after the lag. */
export function listedReleases(hub: Hub, caller: Caller): ReleaseState[] {
  const seen = hub.now().getTime() - hub.scenario.settings.list_lag_seconds * 1000
  return hub.store.state.releases
    .filter((release) => !release.draft || mayWriteContents(hub, caller))
    .filter((release) => Date.parse(release.madeAt) <= seen)
    .reverse()
}

/** A release by its id; a draft is kept from a token that may only read. */
export function releaseOf(call: Call): ReleaseState {
  const id = Number(call.params['release_id'])
  const release = call.hub.store.state.releases.find((entry) => entry.id === id)
  if (release === undefined) throw notFound()
  if (release.draft && !mayWriteContents(call.hub, call.caller)) throw notAccessible('contents=write')
  return release
}

const refusedTag = (code: string, message?: string): Refusal =>
  invalid([{ resource: 'Release', field: 'tag_name', code, ...(message === undefined ? {} : { message }) }])

/** Refuses a tag's name that no release may have. */
export async function demandTagName(hub: Hub, tag: string): Promise<void> {
  if (tag === '' || !(await hub.store.git.isRefName(`refs/tags/${tag}`)))
    throw refusedTag('custom', 'tag_name is not well-formed')
  if (isSpent(hub, tag)) throw refusedTag('custom', 'tag_name was used by an immutable release')
}

/** Refuses a target that is neither branch nor commit, and one whose workflows the token may not tag. */
export async function demandTarget(hub: Hub, tag: string, target: string): Promise<void> {
  if ((await hub.store.git.ref(`refs/tags/${tag}`)) !== null) return
  const commit = await targetCommit(hub, target)
  if (commit === null) throw invalid([{ resource: 'Release', field: 'target_commitish', code: 'invalid' }])
  if (await differsInWorkflows(hub, commit)) throw notFound()
}

async function targetCommit(hub: Hub, target: string): Promise<string | null> {
  const head = await hub.store.branchHead(target)
  if (head !== null) return head
  return /^[0-9a-f]{40}$/.test(target) ? await hub.store.git.commitAt(target) : null
}

/** Commit time that REST shows as a release's `created_at`. */
export async function commitTimeOf(hub: Hub, tag: string, target: string): Promise<string> {
  const sha = (await hub.store.git.commitAt(`refs/tags/${tag}`)) ?? (await targetCommit(hub, target))
  return sha === null ? isoTime(hub.now()) : signatureTime((await hub.store.git.commit(sha)).committer)
}

/**
 * Makes what a published release needs true: its tag is no other published release's, and exists (made at the target
 * where it does not; where it does, the target says nothing).
 */
export async function publish(
  { hub, caller }: Pick<Call, 'hub' | 'caller'>,
  release: ReleaseState,
  makeLatest: string,
): Promise<void> {
  const { store } = hub
  const taken = store.state.releases.some(
    (other) => other.id !== release.id && !other.draft && other.tag === release.tag,
  )
  if (taken) throw refusedTag('already_exists')
  const ref = `refs/tags/${release.tag}`
  if ((await store.git.ref(ref)) === null) {
    await demandTarget(hub, release.tag, release.target)
    const commit = await targetCommit(hub, release.target)
    demandAllowed(hub, caller, { ref, kind: 'creation', commit })
    if (commit === null || !(await store.git.moveRef(ref, commit, NO_OBJECT))) throw refusedTag('invalid')
    store.changed()
  }
  const isFirst = release.draft || release.publishedAt === null
  release.draft = false
  release.publishedAt ??= isoTime(hub.now())
  release.commitTime = await commitTimeOf(hub, release.tag, release.target)
  if (isFirst && hub.scenario.settings.immutable_releases) release.immutable = true
  if (makeLatest === 'true' && !release.prerelease) store.state.latestRelease = release.id
}
