import { Stop } from '../../errors.js'
import { previousVersionOf } from '../../feature/history.js'
import { highestVersion, tagFor, tagPrefix, tagProblem } from '../../release/tag.js'
import { chooseVersion } from '../../release/version.js'
import type { World } from '../../world.js'
import { type Champion, findChampion } from './champion.js'
import type { Subject } from './subject.js'

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
export async function findPrevious(world: World, subject: Subject): Promise<string | null> {
  const known = previousVersionOf(subject.state)
  if (known !== null) return known
  const { tag, feature } = subject.settings
  let tags = await world.github.tagsStartingWith(tagPrefix(tag, feature))
  for (let tried = 0; tried < MOST_TAGS_TRIED; tried += 1) {
    const highest = highestVersion(tags, tag, feature)
    if (highest === null) return null
    const name = tagFor(tag, feature, highest)
    if ((await world.github.releaseByTag(name)) !== null) return highest
    tags = tags.filter((one) => one !== name)
  }
  return null
}

/** Chooses the candidate's version and tag; throws `Stop` when the version asked for cannot be. */
export async function chooseCandidate(
  world: World,
  subject: Subject,
  wish: { version: string | null; bump: 'auto' | 'major' | 'minor' | 'patch' },
  previous: string | null,
  commit: string,
): Promise<Candidate> {
  const champion = await findChampion(world, subject.state, subject.settings, previous)
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
function isModelUnchanged(subject: Subject, champion: Champion | null): boolean | null {
  if (champion === null || champion.digests.length === 0) return null
  return subject.model.files.every((file) => champion.digests.includes(file.sha256))
}
