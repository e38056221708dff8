import { randomUUID } from 'node:crypto'
import { Stop } from '../errors.js'
import { alreadyReleased } from '../gather/already-released.js'
import { refuseUntrustedEvent, releaseBranch } from '../gather/branch.js'
import { readFeature, recordFoldersOf } from '../gather/feature.js'
import { readRepository } from '../gather/repository.js'
import { reviewAskOf } from '../gather/review-ask.js'
import type { Host } from '../host/host.js'
import type { ReleaseInputs } from '../inputs.js'
import { closeJournal } from '../publish/close-journal.js'
import { readJournal, signedEntry } from '../publish/seen-journal.js'
import type { Owner } from '../release/journal.js'
import { finishRelease, telling } from './complete-release.js'
import type { CommandOutcome } from './outcome.js'
import { earlierFacts, featureFacts, recordFacts } from './release-facts.js'
import { ReleaseReport } from './release-report.js'
import { readAt, resumeUnfinished } from './unfinished.js'

/** Releases one feature, or says why not; a stop half-way tells all that is known by then. */
export async function release(host: Host, inputs: ReleaseInputs): Promise<CommandOutcome> {
  const report = new ReleaseReport(host.run, inputs.featureId)
  try {
    return await releaseFeature(host, inputs, report)
  } catch (error) {
    if (error instanceof Stop) return report.stopped(error)
    throw error
  }
}

/*
 * 1 what the repository says  2 an unfinished release is finished first  3 what was released is not released again
 * 4 a new release: gates, package, publishing
 */
async function releaseFeature(here: Host, inputs: ReleaseInputs, report: ReleaseReport): Promise<CommandOutcome> {
  refuseUntrustedEvent(here.run)
  const repository = await readRepository(here, inputs)
  const facts = await readFeature(here, repository, inputs.featureId)
  const to = await releaseBranch(here, facts.settings)
  report.add(featureFacts(facts))

  const me: Owner = { run: here.run.runId, attempt: here.run.attempt, nonce: randomUUID().slice(0, 8) }
  const journal = await readJournal(here, facts.id, me)
  const unfinished = { inputs, repository, facts, to, journal }
  const resumption = await resumeUnfinished(here, unfinished)
  if (resumption.kind === 'resume' || resumption.kind === 'stopped') report.add(recordFacts(resumption.sealed.record))
  if (resumption.kind === 'stopped') throw resumption.stop
  const { host, commit } = resumption
  if (resumption.kind === 'judge-again') {
    const { releaseAgain } = await import('./new-release.js')
    const at = host === here ? { repository, facts } : await readAt(host, unfinished)
    return await releaseAgain(
      host,
      { ...{ inputs, commit, to, me, journal }, ...at },
      { unfinished: resumption.release, report },
    )
  }
  if (resumption.kind === 'resume') {
    const { sealed, bytes, found } = resumption
    const { settings } = facts
    const { branch, previousVersion: previous } = sealed.record
    const ask = reviewAskOf(repository, facts, { commit, branch, previous })
    const { reviewAgain } = await import('../build/review-again.js')
    const again = telling(reviewAgain(host, { settings, ask, first: null }), report)
    const publication = { sealed, bytes, me, found, resumed: true, reviewAgain: again }
    const outcome = await finishRelease(host, { publication, dryRun: inputs.dryRun }, report)
    if (outcome !== null) return outcome
  }

  const { stateDir } = repository
  const request = { facts, version: inputs.version, commit, stateDir, recordFolders: recordFoldersOf(repository) }
  const earlier = await alreadyReleased(host, { ...request, journal: await signedEntry(here, journal) })
  if (earlier !== null) {
    const isLeftOpen = resumption.kind === 'begin' && resumption.isDone && !inputs.dryRun
    if (isLeftOpen) await closeJournal(host, { me, journal })
    report.add(earlierFacts(facts, earlier))
    return report.alreadyReleased()
  }

  const { releaseAnew } = await import('./new-release.js')
  return await releaseAnew(host, { inputs, repository, facts, commit, to, me, journal }, report)
}
