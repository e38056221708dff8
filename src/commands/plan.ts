import { planTrial } from '../build/plan-gates.js'
import { buildRecord, type RecordFacts } from '../build/release-record.js'
import { Stop } from '../errors.js'
import { alreadyReleased } from '../gather/already-released.js'
import { refuseUntrustedEvent, releaseBranch } from '../gather/branch.js'
import type { Candidate } from '../gather/candidate.js'
import { type Feature, type FeatureFacts, readFeature } from '../gather/feature.js'
import { readRepository } from '../gather/repository.js'
import type { Host } from '../host/host.js'
import type { PlanInputs } from '../inputs.js'
import { releaseAssets } from '../package/assets.js'
import type { SeenJournal } from '../publish/observation.js'
import { foretell, unfinishedNotice } from '../publish/publish.js'
import { isMerged } from '../publish/resumption.js'
import { readJournal } from '../publish/seen-journal.js'
import { admit } from './admit.js'
import type { CommandOutcome } from './outcome.js'
import { earlierFacts, featureFacts } from './release-facts.js'
import { ReleaseReport } from './release-report.js'

/** Says what `release` would do, without running a gate or writing anything. */
export async function plan(host: Host, inputs: PlanInputs): Promise<CommandOutcome> {
  const report = new ReleaseReport(host.run, inputs.featureId)
  try {
    return await planFeature(host, inputs, report)
  } catch (error) {
    if (error instanceof Stop) return report.stopped(error)
    throw error
  }
}

/* 1 what the repository says  2 what is unfinished or released already  3 version and tag  4 gates  5 writes */
async function planFeature(host: Host, inputs: PlanInputs, report: ReleaseReport): Promise<CommandOutcome> {
  refuseUntrustedEvent(host.run)
  const repository = await readRepository(host, inputs)
  const facts = await readFeature(host, repository, inputs.featureId)
  const to = await releaseBranch(host, facts.settings)
  report.add(featureFacts(facts))

  const commit = await host.git.head()
  const me = { run: host.run.runId, attempt: host.run.attempt, nonce: 'plan' }
  const journal = await readJournal(host, facts.id, me)
  const unfinished = unfinishedOf(journal, facts)
  const foretold = { kind: 'plan' as const, writes: [], unfinished }
  if (unfinished !== null && journal?.entry.phase === 'awaiting-merge') return report.foretold(foretold)
  const request = { facts, version: inputs.version, commit, stateDir: repository.stateDir }
  const earlier =
    unfinished === null ? await alreadyReleased(host, { ...request, journal: journal?.entry ?? null }) : null
  if (earlier !== null) {
    report.add(earlierFacts(facts, earlier))
    return report.foretold(foretold)
  }

  const asked = { version: inputs.version, bump: inputs.bump, dryRun: true }
  const admission = { inputs: asked, repository, facts, commit, to, journalOpen: unfinished !== null }
  const { feature, candidate } = await admit(host, admission, report)

  const plans = await planTrial(host, { feature, candidate, mode: 'release', event: host.run.event }, '/scratch')
  const gates = plans.map((one) => ({ gate: one.gate, runs: one.commands.map((command) => command.run).join('\n') }))
  report.add({ outputs: { matrix: JSON.stringify({ include: gates.map(({ gate, runs }) => ({ gate, run: runs })) }) } })

  const latest = repository.features.length === 1
  const { package: packed, ...rest } = unjudged(feature, candidate)
  const record = buildRecord(host.run, { ...rest, package: packed, ...to, latest, startedAt: '' })
  const sealed = { record, ...packed.texts }
  const writes = await foretell(host, { sealed, me, found: null })
  return report.foretold({ kind: 'plan', writes, gates, unfinished })
}

function unfinishedOf(journal: SeenJournal | null, facts: FeatureFacts): string | null {
  if (journal === null || journal.entry.phase === 'idle') return null
  return isMerged(journal.entry, facts.state) ? null : unfinishedNotice(journal.entry)
}

/** A candidate of which nothing was judged or packed: names of what there will be, without sizes and digests. */
function unjudged(
  feature: Feature,
  candidate: Candidate,
): Pick<RecordFacts, 'feature' | 'candidate' | 'judged' | 'package'> {
  const assets = releaseAssets(feature.id, candidate.version).map((asset) => ({ ...asset, size: 0, sha256: '' }))
  const texts = { metadata: '', modelCard: '', requirements: '', manifest: '' }
  const prepared = { folder: '', problems: [], card: null, cardProblem: null, generatedCard: null }
  return {
    feature,
    candidate,
    judged: { verdicts: [], overall: 'passed', measured: null, prepared, warnings: [], problems: [] },
    package: { archive: '', assets, files: [], texts, datasets: [] },
  }
}
