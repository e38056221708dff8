import { planTrial } from '../build/plan-gates.js'
import { buildRecord, type RecordFacts } from '../build/release-record.js'
import { alreadyReleased } from '../gather/already-released.js'
import type { Candidate } from '../gather/candidate.js'
import { type Feature, type FeatureFacts, recordFoldersOf } from '../gather/feature.js'
import type { Repository } from '../gather/repository.js'
import type { Host } from '../host/host.js'
import type { PlanInputs } from '../inputs.js'
import { releaseAssets } from '../package/assets.js'
import type { SeenJournal } from '../publish/observation.js'
import { foretell, unfinishedNotice } from '../publish/publish.js'
import { isMerged } from '../publish/resumption.js'
import { isSigned } from '../publish/seen-journal.js'
import type { Owner } from '../release/journal.js'
import { takesLatest } from '../release/known-versions.js'
import { type Foreseen, foreseenOfChampion } from '../gates/performance/foreseen.js'
import { admit } from './admit.js'
import type { CommandOutcome } from './outcome.js'
import { earlierFacts } from './release-facts.js'
import type { ReleaseReport } from './release-report.js'

/** What a plan is made from. */
export interface PlannedRelease {
  inputs: Pick<PlanInputs, 'version' | 'bump'>
  repository: Repository
  facts: FeatureFacts
  /** Branch that the state would go to, and the default branch. */
  to: { branch: string; target: string }
  me: Owner
  journal: SeenJournal | null
}

/* 1 what is unfinished or released already  2 version and tag  3 gates  4 writes */

/** Plans the release of a feature. Throws `Stop` with all that stands against it. */
export async function planRelease(host: Host, plan: PlannedRelease, report: ReleaseReport): Promise<CommandOutcome> {
  const { inputs, repository, facts, to, me, journal } = plan
  const commit = await host.git.head()
  const isOwn = journal !== null && (await isSigned(host, journal))
  // Anybody may have written an entry that GitHub did not sign: of that a claim is all that counts.
  const unfinished = isOwn || journal?.entry.phase === 'open' ? unfinishedOf(journal, facts) : null
  const foretold = { kind: 'plan' as const, writes: [], unfinished }
  if (unfinished !== null && journal?.entry.phase === 'awaiting-merge') return report.foretold(foretold)
  const { stateDir } = repository
  const recordFolders = recordFoldersOf(repository)
  const request = { facts, version: inputs.version, commit, stateDir, recordFolders }
  const earlier =
    unfinished === null ? await alreadyReleased(host, { ...request, journal: isOwn ? journal.entry : null }) : null
  if (earlier !== null) {
    report.add(earlierFacts(facts, earlier))
    return report.foretold(foretold)
  }

  const asked = { version: inputs.version, bump: inputs.bump, dryRun: true }
  const admission = { inputs: asked, repository, facts, commit, to, journalOpen: unfinished !== null, unfinished: null }
  const { feature, candidate } = await admit(host, admission, report)
  const { problems, warnings } = foreseen(feature, candidate)
  report.add({ warnings })
  if (problems.length > 0) return report.gatesFailed(problems)

  const trial = { feature, candidate, mode: 'release' as const, event: host.run.event }
  const plans = await planTrial(host, trial, '/scratch')
  const gates = plans.map((one) => ({ gate: one.gate, runs: one.commands.map((command) => command.run).join('\n') }))
  report.add({ outputs: { matrix: JSON.stringify({ include: gates.map(({ gate, runs }) => ({ gate, run: runs })) }) } })

  const latest = takesLatest(facts.settings.latest, {
    features: repository.features.length,
    hotfix: candidate.hotfix ?? false,
  })
  const record = buildRecord(host.run, { ...unjudged(feature, candidate), ...to, latest, startedAt: '' })
  const writes = await foretell(host, { sealed: { record }, me, found: null })
  return report.foretold({ kind: 'plan', writes, gates, unfinished })
}

/** What its gate would refuse of the champion, whatever is measured; nothing where the gate is off or its failure accepted. */
function foreseen({ settings, bounds }: Feature, candidate: Candidate): Foreseen {
  const { enabled, waiver } = settings.gates.performance
  if (!settings.gatesEnabled || !enabled || waiver !== null) return { problems: [], warnings: [] }
  return foreseenOfChampion(bounds, candidate)
}

function unfinishedOf(journal: SeenJournal | null, { state }: FeatureFacts): string | null {
  if (journal === null || journal.entry.phase === 'idle') return null
  return isMerged(journal.entry, state) ? null : unfinishedNotice(journal.entry)
}

/** A candidate of which nothing was judged or packed: names of what there will be, without sizes and digests. */
function unjudged(
  feature: Feature,
  candidate: Candidate,
): Pick<RecordFacts, 'feature' | 'candidate' | 'judged' | 'package'> {
  const assets = releaseAssets(feature.id, candidate.version).map((asset) => ({ ...asset, size: 0, sha256: '' }))
  const texts = { metadata: '', modelCard: '', requirements: '', manifest: '' }
  return {
    feature,
    candidate,
    judged: { verdicts: [], overall: 'passed', measured: null, warnings: [] },
    package: { archive: null, assets, files: [], texts, datasets: [], warnings: [] },
  }
}
