import { conclude, concludeFindings, count } from '../conclusion.js'
import type { DatasetProfile } from '../dataset-profile.js'
import { commandEnd, evidenceOf, exitFinding } from '../evidence.js'
import type { GateFacts } from '../facts.js'
import type { GateEvidence, ReportFile } from '../gathered.js'
import type { Evidence, Finding, Judgement } from '../judgement.js'
import { readReport } from '../report-forms.js'
import { dataFindings, describeProfile, unreadFinding } from './profile-findings.js'
import { QUALITY_FORMS } from './reports.js'
import type { Settings } from './index.js'

const FINDINGS_LIMIT = 20

interface Tally {
  checks: number
  failures: Finding[]
  errors: Finding[]
}

/** Judges the reports and the datasets' profiles together; with neither there is no evidence, which is an `error`. */
export function judgeDataQuality({ evidence, datasets }: GateFacts, settings: Settings): Judgement {
  const notes = datasets.map((profile): Evidence => ({ kind: 'note', text: describeProfile(profile) }))
  const parts = { evidence: [...evidenceOf(evidence), ...notes], seconds: evidence.seconds }
  const tally: Tally = { checks: 0, failures: [], errors: [] }
  const hasCommand = evidence.commands.length > 0
  if (hasCommand) judgeCommand(evidence, tally)
  for (const file of evidence.reports) {
    const declared = settings.reports.find((report) => report.path === file.path)?.declared ?? true
    if (declared || file.state !== 'missing') judgeReport(file, tally)
  }
  for (const profile of datasets) judgeProfile(profile, tally)

  const looked = datasets.filter((profile) => profile.state === 'read' || profile.state === 'opaque')
  if (tally.checks === 0 && looked.length === 0 && tally.failures.length + tally.errors.length === 0) {
    tally.errors.push(noEvidence(hasCommand))
  }
  const findings = [...tally.failures, ...tally.errors].slice(0, FINDINGS_LIMIT)
  if (findings.length > 0) return concludeFindings(tally.failures.length > 0 ? 'failed' : 'error', findings, parts)
  const reason = [
    tally.checks === 0 ? '' : `${count(tally.checks, 'check')} passed`,
    looked.map(describeProfile).join(', '),
  ]
  return conclude('passed', reason.filter((text) => text !== '').join('; '), parts)
}

function judgeCommand(evidence: GateEvidence, tally: Tally): void {
  const { command, trouble } = commandEnd(evidence, 'data-quality')
  if (trouble !== null) tally.errors.push(trouble)
  else if (command.exitCode !== 0) tally.failures.push(exitFinding(command, 'The data-quality command'))
}

function judgeReport(file: ReportFile, tally: Tally): void {
  const read = readReport(file, 'The data-quality report', QUALITY_FORMS)
  if (!read.ok) {
    tally.errors.push(read.problem)
    return
  }
  const { checks, failed } = read.report
  tally.checks += checks
  const where = { file: file.path }
  if (checks === 0) {
    tally.errors.push({ what: 'The data-quality report holds no check', fix: 'Add checks to it', where })
  }
  for (const one of failed) {
    const what = `The check "${one.name}" failed${one.detail === '' ? '' : `: ${one.detail}`}`
    tally.failures.push({ what, fix: 'Fix the data, or correct the check', where })
  }
}

function judgeProfile(profile: DatasetProfile, tally: Tally): void {
  const unread = unreadFinding(profile)
  if (unread !== null) tally.errors.push(unread)
  tally.failures.push(...dataFindings(profile))
}

function noEvidence(hasCommand: boolean): Finding {
  return {
    what: hasCommand
      ? 'The command wrote no data-quality report, and no dataset is declared'
      : 'There is neither a data-quality report nor a dataset to look into',
    fix:
      'Declare one in `.github/ds-release.yml`: `gates: {data-quality: {datasets: [data/train.csv]}}` or ' +
      '`gates: {data-quality: {reports: [results/data_quality.json]}}`; where the repository has no data, ' +
      '`gates: {data-quality: {enabled: false, reason: "…"}}`',
  }
}
