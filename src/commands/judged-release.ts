import { findSecrets } from '../gather/feature.js'
import { reviewAskOf } from '../gather/review-ask.js'
import { closeJournal } from '../publish/close-journal.js'
import type { SealedRecords } from '../release/journal.js'
import { type BegunRelease, releasedEarlier } from './begun-release.js'
import { type Finish, finishRelease, telling } from './complete-release.js'
import type { CommandOutcome } from './outcome.js'
import { recordFacts } from './release-facts.js'
import { readAt, resumeUnfinished } from './unfinished.js'

/*
 * 1 an unfinished release is finished first  2 what was released is not released again  3 a new release: gates, package,
 * and what becomes of it
 */

/** Takes a release to where it is sealed, all in this job, and finishes it. */
export async function judgeHere(begun: BegunRelease, finish: Finish): Promise<CommandOutcome> {
  const { host: here, inputs, repository, facts, to, me, journal, report } = begun
  const resumption = await resumeUnfinished(here, begun)
  if (resumption.kind === 'resume' || resumption.kind === 'stopped') report.add(recordFacts(resumption.sealed.record))
  if (resumption.kind === 'stopped') throw resumption.stop
  const { host, commit } = resumption
  const release = { inputs, commit, to, me, journal, finish }
  if (resumption.kind === 'judge-again') {
    const { releaseAgain } = await import('./new-release.js')
    const at = host === here ? { repository, facts } : await readAt(host, begun)
    return await releaseAgain(host, { ...release, ...at }, { unfinished: resumption.release, report })
  }
  if (resumption.kind === 'resume') {
    const { sealed, bytes, found, isPublished } = resumption
    const { settings } = facts
    // Another job may know other secrets than the one that sealed it; what is published already is out.
    if (!isPublished) await refuseSealedLeaks(begun, sealed)
    const { branch, previousVersion: previous } = sealed.record
    const ask = reviewAskOf(repository, facts, { commit, branch, previous })
    const { reviewAgain } = await import('../build/review-again.js')
    const again = telling(reviewAgain(host, { settings, ask, first: null }), report)
    const publication = { sealed, bytes, me, found, resumed: true, isPublished, reviewAgain: again }
    const outcome = await finishRelease(host, { publication, finish }, report)
    if (outcome !== null) return outcome
  }

  const earlier = await releasedEarlier(begun, { host, commit })
  if (earlier !== null) {
    const isLeftOpen = resumption.kind === 'begin' && resumption.isDone && !inputs.dryRun
    if (isLeftOpen) await closeJournal(host, { me, journal })
    return earlier
  }

  const { releaseAnew } = await import('./new-release.js')
  return await releaseAnew(host, { ...release, repository, facts }, report)
}

/** Looks for this job's secrets in what another run has sealed. Throws `Stop` preparation-failed. */
async function refuseSealedLeaks({ host, facts }: BegunRelease, sealed: SealedRecords): Promise<void> {
  const { refuseLeaks, releaseLeaks } = await import('../build/refuse-leaks.js')
  refuseLeaks(releaseLeaks(sealed, findSecrets(host, facts)), facts.stateFile)
}
