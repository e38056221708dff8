import type { Problem } from '../errors.js'
import { Stop } from '../errors.js'
import { previousVersionOf } from '../feature/history.js'
import * as semver from '../formats/semantic-version.js'
import type { Host } from '../host/host.js'
import type { Champion } from '../release/champion.js'
import { isHotfix, type KnownVersions, refInTheWay } from '../release/known-versions.js'
import { tagFor, tagProblem } from '../release/tag.js'
import { tagBlocked, tagConflict, versionTaken } from '../release/tag-rules.js'
import { chooseVersion, parseVersion } from '../release/version.js'
import { findChampion } from './champion.js'
import type { Feature, FeatureFacts } from './feature.js'
import { reachableFrom } from './known-versions.js'

/** The version that is being released: its number, tag and commit, and what it is compared with. */
export interface Candidate {
  version: string
  /** Why it is this version, for people. */
  why: string
  tag: string
  previous: string | null
  champion: Champion | null
  /** Why there is no champion although there is a version before it; null where there is none, or a champion. */
  noChampion: string | null
  /** HEAD of the checkout: what is gated and tagged. */
  commit: string
  /** Whether it lies below a version of another branch; absent: it does not. */
  hotfix?: boolean
}

/** What is asked of the next version, and what it is counted on from. */
export interface VersionRequest {
  /** The input `version`; null where it is not given. */
  version: string | null
  bump: 'auto' | 'major' | 'minor' | 'patch'
  /** The version before this one; null for a first release. */
  previous: string | null
  /** Versions that an explicit one has to be above although the state file does not know them; left out: none. */
  reachable?: readonly string[]
  /** The commit that is gated. */
  commit: string
}

/** What is asked of a release, and where it is made. */
export interface ReleaseRequest extends Pick<VersionRequest, 'version' | 'bump' | 'commit'> {
  /** Branch of the run. */
  branch: string
  known: KnownVersions
  /** Whether the run only tells what would become of an unfinished release: that one may be published already. */
  isUnfinished: boolean
}

/** The version before the one that is to be released: the state file's, else the highest that counts, below an explicit one. */
export function previousOf(
  { state }: FeatureFacts,
  { version, known }: Pick<ReleaseRequest, 'version' | 'known'>,
): string | null {
  const wanted = version === null ? null : parseVersion(version)
  const below = known.counting.filter((one) => wanted === null || semver.lt(one, wanted))
  return previousVersionOf(state) ?? below[0] ?? null
}

/**
 * Chooses the candidate of a release among the versions that are known. Throws `Stop` where its commit was released
 * before, where its version is taken or below one of its own branch, and where git cannot make its tag.
 */
export async function chooseRelease(
  host: Pick<Host, 'releases' | 'assets' | 'log' | 'refs'>,
  feature: Feature,
  { version, bump, commit, branch, known, isUnfinished }: ReleaseRequest,
): Promise<Candidate> {
  if (known.releasedHere !== null && !isUnfinished) {
    throw new Stop('not-releasable', releasedBefore(feature, { tag: known.releasedHere, commit }))
  }
  const previous = previousOf(feature, { version, known })
  const wanted = version === null ? null : parseVersion(version)
  if (wanted !== null) await refuseTaken(host, known, { version: wanted, commit, isAsked: true })
  const reachable = wanted === null ? [] : await reachableFrom(host, known, { branch, version: wanted })
  const tagged = version === null && bump === 'auto' ? taggedVersion(feature, known, previous) : null
  const asked = { version: version ?? tagged, bump, previous, reachable, commit }
  const chosen = await chooseCandidate(host, feature, asked)
  const candidate = tagged === null ? chosen : { ...chosen, why: 'a tag on this commit names it' }
  if (wanted === null) await refuseTaken(host, known, { version: candidate.version, commit, isAsked: false })
  const blocking = refInTheWay(candidate.tag, known.listed)
  if (blocking !== null) throw new Stop('conflict', tagBlocked(candidate.tag, blocking))
  return { ...candidate, hotfix: isHotfix(candidate.version, known) }
}

/** The version that a tag on the commit itself names, where nothing else says which one comes next. */
function taggedVersion({ state }: FeatureFacts, { taggedHere }: KnownVersions, previous: string | null): string | null {
  if (taggedHere === null || previousVersionOf(state) !== null) return null
  return previous === null || semver.gt(taggedHere, previous) ? taggedHere : null
}

/** A tag of that version which stands on the gated commit itself is no obstacle: somebody made it for this release. */
async function refuseTaken(
  { refs }: Pick<Host, 'refs'>,
  { tags }: KnownVersions,
  { version, commit, isAsked }: { version: string; commit: string; isAsked: boolean },
): Promise<void> {
  for (const tag of tags.filter((one) => one.version === version)) {
    const at = tag.isAnnotated ? await refs.tagCommit(tag.name) : tag.sha
    if (at === null || at === commit) continue
    if (isAsked) throw new Stop('invalid-input', versionTaken(tag, at))
    throw new Stop('conflict', tagConflict({ tag: tag.name, version, commit }, at))
  }
}

function releasedBefore({ stateFile }: FeatureFacts, { tag, commit }: { tag: string; commit: string }): Problem {
  return {
    what: `commit ${commit.slice(0, 12)} was released before, as ${tag}, which ${stateFile} does not know of at this commit`,
    where: { file: stateFile, field: 'releases' },
    fix: 'A commit is released once: this looks like an earlier job that was run again, so run the workflow at the tip of the branch; for another version, commit what has changed first',
  }
}

/** Chooses the candidate's version and tag; throws `Stop` when the version asked for cannot be. */
export async function chooseCandidate(
  host: Pick<Host, 'releases' | 'assets' | 'log'>,
  feature: Feature,
  { version, bump, previous, reachable, commit }: VersionRequest,
): Promise<Candidate> {
  const { champion, noChampion } = await findChampion(host, feature, previous)
  const modelUnchanged = isModelUnchanged(feature, champion)
  const choice = chooseVersion({ explicit: version, bump, previous, reachable: reachable ?? [], modelUnchanged })
  if (!choice.ok) throw new Stop('invalid-input', choice.problem)
  const tag = tagFor(feature.settings.tag, feature.id, choice.version)
  const problem = tagProblem(tag)
  if (problem !== null) throw new Stop('invalid-config', problem)
  return { version: choice.version, why: choice.why, tag, previous, champion, noChampion, commit }
}

/** Whether each of the model's files stands in the champion's package with the same bytes; null when that is not known. */
function isModelUnchanged({ model }: Feature, champion: Champion | null): boolean | null {
  if (champion === null || champion.digests.length === 0) return null
  return model.files.every((file) => champion.digests.includes(file.sha256))
}
