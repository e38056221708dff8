import { digestOf } from '../formats/digest.js'
import { inFolder } from '../formats/folder-path.js'
import { decodeUtf8 } from '../formats/utf8.js'
import type { GateCommand, GatePlan, ReportWanted } from '../gates/gate.js'
import type { CommandEvidence, GateEvidence, ReportFile } from '../gates/gathered.js'
import type { Host } from '../host/host.js'
import { describeEnd } from './team-command.js'

/** Reports of more than this are not read: no tool writes one of that size by intent. */
const REPORT_LIMIT_BYTES = 32 * 1024 * 1024

type GateHost = Pick<Host, 'commands' | 'files' | 'log'>

/** Runs the commands of all gates side by side, each gate's own one after another, and reads what they have written. */
export async function runGateCommands(
  host: GateHost,
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

async function gatherGate(host: GateHost, plan: GatePlan, workingDirectory: string): Promise<GateEvidence> {
  const ranCommand = plan.commands.length > 0
  const wanted = plan.reports.map((report) => ({
    ...report,
    at: reportPath(report, workingDirectory),
    mustBeFresh: report.mustBeFresh && ranCommand,
  }))
  // An old report must not pass for a new one, equal bytes or not: it is made to look old before the command starts.
  for (const report of wanted) if (report.mustBeFresh) await host.files.age(report.at)
  const cwd = host.files.absolute(workingDirectory)
  const commands: CommandEvidence[] = []
  for (const command of plan.commands) commands.push(await runGateCommand(host, { gate: plan.gate, command, cwd }))
  const reports: ReportFile[] = []
  for (const report of wanted) reports.push(await readReport(host, report))
  return { commands, reports, seconds: commands.reduce((sum, command) => sum + command.seconds, 0) }
}

async function runGateCommand(
  { commands, log }: GateHost,
  { gate, command, cwd }: { gate: GatePlan['gate']; command: GateCommand; cwd: string },
): Promise<CommandEvidence> {
  const { id, run, shell, env, pass, timeoutSeconds } = command
  const result = await commands.run({ name: id, run, shell, cwd, env, pass, timeoutSeconds })
  log.group(`${gate}: ${run.split('\n')[0] ?? run} (${describeEnd(result)})`, result.tail.split('\n'))
  const { exitCode, signal, timedOut, seconds, tail } = result
  return { id, run, exitCode, signal, timedOut, seconds, tail }
}

function reportPath(report: ReportWanted, workingDirectory: string): string {
  return report.path.startsWith('/') ? report.path : inFolder(workingDirectory, report.path)
}

/** Reads one report; whatever keeps it from counting as evidence is its state. */
async function readReport({ files }: GateHost, report: ReportWanted & { at: string }): Promise<ReportFile> {
  const { id, path, at, mustBeFresh } = report
  const none = (state: ReportFile['state'], size = 0): ReportFile => {
    return { id, path, state, text: null, size, sha256: null }
  }
  const stat = await files.stat(at)
  if (stat === null) return none('missing')
  if (stat.kind !== 'file') return none('not-a-file', stat.size)
  if (mustBeFresh && !(await files.isWrittenSinceAging(at))) return none('stale', stat.size)
  if (stat.size > REPORT_LIMIT_BYTES) return none('too-large', stat.size)
  const bytes = await files.readBytes(at, REPORT_LIMIT_BYTES)
  if (bytes === null) return none('missing')
  const text = decodeUtf8(bytes)
  if (text === null) return none('not-text', bytes.length)
  return { id, path, state: 'read', text, size: bytes.length, sha256: digestOf(bytes) }
}
