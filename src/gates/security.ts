import type { FeatureSettings, SecuritySettings } from '../config/settings.js'
import { optionValue, quoteWord, readCommandLine, toolWord } from './command-line.js'
import { conclude, concludeFindings, count, type ConclusionParts } from './conclusion.js'
import { disabledVerdict } from './disabled.js'
import { commandEnd, evidenceOf, exitFinding, reportText } from './evidence.js'
import type { CommandEvidence, GateCommand, GateEvidence, GatePlan } from './gate.js'
import { planCommand, scratchFile, type PlanFacts } from './plan-facts.js'
import { isAtLeast, readBandit, type SecurityIssue, type SecurityReport } from './reports/bandit.js'
import type { Finding, Verdict } from './verdict.js'

const FINDINGS_LIMIT = 20
const REPORT_COMMAND = 'security-report'

/**
 * Plans the security gate. bandit takes no options from its environment: where the command is bandit alone and asks for
 * no output of its own, it is run as written and then once more with `-f json -o <our file>`.
 */
export function planSecurity(settings: FeatureSettings, facts: PlanFacts): GatePlan {
  const plan: GatePlan = { gate: 'security', decided: disabledVerdict(settings, 'security'), commands: [], reports: [] }
  const { command, reports } = settings.gates.security
  const first = planCommand('security', command, facts)
  if (plan.decided !== null || first === null) return plan
  if (reports.length > 0) {
    const wanted = reports.map((path, index) => ({ id: `report-${index}`, path, mustBeFresh: true }))
    return { ...plan, commands: [first], reports: wanted }
  }
  const teams = teamsReport(first.run)
  if (teams !== null) return { ...plan, commands: [first], reports: [{ id: 'report', path: teams, mustBeFresh: true }] }
  const path = scratchFile(facts, 'security', 'bandit.json')
  const second = withReport(first, path)
  if (second === null) return { ...plan, commands: [first] }
  return { ...plan, commands: [first, second], reports: [{ id: 'report', path, mustBeFresh: true }] }
}

/** Where the command itself makes bandit write JSON; null when it does not. */
function teamsReport(run: string): string | null {
  const line = readCommandLine(run)
  if (!line.simple || toolWord(line, 'bandit') === null) return null
  const output = optionValue(line, ['-o', '--output'])
  return optionValue(line, ['-f', '--format']) === 'json' && output !== null && output !== '' ? output : null
}

/** The same bandit command with a JSON report; null where the command is not bandit alone or has its own output. */
function withReport(command: GateCommand, path: string): GateCommand | null {
  const line = readCommandLine(command.run)
  const index = toolWord(line, 'bandit')
  const tool = index === null ? undefined : line.words[index]
  // `-rf json` is one word with two options; only flags without a value may stand before the `f` or `o`.
  const hasOutput = line.words.some((word) => /^-(?:[rqvldi]*[fo]|-(?:form|out))/.test(word.text))
  if (!line.simple || tool === undefined || hasOutput) return null
  const run = command.run.trim()
  const options = ` -f json -o ${quoteWord(path)}`
  return { ...command, id: REPORT_COMMAND, run: run.slice(0, tool.end) + options + run.slice(tool.end) }
}

/** Judges the security gate by bandit's report where there is one, else by the exit code. */
export function judgeSecurity(settings: SecuritySettings, evidence: GateEvidence): Verdict {
  const parts = { evidence: evidenceOf(evidence), seconds: evidence.seconds }
  const { command, trouble } = commandEnd(evidence, 'security', 'security')
  if (trouble !== null) return concludeFindings('security', 'error', [trouble], parts)
  if (evidence.reports.length === 0) return judgeExit(command, parts)
  const reportRun = evidence.commands.find((one) => one.id === REPORT_COMMAND)
  const problems: Finding[] = []
  // bandit exits 1 for findings, which are the report's business, and 2 when it could not run.
  const ends = reportRun === undefined ? [command] : [command, reportRun]
  const broken = ends.find((one) => one.timedOut || one.exitCode === null || one.exitCode > 1)
  if (broken !== undefined) problems.push(exitFinding(broken, 'The security scan'))
  const reports: SecurityReport[] = []
  for (const file of evidence.reports) {
    const { text, trouble: unread } = reportText(file, 'The security report')
    const read = unread === null ? readBandit(text, file.path) : { ok: false as const, problem: unread }
    if (read.ok) reports.push(read.report)
    else problems.push(read.problem)
  }
  return judgeReports(settings, command, reports, problems, parts)
}

function judgeExit(command: CommandEvidence, parts: ConclusionParts): Verdict {
  if (command.exitCode === 0) return conclude('security', 'passed', 'the command exited 0', parts)
  return concludeFindings('security', 'failed', [exitFinding(command, 'The security scan')], parts)
}

function judgeReports(
  settings: SecuritySettings,
  command: CommandEvidence,
  reports: readonly SecurityReport[],
  problems: readonly Finding[],
  parts: ConclusionParts,
): Verdict {
  const issues = reports.flatMap((report) => report.issues)
  const serious = issues.filter((issue) => isAtLeast(issue.severity, settings.failOn))
  const errors = [...problems, ...reports.flatMap((report) => report.errors).map(errorFinding)]
  const scanned = reports.reduce((sum, report) => sum + report.scanned, 0)
  if (errors.length === 0 && scanned === 0) errors.push(NOTHING_SCANNED)
  if (serious.length > 0) {
    const first = serious[0]
    const findings = [...serious.map(issueFinding), ...errors].slice(0, FINDINGS_LIMIT)
    const at = first === undefined ? '' : `; the first: ${first.test} at ${first.file}:${first.line}`
    const reason = `${count(serious.length, 'finding')} at or above ${settings.failOn}${at}`
    return conclude('security', 'failed', reason, { ...parts, findings })
  }
  if (errors.length > 0) return concludeFindings('security', 'error', errors, parts)
  if (command.exitCode !== 0 && issues.length === 0) {
    return concludeFindings(
      'security',
      'failed',
      [exitFinding(command, 'The report has no finding, but the security scan')],
      parts,
    )
  }
  const below = issues.length === 0 ? '' : ` (${issues.length} below ${settings.failOn})`
  return conclude(
    'security',
    'passed',
    `${count(scanned, 'file')} scanned, no finding${issues.length === 0 ? '' : ` at or above ${settings.failOn}`}${below}`,
    parts,
  )
}

const NOTHING_SCANNED: Finding = {
  what: 'The security scan looked into no file at all',
  fix: 'Point `gates.security.run` to the folder with the sources',
}

function errorFinding(error: SecurityReport['errors'][number]): Finding {
  return {
    what: `bandit could not look into it: ${error.reason}`,
    fix: 'Mend the file or the path',
    where: { file: error.file },
  }
}

function issueFinding(issue: SecurityIssue): Finding {
  return {
    what: `${issue.test} (${issue.severity}): ${issue.text}`,
    fix: 'Change the code, or mark the line with `# nosec` and say why',
    where: { file: issue.file, line: issue.line },
  }
}
