import { judge, type Judged } from '../build/judge.js'
import { type JudgedCandidate, pack } from '../build/package.js'
import { historyOf } from '../release/history.js'
import { isReleaseBranch } from '../config/branches.js'
import { type Problem, Stop } from '../errors.js'
import { releaseProblems } from '../feature/readiness.js'
import { isUpForRelease } from '../feature/status.js'
import { type Candidate, chooseCandidate } from '../gather/candidate.js'
import { completeFeature, type Feature, type FeatureFacts, readDependencies, readFeature } from '../gather/feature.js'
import { findPrevious } from '../gather/known-versions.js'
import { changeBase, looseningOf } from '../gather/loosening.js'
import { mayBeRecord, recordedByChange, recordedNotice } from '../gather/recorded-by-change.js'
import type { Repository } from '../gather/repository.js'
import { reviewEvent } from '../gather/review.js'
import { reviewAskOf } from '../gather/review-ask.js'
import { changeOf, type Touched } from '../gather/touched.js'
import type { Host } from '../host/host.js'
import type { CheckInputs } from '../inputs.js'
import type { CheckedFeature, FeatureCheck } from '../report/check-summary.js'

/** What all features of a check have in common. */
export interface CheckFacts {
  repository: Repository
  inputs: CheckInputs
  touched: Touched
}

/** Judges one feature as its release would be judged, where it is up for one. Throws `Stop` where it cannot be read. */
export async function checkFeature(host: Host, check: CheckFacts, id: string): Promise<FeatureCheck> {
  const { repository, touched } = check
  const facts = await readFeature(host, repository, id)
  const { status } = facts.state
  if (!isUpForRelease(status)) {
    return { kind: 'not-up', feature: id, status, fails: isReleaseBranch(facts.settings.releaseBranches, touched.base) }
  }
  const change = mayBeRecord(facts.state) ? (touched.change ?? (await changeOf(host))) : null
  const recorded = change === null ? null : await recordedByChange(host, { repository, facts, change })
  if (recorded !== null) {
    host.log.info(recordedNotice(recorded))
    return recorded
  }
  host.log.info(`Checking ${id}, which is ${status}.`)
  return await judgeFeature(host, check, facts)
}

async function judgeFeature(host: Host, check: CheckFacts, facts: FeatureFacts): Promise<CheckedFeature> {
  const { repository, inputs, touched } = check
  const dependencies = await readDependencies(host, repository, facts)
  // What was released is judged again, but it need not be up for another release.
  const readiness = { ...facts.state, status: 'approved' as const }
  const problems = releaseProblems(readiness, facts.placeOf, { dependencies, journalOpen: false })
  const feature = await completeFeature(host, facts)
  const commit = await host.git.head()
  const previous = await findPrevious(host, facts, commit)
  const candidate = await chooseCandidate(host, feature, { version: null, bump: inputs.bump, previous, commit })
  const event = await reviewEvent(host, touched.base, facts.settings.releaseBranches)
  const ask = reviewAskOf(repository, facts, { commit, branch: touched.base ?? '', previous })
  const judged = await judge(host, { feature, candidate, mode: 'check', event }, ask)
  const packing = await packingProblems(host, { feature, candidate, judged })
  const loosened = await loosenedBy(host, check, facts)
  return checkedFeature({
    feature,
    candidate,
    judged,
    loosened,
    problems: [...problems, ...judged.problems, ...packing],
  })
}

/** What the change loosens of what it is judged by; empty where the event has no change. */
async function loosenedBy(host: Host, { repository, inputs }: CheckFacts, facts: FeatureFacts): Promise<string[]> {
  const base = changeBase(host.run.trigger)
  if (base === null) return []
  const { loosened, unknown } = await looseningOf(host, { repository, inputs, facts, base })
  if (unknown !== null) host.log.notice(unknown)
  return loosened
}

/** What would keep a candidate that passes from being packed. */
async function packingProblems(host: Host, candidate: JudgedCandidate): Promise<readonly Problem[]> {
  const { judged } = candidate
  if (judged.problems.length > 0 || judged.overall === 'failed') return []
  try {
    await pack(host, candidate)
    return []
  } catch (error) {
    if (error instanceof Stop) return error.problems
    throw error
  }
}

interface Checked {
  feature: Feature
  candidate: Candidate
  judged: Judged
  loosened: readonly string[]
  problems: Problem[]
}

function checkedFeature({ feature, candidate, judged, loosened, problems }: Checked): CheckedFeature {
  const { settings, state } = feature
  return {
    kind: 'judged',
    feature: feature.id,
    title: state.title,
    version: candidate.version,
    gatesEnabled: settings.gatesEnabled,
    gatesSource: settings.gatesEnabledSource,
    verdict: judged.overall,
    verdicts: judged.verdicts,
    metrics: judged.measured?.metrics ?? {},
    metricRows: judged.verdicts.flatMap((verdict) => verdict.metrics ?? []),
    champion: candidate.champion,
    history: historyOf(feature),
    problems,
    warnings: judged.warnings,
    loosened,
    generatedCard: judged.prepared.generatedCard,
  }
}
