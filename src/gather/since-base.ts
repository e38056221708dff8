import { championOf } from '../feature/history.js'
import type { StateRelease } from '../feature/state.js'
import type { Assets, Refs, Releases } from '../host/host.js'
import { parseBody } from '../release/body.js'
import { tagFor } from '../release/tag.js'
import { isOurs } from './already-released.js'
import type { FeatureFacts } from './feature.js'
import { readVersions } from './known-versions.js'

/** So many versions are asked for where those that come first are not to be believed. */
const MOST_ASKED = 10

/** And so many tags that the state file does not name: a first release over a long history of tags is to stay cheap. */
const MOST_TAGS_ASKED = 1

/** What GitHub is asked of releases. */
export interface BaseHost {
  releases: Pick<Releases, 'byTag' | 'ofTags'>
  refs: Pick<Refs, 'tagCommit' | 'tagsStartingWith'>
  assets: Pick<Assets, 'download'>
}

/** Of which feature the release before is looked for. */
export interface BaseAsk {
  feature: Pick<FeatureFacts, 'id' | 'settings' | 'state' | 'stateFile'>
  /** The commit that is gated. */
  commit: string
}

/** Where the commits are counted from. */
export interface SinceBase {
  /** Null: from the first commit there is, because what the state file says was made up. */
  from: { version: string; commit: string } | null
  /** Why it is another one than the state file says, or is believed without proof; null where it is proven. */
  told: string | null
}

/** A version that the state file names, or a tag. */
interface Claim {
  version: string
  tag: string
  /** The gated commit as the state file has it; null where it has none. */
  commit: string | null
  adopted: boolean
}

/** What GitHub has of a claim: `made-up` is contradicted by it, `unproven` only not there. */
type Standing = { kind: 'ours'; commit: string; but: string | null } | { kind: 'made-up' | 'unproven'; why: string }

/**
 * The release that a feature's commits are counted from: the newest in its state file that GitHub has as this action made it,
 * at the very commit of its tag; else the highest version of that kind on GitHub. Anybody may have written an entry; a
 * version that this action did not make, or whose tag somebody deleted, is still counted from where there is nothing better.
 * Null where nothing is known of a commit to count from: `told` says why.
 */
export async function sinceBase(host: BaseHost, ask: BaseAsk): Promise<SinceBase | { from: 'nowhere'; told: string }> {
  const { feature } = ask
  const claims = claimsOf(feature).slice(0, MOST_ASKED)
  const doubts: string[] = []
  let isMadeUp = false
  for (const claim of claims) {
    const standing = await standingOf(host, feature, { ...claim, at: await host.refs.tagCommit(claim.tag) })
    if (standing.kind === 'ours') {
      const from = { version: claim.version, commit: standing.commit }
      return {
        from,
        told: tell([...doubts, ...(standing.but === null ? [] : [standing.but])], `since ${from.version}`),
      }
    }
    isMadeUp ||= standing.kind === 'made-up'
    doubts.push(standing.why)
  }
  const other = await newestOnGitHub(host, ask, claims)
  if (other !== null) return { from: other, told: tell([...doubts, unnamed(feature, other)], `since ${other.version}`) }
  if (isMadeUp) return { from: null, told: tell(doubts, 'from the first one on') }
  const said = claims.find(isCommit)
  if (said !== undefined) return { from: said, told: tell(doubts, `since ${said.version} as the state file has it`) }
  const why = [`${feature.stateFile} names no commit of a release`, ...doubts].join(', and ')
  return { from: 'nowhere', told: `no commits before this one were looked through, because ${why}` }
}

function tell(doubts: readonly string[], how: string): string | null {
  return doubts.length === 0 ? null : `the commits were looked through ${how}, because ${doubts.join(', and ')}`
}

function unnamed({ stateFile }: BaseAsk['feature'], { version }: Pick<Claim, 'version'>): string {
  return `releases[] of ${stateFile} does not have ${version}, which this action released`
}

function isCommit(claim: Claim): claim is Claim & { commit: string } {
  return claim.commit !== null && claim.commit.length >= 40
}

/** The champion and what was released before it, newest first; where all were rolled back, all of them were judged once. */
function claimsOf({ id, settings, state }: BaseAsk['feature']): Claim[] {
  const champion = championOf(state)
  const last = champion === null ? state.releases.length - 1 : state.releases.indexOf(champion)
  return state.releases
    .slice(0, last + 1)
    .reverse()
    .map(({ version, tag, commit, adopted }: StateRelease) => {
      const said = /^[0-9a-f]{7,64}$/i.test(commit ?? '') ? (commit?.toLowerCase() ?? null) : null
      return { version, tag: tag ?? tagFor(settings.tag, id, version), commit: said, adopted }
    })
}

async function standingOf(
  { releases, assets }: BaseHost,
  { id, stateFile }: BaseAsk['feature'],
  { version, tag, commit, adopted, at }: Claim & { at: string | null },
): Promise<Standing> {
  if (at === null) return { kind: 'unproven', why: `${version} has no tag ${tag} any more` }
  const release = await releases.byTag(tag)
  const isThere = release !== null && !release.draft
  const elsewhere =
    commit === null || at.startsWith(commit)
      ? null
      : `releases[] of ${stateFile} gives ${version} the commit ${commit.slice(0, 12)}, and ${tag} stands on ${at.slice(0, 12)}`
  const earlier = { id: 0, version, tag, commit: at, url: null }
  if (isThere && (await isOurs({ assets }, { id }, { release, earlier }))) {
    return { kind: 'ours', commit: at, but: elsewhere }
  }
  if (adopted) return { kind: 'unproven', why: `${version} was adopted, and not released by this action` }
  if (elsewhere !== null) return { kind: 'made-up', why: elsewhere }
  if (!isThere) return { kind: 'unproven', why: `there is no published release ${tag} any more` }
  const marker = parseBody(release.body)
  return marker?.feature === id && marker.version === version
    ? { kind: 'made-up', why: `release ${tag} is not as this action made it` }
    : { kind: 'unproven', why: `release ${tag} was not made by this action` }
}

/** The highest version of which GitHub has a release as this action made it, at another commit than the gated one. */
async function newestOnGitHub(
  host: BaseHost,
  { feature, commit }: BaseAsk,
  claims: readonly Claim[],
): Promise<{ version: string; commit: string } | null> {
  const { tags } = await readVersions(host, feature, { commit, except: null })
  const left = tags.filter(({ name, sha }) => sha !== commit && !claims.some(({ tag }) => tag === name))
  for (const { version, name, sha, isAnnotated } of left.slice(0, MOST_TAGS_ASKED)) {
    const at = isAnnotated ? await host.refs.tagCommit(name) : sha
    const claim = { version, tag: name, commit: null, adopted: false, at }
    const standing = await standingOf(host, feature, claim)
    if (standing.kind === 'ours' && standing.commit !== commit) return { version, commit: standing.commit }
  }
  return null
}
