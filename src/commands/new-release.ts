import { judge } from '../build/judge.js'
import { pack } from '../build/package.js'
import { freshBytes } from '../build/package-bytes.js'
import { refuseLeaks, releaseLeaks } from '../build/refuse-leaks.js'
import { reviewAgain } from '../build/review-again.js'
import { buildRecord } from '../build/release-record.js'
import { isoSeconds } from '../formats/quantities.js'
import type { FeatureFacts } from '../gather/feature.js'
import type { Repository } from '../gather/repository.js'
import { reviewAskOf } from '../gather/review-ask.js'
import type { Host } from '../host/host.js'
import type { ReleaseWishes } from '../inputs.js'
import type { SeenJournal } from '../publish/observation.js'
import type { AgainJudged } from '../publish/resume.js'
import type { Owner } from '../release/journal.js'
import { takesLatest } from '../release/known-versions.js'
import { admit } from './admit.js'
import { type Finish, telling } from './complete-release.js'
import type { CommandOutcome } from './outcome.js'
import { judgedFacts, packageFacts } from './release-facts.js'
import type { ReleaseReport } from './release-report.js'

/** What a new release is made from. */
export interface NewRelease {
  inputs: Pick<ReleaseWishes, 'version' | 'bump' | 'dryRun'>
  repository: Repository
  facts: FeatureFacts
  commit: string
  /** Branch that the state goes to, and the default branch. */
  to: { branch: string; target: string }
  me: Owner
  /** The journal when this run began, null when there was none. */
  journal: SeenJournal | null
  finish: Finish
  /** The release that is judged again; left out for a new one. */
  unfinished?: AgainJudged
}

/* 1 is the feature up for it, with which version and tag  2 the gates  3 package and record  4 publish */

/**
 * Judges an unfinished release again, at the commit of its tag and under its version: nobody vouches for what was sealed
 * of it. What is published already is finished where the same bytes come of it, and else is a conflict.
 */
export async function releaseAgain(
  host: Host,
  release: NewRelease,
  { unfinished, report }: { unfinished: AgainJudged; report: ReleaseReport },
): Promise<CommandOutcome> {
  const { version } = unfinished
  const again = { ...release, inputs: { ...release.inputs, version }, unfinished }
  // Something has taken effect already, whatever becomes of this run.
  report.add({ tell: { resumable: true } })
  return await releaseAnew(host, again, report)
}

/** Judges a feature and releases it where it passes. Throws `Stop` where it is not up for a release, or cannot be packed. */
export async function releaseAnew(host: Host, release: NewRelease, report: ReleaseReport): Promise<CommandOutcome> {
  const { inputs, repository, facts, commit, to, me, journal, finish, unfinished = null } = release
  const journalOpen = journal?.entry.phase === 'open' || unfinished !== null
  const admission = { inputs, repository, facts, commit, to, journalOpen, unfinished }
  const { feature, candidate } = await admit(host, admission, report)

  const startedAt = isoSeconds(host.clock.now())
  const trial = { feature, candidate, mode: 'release' as const, event: host.run.event }
  const ask = reviewAskOf(repository, facts, { commit, branch: to.branch, previous: candidate.previous })
  const judged = await judge(host, trial, ask)
  report.add(judgedFacts(judged))
  if (judged.overall === 'failed' || judged.problems.length > 0) return report.gatesFailed(judged.problems)

  const packed = await pack(host, { feature, candidate, judged })
  const latest = takesLatest(facts.settings.latest, {
    features: repository.features.length,
    hotfix: candidate.hotfix ?? false,
  })
  const record = buildRecord(host.run, { feature, candidate, judged, package: packed, startedAt, ...to, latest })
  const sealed = { record, ...packed.texts }
  refuseLeaks(releaseLeaks(sealed, feature.secrets), feature.stateFile)
  report.add(packageFacts(record))

  const bytes = freshBytes(sealed, packed.archive)
  const again = reviewAgain(host, { settings: feature.settings, ask, first: judged.review })
  const isPublished = unfinished?.isPublished ?? false
  const publication = { sealed, bytes, me, found: journal, resumed: journalOpen, isPublished }
  return await finish(host, { ...publication, reviewAgain: telling(again, report) }, report)
}
