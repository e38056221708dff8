import { randomUUID } from 'node:crypto'
import { Stop } from '../errors.js'
import { isoSeconds } from '../formats/quantities.js'
import type { Inputs } from '../inputs.js'
import type { Owner } from '../release/journal.js'
import type { Host } from '../host/host.js'
import type { CommandOutcome } from './outcome.js'
import { ReleaseStory } from './release-story.js'
import { alreadyReleased } from '../gather/already-released.js'
import { judge } from '../build/judge.js'
import { freshBytes, PackageDiffers } from '../build/package-bytes.js'
import { releaseBranch, refuseUntrustedEvent } from '../gather/branch.js'
import { foretell, type Publication, publish, unfinishedNotice } from '../publish/publish.js'
import { buildRecord } from '../build/release-record.js'
import { readRepository } from '../gather/repository.js'
import { resume } from '../publish/resume.js'
import { readJournal } from '../publish/seen-journal.js'
import { gatherReview } from '../gather/review.js'
import { sealPackage } from '../build/pack.js'
import { type Feature, gatherFeature, readDependencies, readState, settingsOf } from '../gather/feature.js'
import { takeUp } from './take-up.js'
import { tellEarlier, tellJudged, tellPublished, tellRecord, tellSealed, tellSubject } from './telling.js'

/** Releases one feature, or says why not; a stop half-way tells all that is known by then. */
export async function release(host: Host, inputs: Inputs): Promise<CommandOutcome> {
  const story = new ReleaseStory(host.run, inputs.featureId ?? '')
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
async function releaseFeature(here: Host, inputs: Inputs, story: ReleaseStory): Promise<CommandOutcome> {
  refuseUntrustedEvent(here.run)
  const feature = inputs.featureId ?? ''
  const repository = await readRepository(here, inputs)
  const facts = await readState(here, repository, feature)
  const { branch, target } = await releaseBranch(here, settingsOf(repository, inputs, feature))
  tellSubject(story, facts.state, settingsOf(repository, inputs, feature))

  const me: Owner = { run: here.run.runId, attempt: here.run.attempt, nonce: randomUUID().slice(0, 8) }
  const journal = await readJournal(here, feature, me)
  const dependencies = await readDependencies(here, repository, facts.state)
  const gather = async (at: Host): Promise<Feature> =>
    await gatherFeature(at, repository, inputs, await readState(at, repository, feature))
  const resumption = await resume(here, { inputs, feature: facts, dependencies, journal, gather })
  if (resumption.kind !== 'begin') tellRecord(story, resumption.sealed.record)
  if (resumption.kind === 'stopped') throw resumption.stop
  const { host, commit } = resumption
  if (resumption.kind === 'resume') {
    const finished = await finish(host, story, { ...resumption, me, found: journal, dryRun: inputs.dryRun })
    if (finished !== null) return finished
  }

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
  const review = isReviewed ? await gatherReview(host, commit, branch, repository.stateDir) : null
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
  const { dryRun } = inputs
  return await conclude(host, story, { sealed: records, bytes, me, found: journal, resumed: journalOpen, dryRun })
}

/** Finishes what an earlier run has claimed; null where its package cannot be made again, so that it begins anew. */
async function finish(
  host: Host,
  story: ReleaseStory,
  publication: Omit<Publication, 'resumed'> & { dryRun: boolean },
): Promise<CommandOutcome | null> {
  try {
    return await conclude(host, story, { ...publication, resumed: true })
  } catch (error) {
    if (!(error instanceof PackageDiffers)) throw error
    host.log.notice(
      'The export does not give the same bytes again, so the gates run anew and what they judge is sealed anew.',
    )
    return null
  }
}

/** Publishes, or says what publishing would write, and tells the story of it. */
async function conclude(
  host: Host,
  story: ReleaseStory,
  publication: Publication & { dryRun: boolean },
): Promise<CommandOutcome> {
  const { found, resumed } = publication
  if (!publication.dryRun) return tellPublished(story, await publish(host, publication))
  const writes = await foretell(host, publication)
  return story.foretold('dry-run', writes, [], resumed && found !== null ? unfinishedNotice(found.entry) : null)
}
