import * as field from '../../settings/fields.js'
import { conclude, concludeFindings, count } from '../conclusion.js'
import { datasetKind, type DatasetProfile } from '../dataset-profile.js'
import { commandEnd, evidenceOf, exitFinding } from '../evidence.js'
import type { GateFacts } from '../facts.js'
import { defineGate, type GateWish, type KeysOf, type PlanContext, type SettingsOf } from '../gate.js'
import type { GateEvidence, ReportFile } from '../gathered.js'
import type { Evidence, Finding, Judgement } from '../judgement.js'
import { readReport } from '../report-forms.js'
import { dataFindings, describeProfile, unreadFinding } from './profile-findings.js'
import { QUALITY_FORMS } from './reports.js'

const FINDINGS_LIMIT = 20
const DEFAULT_REPORT = 'results/data_quality.json'

const keys = {
  reports: field.paths.optional().describe('Validation results of Great Expectations, or reports in the plain form'),
  datasets: field.paths.optional().describe('Data files that are looked into'),
}

function resolve({ reports, datasets }: KeysOf<typeof keys>) {
  return {
    /** Paths of reports; `declared` false: the default path, which need not exist. */
    reports: (reports ?? [DEFAULT_REPORT]).map((path) => ({ path, declared: reports !== undefined })),
    datasets: datasets ?? [],
  }
}

type Settings = SettingsOf<typeof resolve>

/** Plans the data-quality gate: its command where one is set, the reports, and the datasets. */
function plan({ command, state }: PlanContext, settings: Settings): GateWish {
  return {
    commands: command === null ? [] : [command],
    reports: settings.reports.map(({ path }, index) => ({
      id: `report-${index}`,
      path,
      mustBeFresh: command !== null,
    })),
    datasets: datasetsOf(settings.datasets, state.datasets),
  }
}

/** The paths that configuration and state file name, each once; then what the state file only records. */
function datasetsOf(configured: readonly string[], recorded: readonly string[]): string[] {
  const paths = [...configured, ...recorded].filter((entry) => datasetKind(entry) === 'path')
  const plain = paths.map((path) => path.trim().replace(/^(?:\.\/)+/, ''))
  return [...new Set(plain), ...recorded.filter((entry) => datasetKind(entry) === 'recorded-only')]
}

interface Tally {
  checks: number
  failures: Finding[]
  errors: Finding[]
}

/** Judges the reports and the datasets' profiles together; with neither there is no evidence, which is an `error`. */
function judge({ evidence, datasets }: GateFacts, settings: Settings): Judgement {
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
    tally.failures.push({ what, fix: 'Mend the data, or correct the check', where })
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

/** The gate `data-quality`. */
export const dataQuality = defineGate({
  name: 'data-quality',
  purpose: 'The data is what it should be',
  passesWhen:
    'every report is clean, and every declared dataset is there, can be read, has rows and no empty or doubled column',
  command: { default: null },
  keys,
  defaults: { reports: `[${DEFAULT_REPORT}]` },
  resolve,
  watches: (settings) => settings.datasets,
  plan,
  judge,
})
