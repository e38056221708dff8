import { createHash } from 'node:crypto'
import type { CommandEvidence, GateCommand, GateEvidence, GatePlan, ReportFile, ReportWanted } from '../gates/gate.js'
import type { CommandResult, Host } from '../host/host.js'
import { inFolder } from '../formats/folder-path.js'

/** Reports of more than this are not read: no tool writes one of that size by intent. */
const REPORT_LIMIT_BYTES = 32 * 1024 * 1024

/** Runs the commands of all gates side by side, each gate's own one after another, and reads what they have written. */
export async function runGateCommands(
  host: Host,
  plans: readonly GatePlan[],
  workingDirectory: string,
): Promise<Map<GatePlan['gate'], GateEvidence>> {
  // A gate that is not judged has nothing to run, but for the evaluation: card and metadata need what it measures.
  const planned = plans.filter((plan) => plan.commands.length + plan.reports.length > 0)
  const gathered = await host.commands.sideBySide(
    planned.map((plan) => async () => await gatherGate(host, plan, workingDirectory)),
  )
  return new Map(
    planned.map((plan, index) => [plan.gate, gathered[index] ?? { commands: [], reports: [], seconds: 0 }]),
  )
}

async function gatherGate(host: Host, plan: GatePlan, workingDirectory: string): Promise<GateEvidence> {
  // An old report must not pass for a new one, equal bytes or not: it is made to look old before the command starts.
  if (plan.commands.length > 0) {
    for (const report of plan.reports)
      if (report.mustBeFresh) await host.files.age(reportPath(report, workingDirectory))
  }
  const commands: CommandEvidence[] = []
  for (const command of plan.commands) commands.push(await runGateCommand(host, plan, command, workingDirectory))
  const reports: ReportFile[] = []
  for (const report of plan.reports)
    reports.push(await readReport(host, report, workingDirectory, plan.commands.length > 0))
  return { commands, reports, seconds: commands.reduce((sum, command) => sum + command.seconds, 0) }
}

async function runGateCommand(
  host: Host,
  plan: GatePlan,
  command: GateCommand,
  workingDirectory: string,
): Promise<CommandEvidence> {
  const { id, run, shell, env, pass, timeoutSeconds } = command
  const cwd = host.files.absolute(workingDirectory)
  const result = await host.commands.run({ name: id, run, shell, cwd, env, pass, timeoutSeconds })
  host.log.group(`${plan.gate}: ${run.split('\n')[0] ?? run} (${describeEnd(result)})`, result.tail.split('\n'))
  const { exitCode, signal, timedOut, seconds, tail } = result
  return { id, run, exitCode, signal, timedOut, seconds, tail }
}

/** How a command ended, in a few words. */
export function describeEnd(result: CommandResult): string {
  const seconds = `${result.seconds.toFixed(1)} s`
  if (result.timedOut) return `timed out after ${seconds}`
  if (result.signal !== null) return `ended by ${result.signal} after ${seconds}`
  return `exit ${result.exitCode ?? '?'} after ${seconds}`
}

function reportPath(report: ReportWanted, workingDirectory: string): string {
  return report.path.startsWith('/') ? report.path : inFolder(workingDirectory, report.path)
}

/** Reads one report; whatever keeps it from counting as evidence is its state. */
async function readReport(
  host: Host,
  report: ReportWanted,
  workingDirectory: string,
  ranCommand: boolean,
): Promise<ReportFile> {
  const path = reportPath(report, workingDirectory)
  const none = (state: ReportFile['state'], size = 0): ReportFile => ({
    id: report.id,
    path: report.path,
    state,
    text: null,
    size,
    sha256: null,
  })
  const stat = await host.files.stat(path)
  if (stat === null) return none('missing')
  if (stat.kind !== 'file') return none('not-a-file', stat.size)
  if (report.mustBeFresh && ranCommand && !(await host.files.isWrittenSinceAging(path))) return none('stale', stat.size)
  if (stat.size > REPORT_LIMIT_BYTES) return none('too-large', stat.size)
  const bytes = await host.files.readBytes(path, REPORT_LIMIT_BYTES)
  if (bytes === null) return none('missing')
  const text = decodeUtf8(bytes)
  if (text === null) return none('not-text', bytes.length)
  const sha256 = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  return { id: report.id, path: report.path, state: 'read', text, size: bytes.length, sha256 }
}

/** UTF-8 text, or null when the bytes are none. */
function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
