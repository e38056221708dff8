import { type Problem, Stop } from '../errors.js'
import { previousVersionOf } from '../feature/history.js'
import { highestVersion, tagFor, tagPrefix, tagProblem } from '../release/tag.js'
import { chooseVersion } from '../release/version.js'
import type { NamedTag, Host } from '../host/host.js'
import { type Champion, findChampion } from './champion.js'
import type { Feature } from './feature.js'

/** The version that is being released: its number, tag and commit, and what it is compared with. */
export interface Candidate {
  version: string
  /** Why it is this version, for people. */
  why: string
  tag: string
  previous: string | null
  champion: Champion | null
  /** HEAD of the checkout: what is gated and tagged. */
  commit: string
}

/** A hand-made tag without a release does not count as a version: so many are looked through. */
const MOST_TAGS_TRIED = 5

/** Finds the previous version: the state file's, else the highest published release that fits the tag. */
export async function findPrevious(host: Host, subject: Feature): Promise<string | null> {
  return await previousFor(host, subject, null)
}

/**
 * The same for a release of a commit. Throws `Stop` where that very commit was released before and its state file cannot
 * know: an earlier job that is run again. Asked for by its `version`, it may be released once more.
 */
export async function findPreviousOf(
  host: Host,
  subject: Feature,
  commit: string,
  version: string | null,
): Promise<string | null> {
  return await previousFor(host, subject, version === null ? commit : null)
}

async function previousFor(host: Host, subject: Feature, commit: string | null): Promise<string | null> {
  const known = previousVersionOf(subject.state)
  if (known !== null) return known
  const { tag, feature } = subject.settings
  const tags = await host.refs.tagsStartingWith(tagPrefix(tag, feature))
  const here = tags.find(({ name, sha }) => sha === commit && highestVersion([name], tag, feature) !== null)
  if (here !== undefined && (await host.releases.byTag(here.name)) !== null) {
    throw new Stop('not-releasable', releasedBefore(subject, here))
  }
  let names = tags.map(({ name }) => name)
  for (let tried = 0; tried < MOST_TAGS_TRIED; tried += 1) {
    const highest = highestVersion(names, tag, feature)
    if (highest === null) return null
    const name = tagFor(tag, feature, highest)
    if ((await host.releases.byTag(name)) !== null) return highest
    names = names.filter((one) => one !== name)
  }
  return null
}

function releasedBefore({ stateFile }: Feature, { name, sha }: NamedTag): Problem {
  return {
    what: `commit ${sha.slice(0, 12)} was released before, as ${name}, which ${stateFile} does not know of at this commit`,
    where: { file: stateFile, field: 'releases' },
    fix: 'This looks like an earlier job that was run again: run the workflow at the tip of the branch, or name the `version` to release this commit once more',
  }
}

/** Chooses the candidate's version and tag; throws `Stop` when the version asked for cannot be. */
export async function chooseCandidate(
  host: Host,
  subject: Feature,
  wish: { version: string | null; bump: 'auto' | 'major' | 'minor' | 'patch' },
  previous: string | null,
  commit: string,
): Promise<Candidate> {
  const champion = await findChampion(host, subject.state, subject.settings, previous)
  const choice = chooseVersion({
    explicit: wish.version,
    bump: wish.bump,
    previous,
    modelUnchanged: isModelUnchanged(subject, champion),
  })
  if (!choice.ok) throw new Stop('invalid-input', choice.problem)
  const tag = tagFor(subject.settings.tag, subject.feature, choice.version)
  const problem = tagProblem(tag)
  if (problem !== null) throw new Stop('invalid-config', problem)
  return { version: choice.version, why: choice.why, tag, previous, champion, commit }
}

/** Whether each of the model's files stands in the champion's package with the same bytes; null when that is not known. */
function isModelUnchanged(subject: Feature, champion: Champion | null): boolean | null {
  if (champion === null || champion.digests.length === 0) return null
  return subject.model.files.every((file) => champion.digests.includes(file.sha256))
}
