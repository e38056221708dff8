import { randomUUID } from 'node:crypto'
import { Stop } from '../errors.js'
import { isoSeconds } from '../formats/quantities.js'
import type { ReleaseInputs } from '../inputs.js'
import type { Owner } from '../release/journal.js'
import type { Host } from '../host/host.js'
import type { CommandOutcome } from './outcome.js'
import { ReleaseStory } from './release-story.js'
import { alreadyReleased } from '../gather/already-released.js'
import { judge } from '../build/judge.js'
import { readJournal } from '../publish/observe.js'
import { freshBytes } from '../build/package-bytes.js'
import { releaseBranch, refuseUntrustedEvent } from '../gather/branch.js'
import { publish } from '../publish/publish.js'
import { buildRecord } from '../build/release-record.js'
import { readRepository } from '../gather/repository.js'
import { resume } from '../publish/resume.js'
import { gatherReview } from '../gather/review.js'
import { sealPackage } from '../build/pack.js'
import { readState, settingsOf } from '../gather/feature.js'
import { takeUp } from './take-up.js'
import { tellEarlier, tellJudged, tellSealed, tellSubject } from './telling.js'

/** Releases one feature, or says why not; a stop half-way tells all that is known by then. */
export async function release(host: Host, inputs: ReleaseInputs): Promise<CommandOutcome> {
  const story = new ReleaseStory(host.run, inputs.featureId)
  try {
    return await releaseFeature(host, inputs, story)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return story.stopped(error)
  }
}

/*
 * 1 what the repository says  2 an unfinished release is finished first  3 what was released is not released again
 * 4 is the feature up for it  5 version and tag  6 gates and package  7 seal  8 publish
 */
async function releaseFeature(here: Host, inputs: ReleaseInputs, story: ReleaseStory): Promise<CommandOutcome> {
  refuseUntrustedEvent(here.run)
  const feature = inputs.featureId
  const repository = await readRepository(here, inputs)
  const facts = await readState(here, repository, feature)
  const { branch, target } = await releaseBranch(here, settingsOf(repository, inputs, feature))
  tellSubject(story, facts.state, settingsOf(repository, inputs, feature))

  const me: Owner = { run: here.run.runId, attempt: here.run.attempt, nonce: randomUUID().slice(0, 8) }
  const journal = await readJournal(here, feature, me)
  const resumed = await resume(here, { inputs, repository, facts, journal, me, story })
  if (resumed.kind === 'finished') return resumed.outcome
  const { host, commit } = resumed

  const before = await alreadyReleased(host, { inputs, repository, facts, commit, journal: journal?.entry ?? null })
  if (before !== null) {
    tellEarlier(story, facts.state, before)
    return story.end('already-released')
  }

  const journalOpen = journal?.entry.phase === 'open'
  const { subject, candidate } = await takeUp(host, {
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
  const review = isReviewed ? await gatherReview(host, { commit, branch, stateDir: repository.stateDir }) : null
  const startedAt = isoSeconds(host.clock.now())
  const judged = await judge(host, subject, candidate, { mode: 'release', event: host.run.event, review })
  tellJudged(story, judged)
  if (judged.overall === 'failed' || judged.problems.length > 0) return story.gatesFailed(judged.problems)

  const sealed = await sealPackage(host, subject, candidate, judged)
  const latest = repository.features.length === 1
  const record = buildRecord(host, { subject, candidate, judged, sealed, startedAt, branch, target, latest })
  tellSealed(story, record)
  const records = { record, ...sealed.texts }
  const bytes = freshBytes(host, records, host.files.absolute(sealed.archive))
  return await publish(host, {
    sealed: records,
    bytes,
    me,
    found: journal,
    story,
    dryRun: inputs.dryRun,
    resumed: journalOpen,
  })
}
