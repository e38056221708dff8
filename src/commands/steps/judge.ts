import type { Problem } from '../../errors.js'
import type { CandidateFacts } from '../../gates/facts.js'
import type { GateEvidence, GatePlan, Measured } from '../../gates/gate.js'
import { measuredBy, verdictOf } from '../../gates/judging.js'
import { defaultScripts, planGates } from '../../gates/plan.js'
import type { ReviewEvidence } from '../../gates/review-evidence.js'
import { type Finding, judgeAll, type OverallVerdict, type Verdict } from '../../gates/verdict.js'
import { applyWaivers } from '../../gates/waiver.js'
import { fillPlaceholders } from '../../settings/placeholders.js'
import type { World } from '../../world.js'
import type { Candidate } from './candidate.js'
import { runGateCommands } from './gate-commands.js'
import { gatherFacts, type KnownFacts } from './gate-facts.js'
import { changedModelFiles } from './model.js'
import { inFolder } from './paths.js'
import { packageFolder, prepare, type Prepared } from './prepare.js'
import type { Subject } from './subject.js'

export type { Measured }

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

/** How the candidate is judged: for a release or a check, and by which event the review gate goes. */
export interface JudgingMode {
  mode: 'release' | 'check'
  event: string
  /** Null where the plan does not judge reviews. */
  review: ReviewEvidence | null
}

/** Plans the gates of a feature with its placeholders filled in; `scratch` is an absolute folder for our own reports. */
export async function planFor(
  world: World,
  subject: Subject,
  candidate: Candidate,
  mode: Pick<JudgingMode, 'mode' | 'event'>,
  scratch: string,
): Promise<GatePlan[]> {
  const { settings, state, workingDirectory } = subject
  const present = new Set<string>()
  for (const script of defaultScripts(settings)) {
    if ((await world.files.stat(inFolder(workingDirectory, script))) !== null) present.add(script)
  }
  return planGates(settings, {
    ...{ mode: mode.mode, event: mode.event, present, scratch },
    fill: filler(subject, candidate.version),
    environment: world.run.variables,
    metricsFile: settings.metrics,
    state: { datasets: state.datasets.map((dataset) => dataset.path), designDoc: state.designDoc },
  })
}

/** Runs all gates and makes the package's folder, everything to its end, then judges. */
export async function judge(world: World, subject: Subject, candidate: Candidate, mode: JudgingMode): Promise<Judged> {
  const scratch = await world.files.temporary('gates')
  const plans = await planFor(world, subject, candidate, mode, scratch)
  for (const plan of plans) await world.files.makeDirectory(`${scratch}/${plan.gate}`)
  const dirty = await world.git.changedFiles()
  const { value, credentials, tampered } = await world.commands.secluded(
    async () => await runAndPrepare(world, { subject, candidate, plans }),
  )
  const { evidence, measured, prepared } = value
  const verdicts = await judgeEach(
    world,
    { subject, plans },
    {
      workingDirectory: subject.workingDirectory,
      evidence,
      review: mode.review,
      candidate: candidateFacts(subject, candidate, value),
    },
  )
  const changed = await changedModelFiles(world, subject.model)
  return {
    verdicts,
    overall: judgeAll(verdicts, subject.settings.gatesEnabled),
    measured,
    prepared,
    warnings: warningsOf(subject, { dirty, credentials, tampered, measured }),
    problems: [...prepared.problems, ...cardProblem(subject, prepared), ...changed.map(modelChanged)],
  }
}

/** What running the gates and making the package's folder gave. */
interface Ran {
  evidence: ReadonlyMap<string, GateEvidence>
  measured: Measured | null
  prepared: Prepared
}

async function runAndPrepare(
  world: World,
  { subject, candidate, plans }: { subject: Subject; candidate: Candidate; plans: readonly GatePlan[] },
): Promise<Ran> {
  const evidence = await runGateCommands(world, plans, subject.workingDirectory)
  const measured = measuredBy(evidence)
  const prepared = await prepare(world, subject, {
    version: candidate.version,
    commit: candidate.commit,
    metrics: measured?.metrics ?? null,
    fill: filler(subject, candidate.version),
  })
  return { evidence, measured, prepared }
}

function filler(subject: Subject, version: string): (run: string) => string {
  const { settings, feature, workingDirectory } = subject
  const folder = packageFolder(workingDirectory, version)
  const values = {
    model: settings.model,
    metrics: settings.metrics,
    package: workingDirectory === '.' ? folder : folder.slice(workingDirectory.length + 1),
    version,
    feature,
  }
  return (run) => fillPlaceholders(run, values)
}

function candidateFacts(subject: Subject, candidate: Candidate, { measured, prepared }: Ran): CandidateFacts {
  return {
    bounds: subject.bounds,
    champion: candidate.champion,
    metrics: measured?.metrics ?? null,
    card: prepared.card,
    cardProblem: prepared.cardProblem,
    generatedCardPath: prepared.generatedCard?.saveAs ?? null,
  }
}

async function judgeEach(
  world: World,
  { subject, plans }: { subject: Subject; plans: readonly GatePlan[] },
  known: KnownFacts,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const plan of plans) {
    const verdict = verdictOf(plan, subject.settings, await gatherFacts(world, plan, known))
    const findings = verdict.findings.map((finding) => fromRoot(finding, subject.workingDirectory))
    verdicts.push({ ...verdict, findings })
  }
  return applyWaivers(verdicts, subject.settings, world.clock.now().toISOString().slice(0, 10))
}

/** Reports name files from `working-directory`; annotations are placed from the repository's root. */
function fromRoot(finding: Finding, workingDirectory: string): Finding {
  const { where } = finding
  if (where === undefined || workingDirectory === '.' || where.file.startsWith('/')) return finding
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
}

function warningsOf(subject: Subject, { dirty, credentials, tampered, measured }: Irregularities): string[] {
  const isUnmeasured = !subject.settings.gatesEnabled && measured === null
  return [
    ...dirty.map((file) => `${file} differs from the gated commit: it was changed before the gates ran`),
    ...credentials.map(
      (file) =>
        `actions/checkout left git credentials in ${file}; they were out of the commands' reach. Set persist-credentials: false`,
    ),
    ...tampered.map((file) => `a command wrote to the runner's ${file} file; that was thrown away`),
    ...(isUnmeasured ? ['the evaluation failed, so the release has no metrics'] : []),
  ]
}

/** Without gates nobody judges the card, but a release cannot do without one: the command that fails stops it. */
function cardProblem(subject: Subject, prepared: Prepared): Problem[] {
  if (prepared.cardProblem === null || subject.settings.gatesEnabled) return []
  return [
    {
      what: `the model card was not made: ${prepared.cardProblem}`,
      fix: 'Mend the command under `steps.card.run`; its output is in the log',
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
