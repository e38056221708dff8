import type { Problem } from '../errors.js'
import { datasetKind, datasetPaths, judgeDataQuality } from '../gates/data-quality.js'
import { judgeDocumentation } from '../gates/documentation.js'
import type { DatasetProfile } from '../gates/dataset-profile.js'
import type { GateEvidence, GatePlan } from '../gates/gate.js'
import { judgePerformance, measuredMetrics } from '../gates/performance.js'
import { planGates } from '../gates/plan.js'
import { judgeReview, type ReviewEvidence } from '../gates/review.js'
import { judgeSecurity } from '../gates/security.js'
import { judgeTests } from '../gates/tests.js'
import { judgeTypes } from '../gates/types.js'
import { type Finding, judgeAll, type OverallVerdict, type Verdict } from '../gates/verdict.js'
import { applyWaivers } from '../gates/waiver.js'
import type { Host } from '../host/host.js'
import type { Candidate } from '../gather/candidate.js'
import { runGateCommands } from './gate-commands.js'
import { changedModelFiles, pointerAt } from '../gather/model.js'
import { inFolder } from '../formats/folder-path.js'
import { beginPackage } from './package-work.js'
import { prepare, type Prepared } from './prepare.js'
import type { Feature } from '../gather/feature.js'

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
  host: Host,
  subject: Feature,
  candidate: Candidate,
  mode: Pick<JudgingMode, 'mode' | 'event'>,
  scratch: string,
): Promise<GatePlan[]> {
  const { settings } = subject
  const present = new Set<string>()
  for (const { script } of [settings.gates.performance.command, settings.steps.export, settings.steps.card]) {
    if (script !== null && (await host.files.stat(inFolder(subject.workingDirectory, script))) !== null)
      present.add(script)
  }
  const { fill } = beginPackage(subject, candidate.version)
  return planGates(settings, { present, scratch, fill, environment: host.run.variables, ...mode })
}

/** Runs all gates and makes the package's folder, everything to its end, then judges. */
export async function judge(host: Host, subject: Feature, candidate: Candidate, mode: JudgingMode): Promise<Judged> {
  const scratch = await host.files.temporary('gates')
  const work = beginPackage(subject, candidate.version)
  const plans = await planFor(host, subject, candidate, mode, scratch)
  for (const plan of plans) await host.files.makeDirectory(`${scratch}/${plan.gate}`)
  const dirty = (await host.git.changedFiles()).map(
    (file) => `${file} differs from the gated commit: it was changed before the gates ran`,
  )
  const { value, credentials, tampered } = await host.commands.secluded(async () => {
    const evidence = await runGateCommands(host, plans, subject.workingDirectory)
    const measured = measure(evidence)
    const { commit } = candidate
    const prepared = await prepare(host, work, { commit, metrics: measured?.metrics ?? null })
    return { evidence, measured, prepared }
  })
  const { evidence, measured, prepared } = value
  const verdicts = await judgeEach(host, subject, candidate, {
    plans,
    evidence,
    measured,
    prepared,
    review: mode.review,
  })
  const changed = await changedModelFiles(host.files, subject.model)
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

async function judgeEach(host: Host, subject: Feature, candidate: Candidate, facts: Facts): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const plan of facts.plans) {
    const evidence = facts.evidence.get(plan.gate) ?? { commands: [], reports: [], seconds: 0 }
    const judged = plan.decided ?? (await judgeOne(host, subject, candidate, facts, plan.gate, evidence))
    const findings = judged.findings.map((finding) => fromRoot(finding, subject.workingDirectory))
    verdicts.push({ ...judged, findings, seconds: Math.max(judged.seconds, evidence.seconds) })
  }
  return applyWaivers(verdicts, subject.settings, host.clock.now().toISOString().slice(0, 10))
}

/** Reports name files from `working-directory`; annotations are placed from the repository's root. */
function fromRoot(finding: Finding, workingDirectory: string): Finding {
  const { where } = finding
  if (where === undefined || workingDirectory === '.' || where.file.startsWith('/')) return finding
  const isFromRoot = where.file.startsWith(`${workingDirectory}/`)
  return isFromRoot ? finding : { ...finding, where: { ...where, file: inFolder(workingDirectory, where.file) } }
}

async function judgeOne(
  host: Host,
  subject: Feature,
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
      return judgeDataQuality(gates['data-quality'], evidence, await profileDatasets(host, subject))
    case 'documentation':
      return judgeDocumentation(gates.documentation, {
        card: facts.prepared.card,
        cardProblem: facts.prepared.cardProblem,
        generatedCardPath: facts.prepared.generatedCard?.saveAs ?? null,
        documents: await readDocuments(host, subject),
        metrics: facts.measured?.metrics ?? null,
        boundNames: subject.bounds.map((bound) => bound.name),
      })
  }
}

const NOTHING_SEEN = { rows: null, columns: [], duplicateNames: [], ragged: null }

async function profileDatasets(host: Host, subject: Feature): Promise<DatasetProfile[]> {
  const declared = subject.state.datasets.map((dataset) => dataset.path)
  const profiles = []
  for (const path of datasetPaths(subject.settings.gates['data-quality'], declared)) {
    const file = inFolder(subject.workingDirectory, path)
    const pointer = await pointerAt(host.files, file)
    if (pointer === null) profiles.push(await host.datasets.profile(host.files.absolute(file), path))
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

async function readDocuments(host: Host, subject: Feature): Promise<{ path: string; text: string | null }[]> {
  const { documents, declared } = subject.settings.gates.documentation
  const { designDoc } = subject.state
  const paths = [...new Set([...documents, ...(declared || designDoc === null ? [] : [designDoc])])]
  const read = []
  for (const path of paths) read.push({ path, text: await host.files.read(inFolder(subject.workingDirectory, path)) })
  return read
}

/** Without gates nobody judges the card, but a release cannot do without one: the command that fails stops it. */
function cardProblem(subject: Feature, prepared: Prepared): Problem[] {
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
