import type { GateCommand, GatePlan } from '../gates/gate.js'
import type { CommandEvidence, GateEvidence } from '../gates/gathered.js'
import type { Finding } from '../gates/judgement.js'
import { isMeasuring } from '../gates/plan.js'
import type { FileMark, Host } from '../host/host.js'
import { type GateTrouble, reportPath, type ReportSeal, sealReport } from './report-seals.js'
import { describeEnd, variablesFor } from './team-command.js'

type GateHost = Pick<Host, 'commands' | 'files' | 'log'>

/** What the gates' commands are run with. */
export interface GateRun {
  plans: readonly GatePlan[]
  workingDirectory: string
  /** Variables of our own that every command gets. */
  variables: Readonly<Record<string, string>>
  /** Looks at the model when the evaluation has ended: what it finds is the evaluation's trouble. */
  afterEvaluation: () => Promise<Finding[]>
}

/** What was gathered of all gates, every report as it was when its own gate's command had ended. */
export interface RanGates {
  evidence: ReadonlyMap<GatePlan['gate'], GateEvidence>
  seals: ReportSeal[]
  troubles: GateTrouble[]
}

/** One gate's part of it. */
interface RanGate extends Omit<RanGates, 'evidence'> {
  gate: string
  evidence: GateEvidence
}

/* 1 what is judged as it stands  2 the evaluation, alone  3 all others, side by side */

/**
 * Reads the reports of gates without a command, runs the evaluation, then the commands of all other gates side by side,
 * each gate's own one after another; a gate's reports are read when its own commands have ended.
 */
export async function runGateCommands(host: GateHost, run: GateRun): Promise<RanGates> {
  // A gate that is not judged has nothing to run, but for the evaluation: card and metadata need what it measures.
  const planned = run.plans.filter((plan) => plan.commands.length + plan.reports.length > 0)
  const ran: RanGate[] = []
  for (const plan of planned.filter(isStanding)) ran.push(await gatherGate(host, plan, run))
  const running = planned.filter((plan) => !isStanding(plan))
  for (const plan of running.filter(isMeasuring)) {
    const evaluated = await gatherGate(host, plan, run)
    const troubles = (await run.afterEvaluation()).map((finding) => ({ gate: plan.gate, finding }))
    ran.push({ ...evaluated, troubles: [...evaluated.troubles, ...troubles] })
  }
  const others = running.filter((plan) => !isMeasuring(plan))
  ran.push(...(await host.commands.sideBySide(others.map((plan) => async () => await gatherGate(host, plan, run)))))
  return {
    evidence: new Map(ran.map(({ gate, evidence }) => [gate, evidence])),
    seals: ran.flatMap(({ seals }) => seals),
    troubles: ran.flatMap(({ troubles }) => troubles),
  }
}

function isStanding({ commands }: GatePlan): boolean {
  return commands.length === 0
}

async function gatherGate(host: GateHost, plan: GatePlan, run: GateRun): Promise<RanGate> {
  const { workingDirectory, variables } = run
  const { files } = host
  const hadGit = (await files.stat('.git')) !== null
  const marks = await markReports(host, plan, workingDirectory)
  const cwd = files.absolute(workingDirectory)
  const commands: CommandEvidence[] = []
  for (const command of plan.commands) {
    commands.push(await runGateCommand(host, { gate: plan.gate, command, cwd, variables }))
  }
  const seals: ReportSeal[] = []
  for (const wanted of plan.reports) {
    const at = reportPath(wanted, workingDirectory)
    seals.push(await sealReport(files, plan, { wanted, at, mark: marks.get(at) ?? null }))
  }
  for (const mark of marks.values()) await mark.restore()
  const seconds = commands.reduce((sum, command) => sum + command.seconds, 0)
  const isGitGone = hadGit && (await files.stat('.git')) === null
  const troubles = isGitGone ? [{ gate: plan.gate, finding: gitGone() }] : []
  return {
    gate: plan.gate,
    evidence: { commands, reports: seals.map(({ report }) => report), seconds },
    seals,
    troubles,
  }
}

/** An old report must not pass for a new one, equal bytes or not: it is marked before the gate's first command. */
async function markReports(
  { files }: GateHost,
  { commands, reports }: GatePlan,
  workingDirectory: string,
): Promise<Map<string, FileMark>> {
  const fresh = commands.length === 0 ? [] : reports.filter(({ mustBeFresh }) => mustBeFresh)
  const marks = new Map<string, FileMark>()
  for (const at of new Set(fresh.map((report) => reportPath(report, workingDirectory)))) {
    marks.set(at, await files.mark(at))
  }
  return marks
}

/** What is found where the checkout has lost its `.git`. */
export function gitGone(): Finding {
  return {
    what: 'The checkout has no .git any more: a command has taken it away',
    fix: 'Let no command remove or rename the checkout’s .git; one that needs a clean folder can copy the files',
  }
}

interface Run {
  gate: GatePlan['gate']
  command: GateCommand
  cwd: string
  variables: Readonly<Record<string, string>>
}

async function runGateCommand(
  { commands, log }: GateHost,
  { gate, command, cwd, variables }: Run,
): Promise<CommandEvidence> {
  const { id, run, shell, pass, timeoutSeconds } = command
  const env = variablesFor(variables, { set: command.env, pass })
  const result = await commands.run({ name: id, run, shell, cwd, env, pass, timeoutSeconds })
  log.group(`${gate}: ${run.split('\n')[0] ?? run} (${describeEnd(result)})`, result.tail.split('\n'))
  const { exitCode, signal, timedOut, seconds, tail } = result
  return { id, run, exitCode, signal, timedOut, seconds, tail }
}
