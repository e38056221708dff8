import { fillPlaceholders } from '../../config/placeholders.js'
import type { Problem } from '../../errors.js'
import { datasetKind, datasetPaths, judgeDataQuality } from '../../gates/data-quality.js'
import { judgeDocumentation } from '../../gates/documentation.js'
import type { GateEvidence, GatePlan } from '../../gates/gate.js'
import { judgePerformance, measuredMetrics } from '../../gates/performance.js'
import { planGates } from '../../gates/plan.js'
import { judgeReview, type ReviewEvidence } from '../../gates/review.js'
import { judgeSecurity } from '../../gates/security.js'
import { judgeTests } from '../../gates/tests.js'
import { judgeTypes } from '../../gates/types.js'
import { type Finding, judgeAll, type OverallVerdict, type Verdict } from '../../gates/verdict.js'
import { applyWaivers } from '../../gates/waiver.js'
import type { World } from '../../world.js'
import type { Candidate } from './candidate.js'
import { runGateCommands } from './gate-commands.js'
import { changedModelFiles, pointerAt } from './model.js'
import { inFolder } from './paths.js'
import { packageFolder, prepare, type Prepared } from './prepare.js'
import type { Subject } from './subject.js'

/** What was measured of the candidate. */
export interface Measured {
  metrics: Record<string, number>
  asWritten: unknown
}

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
  const { settings } = subject
  const present = new Set<string>()
  for (const { script } of [settings.gates.performance.command, settings.steps.export, settings.steps.card]) {
    if (script !== null && (await world.files.stat(inFolder(subject.workingDirectory, script))) !== null)
      present.add(script)
  }
  const fill = filler(subject, candidate.version)
  return planGates(settings, { present, scratch, fill, environment: world.run.variables, ...mode })
}

/** Runs all gates and makes the package's folder, everything to its end, then judges. */
export async function judge(world: World, subject: Subject, candidate: Candidate, mode: JudgingMode): Promise<Judged> {
  const scratch = await world.files.temporary('gates')
  const plans = await planFor(world, subject, candidate, mode, scratch)
  for (const plan of plans) await world.files.makeDirectory(`${scratch}/${plan.gate}`)
  const dirty = (await world.git.changedFiles()).map(
    (file) => `${file} differs from the gated commit: it was changed before the gates ran`,
  )
  const { value, credentials, tampered } = await world.commands.secluded(async () => {
    const evidence = await runGateCommands(world, plans, subject.workingDirectory)
    const measured = measure(evidence)
    const prepared = await prepare(world, subject, {
      version: candidate.version,
      commit: candidate.commit,
      metrics: measured?.metrics ?? null,
      fill: filler(subject, candidate.version),
    })
    return { evidence, measured, prepared }
  })
  const { evidence, measured, prepared } = value
  const verdicts = await judgeEach(world, subject, candidate, {
    plans,
    evidence,
    measured,
    prepared,
    review: mode.review,
  })
  const changed = await changedModelFiles(world, subject.model)
  const warnings = [
    ...dirty,
    ...credentials.map(
      (file) =>
        `actions/checkout left git credentials in ${file}; they were out of the commands' reach. Set persist-credentials: false`,
    ),
    ...tampered.map((file) => `a command wrote to the runner's ${file} file; that was thrown away`),
  ]
  if (!subject.settings.gatesEnabled && measured === null)
    warnings.push('the evaluation failed, so the release has no metrics')
  return {
    verdicts,
    overall: judgeAll(verdicts, subject.settings.gatesEnabled),
    measured,
    prepared,
    warnings,
    problems: [...prepared.problems, ...cardProblem(subject, prepared), ...changed.map(modelChanged)],
  }
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

function measure(evidence: ReadonlyMap<GatePlan['gate'], GateEvidence>): Measured | null {
  const performance = evidence.get('performance')
  const reading = performance === undefined ? null : measuredMetrics(performance)
  // A metrics file that a failing evaluation left behind measures nothing.
  if (reading?.ok !== true || performance?.commands.some((command) => command.exitCode !== 0)) return null
  return { metrics: reading.metrics, asWritten: reading.asWritten }
}

interface Facts {
  plans: readonly GatePlan[]
  evidence: ReadonlyMap<GatePlan['gate'], GateEvidence>
  measured: Measured | null
  prepared: Prepared
  review: ReviewEvidence | null
}

async function judgeEach(world: World, subject: Subject, candidate: Candidate, facts: Facts): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const plan of facts.plans) {
    const evidence = facts.evidence.get(plan.gate) ?? { commands: [], reports: [], seconds: 0 }
    const judged = plan.decided ?? (await judgeOne(world, subject, candidate, facts, plan.gate, evidence))
    const findings = judged.findings.map((finding) => fromRoot(finding, subject.workingDirectory))
    verdicts.push({ ...judged, findings, seconds: Math.max(judged.seconds, evidence.seconds) })
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

async function judgeOne(
  world: World,
  subject: Subject,
  candidate: Candidate,
  facts: Facts,
  gate: GatePlan['gate'],
  evidence: GateEvidence,
): Promise<Verdict> {
  const { gates } = subject.settings
  switch (gate) {
    case 'tests':
      return judgeTests(gates.tests, evidence)
    case 'types':
      return judgeTypes(gates.types, evidence)
    case 'security':
      return judgeSecurity(gates.security, evidence)
    case 'performance':
      return judgePerformance(gates.performance, { evidence, bounds: subject.bounds, champion: candidate.champion })
    case 'review':
      if (facts.review === null) throw new Error('the review gate is planned without its evidence')
      return judgeReview(gates.review, facts.review)
    case 'data-quality':
      return judgeDataQuality(gates['data-quality'], evidence, await profileDatasets(world, subject))
    case 'documentation':
      return judgeDocumentation(gates.documentation, {
        card: facts.prepared.card,
        cardProblem: facts.prepared.cardProblem,
        generatedCardPath: facts.prepared.generatedCard?.saveAs ?? null,
        documents: await readDocuments(world, subject),
        metrics: facts.measured?.metrics ?? null,
        boundNames: subject.bounds.map((bound) => bound.name),
      })
  }
}

const NOTHING_SEEN = { rows: null, columns: [], duplicateNames: [], ragged: null }

async function profileDatasets(
  world: World,
  subject: Subject,
): Promise<Awaited<ReturnType<World['profileDataset']>>[]> {
  const declared = subject.state.datasets.map((dataset) => dataset.path)
  const profiles = []
  for (const path of datasetPaths(subject.settings.gates['data-quality'], declared)) {
    const file = inFolder(subject.workingDirectory, path)
    const pointer = await pointerAt(world, file)
    if (pointer === null) profiles.push(await world.profileDataset(world.files.absolute(file), path))
    else {
      const { what, fix } = pointer
      profiles.push({ ...NOTHING_SEEN, path, state: 'unreadable' as const, detail: what, fix })
    }
  }
  for (const path of declared.filter((one) => datasetKind(one) === 'recorded-only')) {
    profiles.push({ ...NOTHING_SEEN, path, state: 'recorded-only' as const, detail: 'recorded only' })
  }
  return profiles
}

async function readDocuments(world: World, subject: Subject): Promise<{ path: string; text: string | null }[]> {
  const { documents, declared } = subject.settings.gates.documentation
  const { designDoc } = subject.state
  const paths = [...new Set([...documents, ...(declared || designDoc === null ? [] : [designDoc])])]
  const read = []
  for (const path of paths) read.push({ path, text: await world.files.read(inFolder(subject.workingDirectory, path)) })
  return read
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
