import { randomUUID } from 'node:crypto'
import { Stop } from '../errors.js'
import { isoSeconds } from '../formats/quantities.js'
import type { Inputs } from '../inputs.js'
import type { Owner } from '../release/journal.js'
import type { World } from '../world.js'
import type { CommandOutcome } from './outcome.js'
import { ReleaseStory } from './release-story.js'
import { alreadyReleased } from './steps/already-released.js'
import { judge } from './steps/judge.js'
import { readJournal } from './steps/observe.js'
import { freshBytes } from './steps/package-bytes.js'
import { releaseBranch, refuseUntrustedEvent } from './steps/place.js'
import { publish } from './steps/publish.js'
import { buildRecord } from './steps/record.js'
import { readRepository } from './steps/repository.js'
import { resume } from './steps/resume.js'
import { gatherReview } from './steps/review-facts.js'
import { sealPackage } from './steps/seal.js'
import { readState, settingsOf } from './steps/subject.js'
import { takeUp } from './steps/take-up.js'
import { tellEarlier, tellJudged, tellSealed, tellSubject } from './steps/telling.js'

/** Releases one feature, or says why not; a stop half-way tells all that is known by then. */
export async function release(world: World, inputs: Inputs): Promise<CommandOutcome> {
  const story = new ReleaseStory(world.run, inputs.featureId ?? '')
  try {
    return await releaseFeature(world, inputs, story)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return story.stopped(error)
  }
}

/*
 * 1 what the repository says  2 an unfinished release is finished first  3 what was released is not released again
 * 4 is the feature up for it  5 version and tag  6 gates and package  7 seal  8 publish
 */
async function releaseFeature(here: World, inputs: Inputs, story: ReleaseStory): Promise<CommandOutcome> {
  refuseUntrustedEvent(here.run)
  const feature = inputs.featureId ?? ''
  const repository = await readRepository(here, inputs)
  const facts = await readState(here, repository, feature)
  const { branch, target } = await releaseBranch(here, settingsOf(repository, inputs, feature))
  tellSubject(story, facts.state, settingsOf(repository, inputs, feature))

  const me: Owner = { run: here.run.runId, attempt: here.run.attempt, nonce: randomUUID().slice(0, 8) }
  const journal = await readJournal(here, feature, me)
  const resumed = await resume(here, { inputs, repository, facts, journal, me, story })
  if (resumed.kind === 'finished') return resumed.outcome
  const { world, commit } = resumed

  const before = await alreadyReleased(world, { inputs, repository, facts, commit, journal: journal?.entry ?? null })
  if (before !== null) {
    tellEarlier(story, facts.state, before)
    return story.end('already-released')
  }

  const journalOpen = journal?.entry.phase === 'open'
  const { subject, candidate } = await takeUp(world, {
    inputs,
    repository,
    facts,
    journalOpen,
    commit,
    branch,
    target,
    story,
  })
  const { gatesEnabled, gates } = subject.settings
  const isReviewed = gatesEnabled && gates.review.enabled
  const review = isReviewed ? await gatherReview(world, commit, branch, repository.stateDir) : null
  const startedAt = isoSeconds(world.clock.now())
  const judged = await judge(world, subject, candidate, { mode: 'release', event: world.run.event, review })
  tellJudged(story, judged)
  if (judged.overall === 'failed' || judged.problems.length > 0) return story.gatesFailed(judged.problems)

  const sealed = await sealPackage(world, subject, candidate, judged)
  const latest = repository.features.length === 1
  const record = buildRecord(world, { subject, candidate, judged, sealed, startedAt, branch, target, latest })
  tellSealed(story, record)
  const records = { record, ...sealed.texts }
  const bytes = freshBytes(world, records, world.files.absolute(sealed.archive))
  return await publish(world, {
    sealed: records,
    bytes,
    me,
    found: journal,
    story,
    dryRun: inputs.dryRun,
    resumed: journalOpen,
  })
}
