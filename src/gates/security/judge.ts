import { conclude, concludeFindings, count, type ConclusionParts } from '../conclusion.js'
import { commandEnd, evidenceOf, exitFinding } from '../evidence.js'
import type { GateFacts } from '../facts.js'
import type { CommandEvidence } from '../gathered.js'
import type { Finding, Judgement } from '../judgement.js'
import { readReport } from '../report-forms.js'
import { SECURITY_FORMS } from './reports.js'
import { isAtLeast, type SecurityIssue, type SecurityReport, type Severity } from './security-report.js'
import { REPORT_COMMAND, type Settings } from './index.js'

const FINDINGS_LIMIT = 20

/** Judges the security gate by the scanner's report where there is one, else by the exit code. */
export function judgeSecurity({ evidence }: GateFacts, settings: Settings): Judgement {
  const parts = { evidence: evidenceOf(evidence), seconds: evidence.seconds }
  const { command, trouble } = commandEnd(evidence, 'security')
  if (trouble !== null) return concludeFindings('error', [trouble], parts)
  if (evidence.reports.length === 0) return judgeExit(command, parts)
  const reportRun = evidence.commands.find((one) => one.id === REPORT_COMMAND)
  const problems: Finding[] = []
  // Scanners exit 1 for findings, which are the report's business, and 2 when they could not run.
  const ends = reportRun === undefined ? [command] : [command, reportRun]
  const broken = ends.find((one) => one.timedOut || one.exitCode === null || one.exitCode > 1)
  if (broken !== undefined) problems.push(exitFinding(broken, 'The security scan'))
  const reports: SecurityReport[] = []
  for (const file of evidence.reports) {
    const read = readReport(file, 'The security report', SECURITY_FORMS)
    if (read.ok) reports.push(read.report)
    else problems.push(read.problem)
  }
  return judgeReports({ failOn: settings.failOn, command, problems }, reports, parts)
}

function judgeExit(command: CommandEvidence, parts: ConclusionParts): Judgement {
  if (command.exitCode === 0) return conclude('passed', 'the command exited 0', parts)
  return concludeFindings('failed', [exitFinding(command, 'The security scan')], parts)
}

interface ScanRun {
  failOn: Severity
  command: CommandEvidence
  /** What kept a scan from running or a report from being read. */
  problems: readonly Finding[]
}

function judgeReports(run: ScanRun, reports: readonly SecurityReport[], parts: ConclusionParts): Judgement {
  const { failOn, command, problems } = run
  const issues = reports.flatMap((report) => report.issues)
  const serious = issues.filter((issue) => isAtLeast(issue.severity, failOn))
  const errors = [...problems, ...reports.flatMap((report) => report.errors)]
  const scanned = scannedBy(reports)
  if (errors.length === 0 && scanned === 0) errors.push(NOTHING_SCANNED)
  const [first] = serious
  if (first !== undefined) {
    const findings = [...serious.map(issueFinding), ...errors].slice(0, FINDINGS_LIMIT)
    const at = `; the first: ${first.test} at ${first.file}:${first.line}`
    const reason = `${count(serious.length, 'finding')} at or above ${failOn}${at}`
    return conclude('failed', reason, { ...parts, findings })
  }
  if (errors.length > 0) return concludeFindings('error', errors, parts)
  if (command.exitCode !== 0 && issues.length === 0) {
    const unexplained = exitFinding(command, 'The report has no finding, but the security scan')
    return concludeFindings('failed', [unexplained], parts)
  }
  const looked = scanned === null ? '' : `${count(scanned, 'file')} scanned, `
  const below = issues.length === 0 ? '' : ` at or above ${failOn} (${issues.length} below ${failOn})`
  return conclude('passed', `${looked}no finding${below}`, parts)
}

/** How many files all scans looked into; null where a report does not tell. */
function scannedBy(reports: readonly SecurityReport[]): number | null {
  return reports.reduce<number | null>((sum, { scanned }) => {
    return sum === null || scanned === null ? null : sum + scanned
  }, 0)
}

const NOTHING_SCANNED: Finding = {
  what: 'The security scan looked into no file at all',
  fix: 'Point `gates.security.run` to the folder with the sources',
}

function issueFinding(issue: SecurityIssue): Finding {
  const { severity, test, text, fix, file, line } = issue
  return { what: `${test} (${severity}): ${text}`, fix, where: { file, line } }
}
