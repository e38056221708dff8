import type { Problem } from '../errors.js'
import { Stop } from '../errors.js'
import { previousVersionOf } from '../feature/history.js'
import type { Host, NamedTag } from '../host/host.js'
import type { Champion } from '../release/champion.js'
import { highestVersion, tagFor, tagPrefix, tagProblem } from '../release/tag.js'
import { chooseVersion } from '../release/version.js'
import { findChampion } from './champion.js'
import type { Feature, FeatureFacts } from './feature.js'

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
}

/** What is asked of the next version, and what it is counted on from. */
export interface VersionRequest {
  /** The input `version`; null where it is not given. */
  version: string | null
  bump: 'auto' | 'major' | 'minor' | 'patch'
  /** The version before this one; null for a first release. */
  previous: string | null
  /** The commit that is gated. */
  commit: string
}

/** A hand-made tag without a release does not count as a version: so many are looked through. */
const MOST_TAGS_TRIED = 5

/** The previous version: the state file's, else the highest published release that fits the tag; null for a first one. */
export async function findPrevious(host: Pick<Host, 'refs' | 'releases'>, facts: FeatureFacts): Promise<string | null> {
  const known = previousVersionOf(facts.state)
  return known ?? (await highestPublished(host, facts, await tagsOf(host, facts)))
}

/**
 * The same for a release of a commit. Throws `Stop` where that very commit was released before and its state file cannot
 * know: an earlier job that is run again. Asked for by its `version`, it may be released once more. `except`: the tag of
 * the release itself, where it is there already and is judged again.
 */
export async function findPreviousOf(
  host: Pick<Host, 'refs' | 'releases'>,
  facts: FeatureFacts,
  { commit, version, except }: Pick<VersionRequest, 'commit' | 'version'> & { except: string | null },
): Promise<string | null> {
  const known = previousVersionOf(facts.state)
  if (known !== null) return known
  const tags = (await tagsOf(host, facts)).filter(({ name }) => name !== except)
  const here = tags.find((tag) => tag.sha === commit && isVersionTag(tag, facts))
  if (version === null && here !== undefined && (await host.releases.byTag(here.name)) !== null) {
    throw new Stop('not-releasable', releasedBefore(facts, here))
  }
  return await highestPublished(host, facts, tags)
}

async function tagsOf({ refs }: Pick<Host, 'refs'>, { settings, id }: FeatureFacts): Promise<NamedTag[]> {
  return await refs.tagsStartingWith(tagPrefix(settings.tag, id))
}

function isVersionTag({ name }: NamedTag, { settings, id }: FeatureFacts): boolean {
  return highestVersion([name], settings.tag, id) !== null
}

async function highestPublished(
  { releases }: Pick<Host, 'releases'>,
  { settings, id }: FeatureFacts,
  tags: readonly NamedTag[],
): Promise<string | null> {
  let names = tags.map(({ name }) => name)
  for (let tried = 0; tried < MOST_TAGS_TRIED; tried += 1) {
    const highest = highestVersion(names, settings.tag, id)
    if (highest === null) return null
    const name = tagFor(settings.tag, id, highest)
    if ((await releases.byTag(name)) !== null) return highest
    names = names.filter((one) => one !== name)
  }
  return null
}

function releasedBefore({ stateFile }: FeatureFacts, { name, sha }: NamedTag): Problem {
  return {
    what: `commit ${sha.slice(0, 12)} was released before, as ${name}, which ${stateFile} does not know of at this commit`,
    where: { file: stateFile, field: 'releases' },
    fix: 'This looks like an earlier job that was run again: run the workflow at the tip of the branch, or name the `version` to release this commit once more',
  }
}

/** Chooses the candidate's version and tag; throws `Stop` when the version asked for cannot be. */
export async function chooseCandidate(
  host: Pick<Host, 'releases' | 'assets' | 'log'>,
  feature: Feature,
  { version, bump, previous, commit }: VersionRequest,
): Promise<Candidate> {
  const { champion, noChampion } = await findChampion(host, feature, previous)
  const modelUnchanged = isModelUnchanged(feature, champion)
  const choice = chooseVersion({ explicit: version, bump, previous, modelUnchanged })
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
