import type { Problem } from '../errors.js'
import { clipLine, codeSpan, escapeProse, escapeText } from '../formats/markdown-escape.js'
import type { MetricRow, OverallVerdict } from '../gates/verdict.js'
import { disabledNotice, gatesTable } from '../release/gates-table.js'
import { metricCharts, metricsTable } from '../release/metrics-table.js'
import type { EarlierRelease, RecordedVerdict } from '../release/record.js'
import { findingsByGate, problemList } from './problem-list.js'
import { assembleSummary, bullets, generatedCard, titled } from './summary-parts.js'

/** A feature that the change touches and that was judged. */
export interface CheckedFeature {
  kind: 'judged'
  feature: string
  title: string
  /** The version that a release of it would make; null where none can be chosen. */
  version: string | null
  gatesEnabled: boolean
  gatesSource: string
  verdict: OverallVerdict
  verdicts: readonly RecordedVerdict[]
  metrics: Record<string, number>
  metricRows: readonly MetricRow[]
  champion: { version: string; metrics: Record<string, number> } | null
  history: readonly EarlierRelease[]
  problems: readonly Problem[]
  warnings: readonly string[]
  /** What the change loosens of what the feature is judged by, in words. */
  loosened: readonly string[]
  generatedCard: { saveAs: string; text: string } | null
}

/** A feature that the change touches but that is not up for release, by its status. */
export interface FeatureNotUp {
  kind: 'not-up'
  feature: string
  status: string
  /** True where the base is a release branch: then this fails the check. */
  fails: boolean
}

/** A feature whose published release the change records, and nothing else: there is nothing to judge. */
export interface RecordedFeature {
  kind: 'recorded'
  feature: string
  title: string
  version: string
  tag: string
  url: string
}

/** A feature of which a change records deployments and nothing else. */
export interface DeployedFeature {
  kind: 'deployed'
  feature: string
  title: string
  /** `1.2.0 to production: success`. */
  deployments: readonly string[]
}

/** What a check has found of one feature. */
export type FeatureCheck = CheckedFeature | RecordedFeature | DeployedFeature | FeatureNotUp

/** What a job summary tells of a check. */
export interface CheckSummary {
  features: readonly FeatureCheck[]
  /** Why every feature counts as touched, where GitHub's list of files ended early; else null. */
  everythingBecause: string | null
  /** What stopped the check as a whole. */
  problems: readonly Problem[]
  warnings: readonly string[]
}

/** Renders the job summary of a check: what is touched, what is releasable, and why not. */
export function renderCheckSummary(input: CheckSummary): string {
  const judged = input.features.filter((one) => one.kind === 'judged')
  const notUp = input.features.filter((one) => one.kind === 'not-up')
  const recorded = input.features.filter((one) => one.kind === 'recorded')
  const deployed = input.features.filter((one) => one.kind === 'deployed')
  return assembleSummary([
    headline(input),
    input.everythingBecause === null ? null : escapeProse(input.everythingBecause),
    titled('What is wrong', [input.problems.length === 0 ? null : problemList(input.problems)]),
    ...judged.map(renderJudged),
    titled('Recorded', [bullets([...recorded.map(recordedLine), ...deployed.map(deployedLine)])]),
    titled('Not up for release', [bullets(notUp.map(notUpLine))]),
    titled('Warnings', [bullets(input.warnings)]),
  ])
}

/** Whether a checked feature holds the change back. */
function holdsBack(one: FeatureCheck): boolean {
  if (one.kind === 'recorded' || one.kind === 'deployed') return false
  return one.kind === 'not-up' ? one.fails : one.verdict === 'failed' || one.problems.length > 0
}

function headline(input: CheckSummary): string {
  const failing = input.features.filter(holdsBack)
  if (input.problems.length > 0) return '## ❌ The check could not be finished'
  if (input.features.length === 0) return '## ✅ This change touches no feature'
  if (failing.length > 0) {
    const names = failing.slice(0, 5).map((one) => codeSpan(one.feature))
    const more = failing.length > names.length ? ` and ${String(failing.length - names.length)} more` : ''
    return `## ❌ Not fit to be released: ${names.join(', ')}${more}`
  }
  const judged = input.features.filter((one) => one.kind === 'judged')
  if (judged.length === 0 && input.features.some((one) => one.kind === 'recorded')) {
    return '## ✅ This change records a release; there is nothing in it to judge'
  }
  if (judged.length === 0 && input.features.some((one) => one.kind === 'deployed')) {
    return '## ✅ This change records a deployment; there is nothing in it to judge'
  }
  if (judged.length === 0) return '## ✅ Nothing that this change touches is up for release'
  return judged.some((one) => one.verdict === 'disabled')
    ? '## ⚠️ Gates are disabled: nothing was judged'
    : '## ✅ Fit to be released'
}

function renderJudged(one: CheckedFeature): string {
  const mark = holdsBack(one) ? '❌' : one.verdict === 'disabled' ? '⚠️' : '✅'
  const version = one.version === null ? '' : `, would be ${escapeText(one.version)}`
  const metrics = { ...one, version: one.version ?? 'candidate' }
  const measured = one.metricRows.length > 0 || Object.keys(one.metrics).length > 0
  return [
    `### ${mark} ${escapeText(clipLine(one.title, 200))} (${codeSpan(one.feature)}${version})`,
    loosenedPart(one.loosened),
    one.gatesEnabled ? '' : disabledNotice(one.gatesSource, 'Nothing was judged.'),
    one.problems.length === 0 ? '' : problemList(one.problems),
    one.verdicts.length === 0 ? '' : gatesTable(one.verdicts),
    ...findingsByGate(one.verdicts),
    measured ? metricsTable(metrics) : '',
    ...metricCharts(metrics),
    bullets(one.warnings) ?? '',
    generatedCard(one.generatedCard) ?? '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** What is judged by a change's own configuration should be seen by whoever reviews it. */
function loosenedPart(loosened: readonly string[]): string {
  const list = bullets(loosened)
  return list === null ? '' : `⚠️ This change loosens what it is judged by:\n\n${list}`
}

function recordedLine(one: RecordedFeature): string {
  return `\`${one.feature}\` ${one.version} is published as \`${one.tag}\` (${one.url}); its state and records are as the release wrote them`
}

function deployedLine(one: DeployedFeature): string {
  return `\`${one.feature}\`: its state file says what was deployed, and nothing else (${one.deployments.join('; ')})`
}

function notUpLine(one: FeatureNotUp): string {
  const base = `\`${one.feature}\` has the status \`${one.status}\``
  return one.fails ? `${base}, and this branch takes only what is approved: set it to \`approved\` once it is` : base
}
