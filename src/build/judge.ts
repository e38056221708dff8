import type { Problem } from '../errors.js'
import { inFolder } from '../formats/folder-path.js'
import type { CandidateFacts } from '../gates/facts.js'
import type { GatePlan, Measured } from '../gates/gate.js'
import type { OtherData } from '../gates/performance/evaluation-data.js'
import { measuredBy, verdictOf } from '../gates/judging.js'
import { unsettled } from '../gates/unsettled.js'
import type { ReviewEvidence } from '../gates/review-evidence.js'
import { type Finding, judgeAll, type OverallVerdict, type Verdict } from '../gates/verdict.js'
import { applyWaivers } from '../gates/waiver.js'
import type { Feature } from '../gather/feature.js'
import { touchedModelFiles } from '../gather/model.js'
import { gatherReview, type ReviewAsk } from '../gather/review.js'
import type { Host } from '../host/host.js'
import { commitStanding, type Uncommitted } from './commit-standing.js'
import { comparedData } from './compared-data.js'
import type { Unsteady } from './evidence-changes.js'
import { type RanGates, runGateCommands } from './gate-commands.js'
import { factsOf, type KnownFacts } from './gate-facts.js'
import { beginPackage, ownVariables } from './package-work.js'
import { planTrial, type Trial } from './plan-gates.js'
import { type PackagedSamples, readSamples } from './packaged-samples.js'
import { prepare, type Prepared } from './prepare.js'
import { readEvidence, type Standing } from './standing-evidence.js'
import {
  modelTouched,
  MOST_FINDINGS,
  restoreMeasured,
  uncommittedEvidence,
  uncommittedWarning,
  unjudgedTroubles,
  unsteadyEvidence,
} from './unsteady.js'

/** A candidate with all its verdicts, and its package's folder. */
export interface Judged {
  verdicts: Verdict[]
  overall: OverallVerdict
  measured: Measured | null
  prepared: Prepared
  /** Time of the commit, ISO 8601 UTC. */
  committedAt: string
  /** What stood in the repository before the first command. */
  standing: Standing
  /** Golden rows and requests that are packaged, as the commit has them. */
  samples: PackagedSamples
  /** What of it the commit does not have. */
  uncommitted: readonly Uncommitted[]
  /** What the review gate was judged by; null where it was not asked for. */
  review: ReviewEvidence | null
  /** Things that people should see although they stop nothing. */
  warnings: string[]
  /** Why there can be no package, whatever the verdicts; empty when there can. */
  problems: Problem[]
}

/* 1 what stands in the commit is read  2 gates, export, card  3 what did not stand still  4 verdicts */

/** Runs all gates and makes the package's folder, everything to its end, then judges; `ask` says whose reviews count. */
export async function judge(host: Host, trial: Trial, ask: ReviewAsk): Promise<Judged> {
  const { feature, candidate } = trial
  const samples = await readSamples(host, feature)
  const scratch = await host.files.temporary('gates')
  const plans = await planTrial(host, trial, scratch)
  const review = plans.some((plan) => plan.review) ? await gatherReview(host, ask) : null
  for (const plan of plans) await host.files.makeDirectory(`${scratch}/${plan.gate}`)
  const standing = await readEvidence(host, feature, plans)
  const otherData = comparedData(standing.datasets, candidate)
  const subject = { feature, plans, version: candidate.version }
  // Asked of git before the first command.
  const committedAt = await host.git.commitTime(candidate.commit)
  const commit = await commitStanding(host, subject, standing)
  const { value, credentials, tampered } = await host.commands.secluded(
    async () => await runAndPrepare(host, trial, { plans, standing, scratch }),
  )
  const unsteady = await unsteadyEvidence(host, feature, { commit, standing, ran: value })
  const { workingDirectory } = feature
  const known = {
    workingDirectory,
    standing,
    review,
    evidence: value.evidence,
    candidate: { ...candidateFacts(trial, value), otherData: otherData?.text ?? null },
  }
  const judged = judgeEach(host, feature, { plans, known, unsteady, uncommitted: commit.uncommitted })
  const { measured, prepared } = value
  return {
    verdicts: judged,
    overall: judgeAll(judged, feature.settings.gatesEnabled),
    ...{ measured, prepared, committedAt, review, standing, samples, uncommitted: commit.uncommitted },
    warnings: [
      ...warningsOf(feature, { credentials, tampered, measured, otherData }),
      ...hintWarning(standing),
      ...uncommittedWarning(commit.uncommitted),
      ...unsteady.warnings,
      ...unjudgedTroubles(judged, unsteady),
    ],
    problems: [...prepared.problems, ...cardProblem(judged, prepared), ...unsteady.problems],
  }
}

/** What running the gates and making the package's folder gave. */
interface Ran extends RanGates {
  measured: Measured | null
  prepared: Prepared
  /** Whether the checkout has lost its `.git` since the last gate. */
  lostGit: boolean
}

async function runAndPrepare(
  host: Host,
  { feature, candidate }: Trial,
  { plans, standing, scratch }: { plans: readonly GatePlan[]; standing: Standing; scratch: string },
): Promise<Ran> {
  const { version, commit } = candidate
  const { workingDirectory } = feature
  const variables = ownVariables(scratch, host.commands.hasBytecode(host.files.absolute(workingDirectory)))
  const hadGit = (await host.files.stat('.git')) !== null
  const afterEvaluation = async (): Promise<Finding[]> =>
    (await touchedModelFiles(host.files, feature.model)).slice(0, MOST_FINDINGS).map(modelTouched)
  const gates = await runGateCommands(host, { plans, workingDirectory, variables, afterEvaluation })
  const broken = await restoreMeasured(host.files, gates.seals)
  const measured = measuredBy(gates.evidence)
  const facts = { commit, metrics: measured?.metrics ?? null, standing }
  const prepared = await prepare(host, beginPackage(feature, version, variables), facts)
  const isGitGone = hadGit && (await host.files.stat('.git')) === null
  return { ...gates, troubles: [...gates.troubles, ...broken], measured, prepared, lostGit: isGitGone }
}

function candidateFacts({ feature, candidate }: Trial, { measured, prepared }: Ran): Omit<CandidateFacts, 'otherData'> {
  const { champion, noChampion, version } = candidate
  return {
    bounds: feature.bounds,
    ...{ champion, noChampion, version },
    metrics: measured?.metrics ?? null,
    card: prepared.card,
    cardProblem: prepared.cardProblem,
    generatedCardPath: prepared.generatedCard?.saveAs ?? null,
  }
}

/** What each gate is judged by, and what of that did not stand still. */
interface Judging {
  plans: readonly GatePlan[]
  known: KnownFacts
  unsteady: Pick<Unsteady, 'troubles'>
  uncommitted: readonly Uncommitted[]
}

function judgeEach(
  { clock }: Pick<Host, 'clock'>,
  feature: Feature,
  { plans, known, unsteady, uncommitted }: Judging,
): Verdict[] {
  const { settings } = feature
  const verdicts = plans.map((plan) => {
    const judged = verdictOf(plan, settings, factsOf(plan, known))
    const findings = judged.findings.map((finding) => fromRoot(finding, feature))
    const evidence = [...judged.evidence, ...uncommittedEvidence(uncommitted, plan)]
    const troubles = unsteady.troubles.filter(({ gate }) => gate === plan.gate).map(({ finding }) => finding)
    return unsettled({ ...judged, findings, evidence }, troubles)
  })
  return applyWaivers(verdicts, settings, clock.now().toISOString().slice(0, 10))
}

/** Reports name files from `working-directory`; annotations are placed from the repository's root, as the state file is. */
function fromRoot(finding: Finding, { workingDirectory, stateFile }: Feature): Finding {
  const { where } = finding
  if (where === undefined || workingDirectory === '.' || where.file.startsWith('/') || where.file === stateFile)
    return finding
  const isFromRoot = where.file.startsWith(`${workingDirectory}/`)
  return isFromRoot ? finding : { ...finding, where: { ...where, file: inFolder(workingDirectory, where.file) } }
}

interface Irregularities {
  /** Files in which git credentials were left. */
  credentials: readonly string[]
  /** The runner's files that a command wrote to. */
  tampered: readonly string[]
  measured: Measured | null
  /** The champion was measured on other data. */
  otherData: OtherData | null
}

function warningsOf({ settings }: Feature, { credentials, tampered, measured, otherData }: Irregularities): string[] {
  const isUnmeasured = !settings.gatesEnabled && measured === null
  return [
    ...credentials.map(
      (file) =>
        `actions/checkout left git credentials in ${file}; they were out of the commands' reach. Set persist-credentials: false`,
    ),
    ...tampered.map((file) => `a command wrote to the runner's ${file} file; that was thrown away`),
    ...(otherData?.isCertain === true ? [otherData.text] : []),
    ...(isUnmeasured ? ['the evaluation failed, so the release has no metrics'] : []),
  ]
}

/** A file that only tells what may also stay unknown: one that cannot be read is left out. */
function hintWarning({ pinnedPython: { path, problem } }: Standing): string[] {
  return problem === null ? [] : [`${path} is left out: ${problem.what}`]
}

/** A release cannot do without a card: where no verdict on it fails the release, the problem itself stops it. */
function cardProblem(verdicts: readonly Verdict[], { cardProblem: problem }: Prepared): Problem[] {
  const isTold = verdicts.some(({ gate, verdict }) => gate === 'documentation' && STOPPING.has(verdict))
  return problem === null || isTold ? [] : [problem]
}

const STOPPING: ReadonlySet<Verdict['verdict']> = new Set(['failed', 'error', 'inconclusive'])
