import { judge } from '../build/judge.js'
import { pack } from '../build/package.js'
import { freshBytes } from '../build/package-bytes.js'
import { buildRecord } from '../build/release-record.js'
import { isoSeconds } from '../formats/quantities.js'
import { type FeatureFacts, recordFoldersOf } from '../gather/feature.js'
import type { Repository } from '../gather/repository.js'
import type { Host } from '../host/host.js'
import type { ReleaseInputs } from '../inputs.js'
import type { SeenJournal } from '../publish/observation.js'
import type { Owner } from '../release/journal.js'
import { takesLatest } from '../release/known-versions.js'
import { admit } from './admit.js'
import { completeRelease } from './complete-release.js'
import type { CommandOutcome } from './outcome.js'
import { judgedFacts, packageFacts } from './release-facts.js'
import type { ReleaseReport } from './release-report.js'

/** What a new release is made from. */
export interface NewRelease {
  inputs: Pick<ReleaseInputs, 'version' | 'bump' | 'dryRun'>
  repository: Repository
  facts: FeatureFacts
  commit: string
  /** Branch that the state goes to, and the default branch. */
  to: { branch: string; target: string }
  me: Owner
  /** The journal when this run began, null when there was none. */
  journal: SeenJournal | null
}

/* 1 is the feature up for it, with which version and tag  2 the gates  3 package and record  4 publish */

/** Judges a feature and releases it where it passes. Throws `Stop` where it is not up for a release, or cannot be packed. */
export async function releaseAnew(host: Host, release: NewRelease, report: ReleaseReport): Promise<CommandOutcome> {
  const { inputs, repository, facts, commit, to, me, journal } = release
  const journalOpen = journal?.entry.phase === 'open'
  const { feature, candidate } = await admit(host, { inputs, repository, facts, commit, to, journalOpen }, report)

  const startedAt = isoSeconds(host.clock.now())
  const trial = { feature, candidate, mode: 'release' as const, event: host.run.event }
  const ask = { commit, branch: to.branch, stateDir: repository.stateDir, recordFolders: recordFoldersOf(repository) }
  const judged = await judge(host, trial, ask)
  report.add(judgedFacts(judged))
  if (judged.overall === 'failed' || judged.problems.length > 0) return report.gatesFailed(judged.problems)

  const packed = await pack(host, { feature, candidate, judged })
  const latest = takesLatest(facts.settings.latest, {
    features: repository.features.length,
    hotfix: candidate.hotfix ?? false,
  })
  const record = buildRecord(host.run, { feature, candidate, judged, package: packed, startedAt, ...to, latest })
  report.add(packageFacts(record))

  const sealed = { record, ...packed.texts }
  const bytes = freshBytes(host, sealed, packed.archive)
  const publication = { sealed, bytes, me, found: journal, resumed: journalOpen }
  return await completeRelease(host, { publication, dryRun: inputs.dryRun }, report)
}
