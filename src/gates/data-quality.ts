import type { DataQualitySettings, FeatureSettings } from '../config/settings.js'
import { conclude, concludeFindings, count, oneLine } from './conclusion.js'
import type { DatasetProfile } from './dataset-profile.js'
import { disabledVerdict } from './disabled.js'
import { commandEnd, evidenceOf, exitFinding, reportText } from './evidence.js'
import type { GateEvidence, GatePlan } from './gate.js'
import { planCommand, type PlanFacts } from './plan-facts.js'
import { readQualityReport } from './reports/data-quality.js'
import type { Evidence, Finding, Verdict } from './verdict.js'

const FINDINGS_LIMIT = 20

/** Plans the data-quality gate: its command where one is set, and the reports. */
export function planDataQuality(settings: FeatureSettings, facts: PlanFacts): GatePlan {
  const plan: GatePlan = {
    gate: 'data-quality',
    decided: disabledVerdict(settings, 'data-quality'),
    commands: [],
    reports: [],
  }
  if (plan.decided !== null) return plan
  const { command, reports } = settings.gates['data-quality']
  const planned = command === null ? null : planCommand('data-quality', command, facts)
  const wanted = reports.map(({ path }, index) => ({ id: `report-${index}`, path, mustBeFresh: planned !== null }))
  return { ...plan, commands: planned === null ? [] : [planned], reports: wanted }
}

/** Whether an entry of `datasets[]` is a path that must be there; a URL or a plain name is recorded only. */
export function datasetKind(entry: string): 'path' | 'recorded-only' {
  const text = entry.trim()
  if (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text)) return 'recorded-only'
  return text.includes('/') || /\.[a-z][a-z0-9]{0,9}$/i.test(text) ? 'path' : 'recorded-only'
}

/** The paths to look into: the configuration's datasets and those of the state file, each once. */
export function datasetPaths(settings: DataQualitySettings, stateDatasets: readonly string[]): string[] {
  const paths = [...settings.datasets, ...stateDatasets].filter((entry) => datasetKind(entry) === 'path')
  return [...new Set(paths.map((path) => path.trim().replace(/^(?:\.\/)+/, '')))]
}

interface Tally {
  checks: number
  reports: number
  failures: Finding[]
  errors: Finding[]
}

/** Judges the reports and the datasets' profiles together; with neither there is no evidence, which is an `error`. */
export function judgeDataQuality(
  settings: DataQualitySettings,
  evidence: GateEvidence,
  profiles: readonly DatasetProfile[],
): Verdict {
  const notes = profiles.map((profile): Evidence => ({ kind: 'note', text: describeProfile(profile) }))
  const parts = { evidence: [...evidenceOf(evidence), ...notes], seconds: evidence.seconds }
  const tally: Tally = { checks: 0, reports: 0, failures: [], errors: [] }
  const hasCommand = evidence.commands.length > 0
  if (hasCommand) judgeCommand(evidence, tally)
  judgeReports(settings, evidence, tally)
  for (const profile of profiles) judgeProfile(profile, tally)

  const looked = profiles.filter((profile) => profile.state === 'read' || profile.state === 'opaque')
  if (tally.checks === 0 && looked.length === 0 && tally.failures.length + tally.errors.length === 0) {
    tally.errors.push(noEvidence(hasCommand))
  }
  const findings = [...tally.failures, ...tally.errors].slice(0, FINDINGS_LIMIT)
  if (findings.length > 0) {
    return concludeFindings('data-quality', tally.failures.length > 0 ? 'failed' : 'error', findings, parts)
  }
  const reason = [
    tally.checks === 0 ? '' : `${count(tally.checks, 'check')} passed`,
    looked.length === 0 ? '' : `${looked.map(describeProfile).join(', ')}`,
  ]
  return conclude('data-quality', 'passed', reason.filter((text) => text !== '').join('; '), parts)
}

function judgeCommand(evidence: GateEvidence, tally: Tally): void {
  const { command, trouble } = commandEnd(evidence, 'data-quality', 'data-quality')
  if (trouble !== null) tally.errors.push(trouble)
  else if (command.exitCode !== 0) tally.failures.push(exitFinding(command, 'The data-quality command'))
}

function judgeReports(settings: DataQualitySettings, evidence: GateEvidence, tally: Tally): void {
  for (const file of evidence.reports) {
    const declared = settings.reports.find((report) => report.path === file.path)?.declared ?? true
    if (!declared && file.state === 'missing') continue
    const { text, trouble } = reportText(file, 'The data-quality report')
    if (trouble !== null) {
      tally.errors.push(trouble)
      continue
    }
    const read = readQualityReport(text, file.path)
    if (!read.ok) {
      tally.errors.push(read.problem)
      continue
    }
    const { checks, failed } = read.report
    tally.checks += checks
    const where = { file: file.path }
    if (checks === 0)
      tally.errors.push({ what: 'The data-quality report holds no check', fix: 'Add checks to it', where })
    for (const one of failed) {
      const what =
        one.detail === '' ? `The check "${one.name}" failed` : `The check "${one.name}" failed: ${one.detail}`
      tally.failures.push({ what, fix: 'Mend the data, or correct the check', where })
    }
  }
}

function judgeProfile(profile: DatasetProfile, tally: Tally): void {
  const where = { file: profile.path }
  const name = `The dataset ${profile.path}`
  if (profile.state === 'missing' || profile.state === 'unreadable') {
    const state = profile.state === 'missing' ? 'is not there' : 'cannot be read'
    const detail = profile.detail === '' ? '' : `: ${profile.detail}`
    const bring =
      'Commit it, fetch it in a step before this one, or name it with its scheme (`s3://…`) to have it recorded only'
    const fix = profile.fix ?? (profile.state === 'missing' ? bring : 'Put the data itself there, in its format')
    tally.errors.push({ what: `${name} ${state}${detail}`, fix, where })
  }
  if (profile.state !== 'read') return
  const fix = 'Mend the data'
  if (profile.rows === 0) tally.failures.push({ what: `${name} has no rows`, fix, where })
  for (const column of profile.duplicateNames) {
    tally.failures.push({ what: `${name} has the column ${quoteName(column)} more than once`, fix, where })
  }
  for (const column of profile.columns) {
    if (column.empty && profile.rows !== 0) {
      tally.failures.push({ what: `${name} has no value in column ${quoteName(column.name)}`, fix, where })
    }
  }
  if (profile.ragged !== null) {
    const { line, values } = profile.ragged
    const what = `${name} has ${count(values, 'value')} in a row, and ${count(profile.columns.length, 'column')}`
    tally.failures.push({ what, fix, where: { ...where, line } })
  }
}

function describeProfile(profile: DatasetProfile): string {
  const detail = profile.detail === '' ? '' : ` (${profile.detail})`
  if (profile.state === 'opaque') return oneLine(`${profile.path} is there${detail}`)
  if (profile.state !== 'read') return oneLine(`${profile.path}: ${profile.state}${detail}`)
  return oneLine(
    `${profile.path} has ${count(profile.rows ?? 0, 'row')} and ${count(profile.columns.length, 'column')}`,
  )
}

function quoteName(name: string): string {
  return name === '' ? 'without a name' : `"${oneLine(name, 80)}"`
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
