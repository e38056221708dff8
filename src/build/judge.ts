import type { Problem } from '../errors.js'
import { inFolder } from '../formats/folder-path.js'
import type { CandidateFacts } from '../gates/facts.js'
import type { GatePlan, Measured } from '../gates/gate.js'
import type { GateEvidence } from '../gates/gathered.js'
import type { OtherData } from '../gates/performance/evaluation-data.js'
import { measuredBy, verdictOf } from '../gates/judging.js'
import { type Finding, judgeAll, type OverallVerdict, type Verdict } from '../gates/verdict.js'
import { applyWaivers } from '../gates/waiver.js'
import type { Candidate } from '../gather/candidate.js'
import type { Feature } from '../gather/feature.js'
import { changedModelFiles } from '../gather/model.js'
import { gatherReview, type ReviewAsk } from '../gather/review.js'
import type { Host } from '../host/host.js'
import { comparedData } from './dataset-digests.js'
import { runGateCommands } from './gate-commands.js'
import { gatherFacts, type KnownFacts } from './gate-facts.js'
import { beginPackage } from './package-work.js'
import { planTrial, type Trial } from './plan-gates.js'
import { prepare, type Prepared } from './prepare.js'

/** A candidate with all its verdicts, and its package's folder. */
export interface Judged {
  verdicts: Verdict[]
  overall: OverallVerdict
  measured: Measured | null
  prepared: Prepared
  /** Things that people should see although they stop nothing. */
  warnings: string[]
  /** Why there can be no package, whatever the verdicts; empty when there can. */
  problems: Problem[]
}

/** Runs all gates and makes the package's folder, everything to its end, then judges; `ask` says whose reviews count. */
export async function judge(host: Host, trial: Trial, ask: ReviewAsk): Promise<Judged> {
  const { feature, candidate } = trial
  const { settings } = feature
  const scratch = await host.files.temporary('gates')
  const plans = await planTrial(host, trial, scratch)
  const review = plans.some((plan) => plan.review) ? await gatherReview(host, ask) : null
  for (const plan of plans) await host.files.makeDirectory(`${scratch}/${plan.gate}`)
  const dirty = await host.git.changedFiles()
  const otherData = await comparedData(host.files, feature, candidate)
  const { value, credentials, tampered } = await host.commands.secluded(
    async () => await runAndPrepare(host, trial, plans),
  )
  const { evidence, measured, prepared } = value
  const { workingDirectory } = feature
  const known = {
    workingDirectory,
    evidence,
    review,
    candidate: { ...candidateFacts(feature, candidate, value), otherData: otherData?.text ?? null },
  }
  const verdicts = await judgeEach(host, feature, { plans, known })
  const changed = await changedModelFiles(host.files, feature.model)
  return {
    verdicts,
    overall: judgeAll(verdicts, settings.gatesEnabled),
    measured,
    prepared,
    warnings: warningsOf(feature, { dirty, credentials, tampered, measured, otherData }),
    problems: [...prepared.problems, ...cardProblem(feature, prepared), ...changed.map(modelChanged)],
  }
}

/** What running the gates and making the package's folder gave. */
interface Ran {
  evidence: ReadonlyMap<string, GateEvidence>
  measured: Measured | null
  prepared: Prepared
}

async function runAndPrepare(host: Host, { feature, candidate }: Trial, plans: readonly GatePlan[]): Promise<Ran> {
  const { version, commit } = candidate
  const evidence = await runGateCommands(host, plans, feature.workingDirectory)
  const measured = measuredBy(evidence)
  const facts = { commit, metrics: measured?.metrics ?? null }
  const prepared = await prepare(host, beginPackage(feature, version), facts)
  return { evidence, measured, prepared }
}

function candidateFacts(
  { bounds }: Feature,
  { champion, noChampion, version }: Candidate,
  { measured, prepared }: Ran,
): Omit<CandidateFacts, 'otherData'> {
  return {
    bounds,
    champion,
    noChampion,
    version,
    metrics: measured?.metrics ?? null,
    card: prepared.card,
    cardProblem: prepared.cardProblem,
    generatedCardPath: prepared.generatedCard?.saveAs ?? null,
  }
}

async function judgeEach(
  host: Pick<Host, 'files' | 'datasets' | 'clock'>,
  feature: Feature,
  { plans, known }: { plans: readonly GatePlan[]; known: KnownFacts },
): Promise<Verdict[]> {
  const { settings } = feature
  const verdicts: Verdict[] = []
  for (const plan of plans) {
    const verdict = verdictOf(plan, settings, await gatherFacts(host, plan, known))
    verdicts.push({ ...verdict, findings: verdict.findings.map((finding) => fromRoot(finding, feature)) })
  }
  return applyWaivers(verdicts, settings, host.clock.now().toISOString().slice(0, 10))
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
  /** Files that differed from the commit before the gates ran. */
  dirty: readonly string[]
  /** Files in which git credentials were left. */
  credentials: readonly string[]
  /** The runner's files that a command wrote to. */
  tampered: readonly string[]
  measured: Measured | null
  /** The champion was measured on other data. */
  otherData: OtherData | null
}

function warningsOf(
  { settings }: Feature,
  { dirty, credentials, tampered, measured, otherData }: Irregularities,
): string[] {
  const isUnmeasured = !settings.gatesEnabled && measured === null
  return [
    ...dirty.map((file) => `${file} differs from the gated commit: it was changed before the gates ran`),
    ...credentials.map(
      (file) =>
        `actions/checkout left git credentials in ${file}; they were out of the commands' reach. Set persist-credentials: false`,
    ),
    ...tampered.map((file) => `a command wrote to the runner's ${file} file; that was thrown away`),
    ...(otherData?.isCertain === true ? [otherData.text] : []),
    ...(isUnmeasured ? ['the evaluation failed, so the release has no metrics'] : []),
  ]
}

/** Without gates nobody judges the card, but a release cannot do without one: the command that fails stops it. */
function cardProblem({ settings }: Feature, { cardProblem: failure }: Prepared): Problem[] {
  if (failure === null || settings.gatesEnabled) return []
  return [
    {
      what: `the model card was not made: ${failure}`,
      fix: 'Fix the command under `steps.card.run`; its output is in the log',
    },
  ]
}

function modelChanged(path: string): Problem {
  return {
    what: `${path} changed while the gates ran, so what was gated would not be what is published`,
    where: { file: path },
    fix: 'Let no gate command write to the model; train it before the release and commit it',
  }
}
