import type { Problem } from '../errors.js'
import { clipLine, codeSpan, escapeProse, escapeText } from '../formats/markdown-escape.js'
import { table } from '../formats/markdown-table.js'
import type { MetricRow } from '../gates/verdict.js'
import { disabledNotice, gatesTable } from '../release/gates-table.js'
import { metricsTable } from '../release/metrics-table.js'
import type { RecordedVerdict } from '../release/record.js'
import { findingsByGate, problemList } from './problem-list.js'
import { assembleSummary, bullets, codeOrDash, titled } from './summary-parts.js'

/** What a job summary tells of a plan or a dry run; nothing of it has happened. */
export interface PlanSummary {
  /** `plan` runs no gate; a dry run of `release` has judged them. */
  kind: 'plan' | 'dry-run'
  feature: string
  title: string | null
  version: string | null
  previousVersion: string | null
  versionReason: string | null
  tag: string | null
  commit: string | null
  gatesEnabled: boolean
  gatesSource: string
  /** What each gate would run; empty text where it runs no command. */
  gates: readonly { gate: string; runs: string }[]
  verdicts: readonly RecordedVerdict[]
  metrics: Record<string, number>
  metricRows: readonly MetricRow[]
  champion: { version: string; metrics: Record<string, number> } | null
  /** Every write that a release would make, in order, each a sentence. */
  writes: readonly string[]
  /** An unfinished release that the journal knows of and that would be gone on with; else null. */
  unfinished: string | null
  warnings: readonly string[]
  problems: readonly Problem[]
}

/** Renders the job summary of `plan` or of a dry run: what would be released, and each write that it would make. */
export function renderPlanSummary(input: PlanSummary): string {
  return assembleSummary([
    headline(input),
    notices(input),
    facts(input),
    titled('What is in the way', [input.problems.length === 0 ? null : problemList(input.problems)]),
    titled(input.kind === 'plan' ? 'Writes that a release would make' : 'Writes that were not made', [writes(input)]),
    titled('Gates', gateParts(input)),
    titled('Metrics', [
      measured(input) ? metricsTable({ ...input, version: input.version ?? 'candidate', history: [] }) : null,
    ]),
    titled('Warnings', [bullets(input.warnings)]),
  ])
}

function headline(input: PlanSummary): string {
  const name = escapeText(clipLine(input.title ?? input.feature, 200))
  const version = input.version === null ? '' : ` ${escapeText(input.version)}`
  const kind = input.kind === 'plan' ? 'Plan' : 'Dry run'
  if (input.problems.length > 0) return `## ❌ ${kind}: ${name}${version} would not be released`
  const nothing = input.writes.length === 0 ? 'nothing would be written' : 'would be released'
  return `## 📋 ${kind}: ${name}${version}${input.writes.length === 0 ? ', ' : ' '}${nothing}`
}

function notices(input: PlanSummary): string {
  const unfinished = input.unfinished === null ? null : escapeProse(clipLine(input.unfinished, 500))
  return [
    input.gatesEnabled ? null : disabledNotice(input.gatesSource, 'Nothing is judged.'),
    unfinished,
    'Nothing has been written to GitHub.',
  ]
    .filter((part) => part !== null)
    .join('\n\n')
}

function facts(input: PlanSummary): string {
  const reason = input.versionReason === null ? '' : ` – ${escapeProse(clipLine(input.versionReason, 200))}`
  return [
    `- **Feature:** ${codeSpan(input.feature)}`,
    `- **Version:** ${codeOrDash(input.previousVersion)} → ${codeOrDash(input.version)}${reason}`,
    `- **Tag:** ${codeOrDash(input.tag)}`,
    `- **Commit:** ${codeOrDash(input.commit)}`,
  ].join('\n')
}

function writes(input: PlanSummary): string {
  if (input.writes.length === 0) return 'None.'
  return input.writes.map((text, at) => `${String(at + 1)}. ${escapeProse(clipLine(text, 500))}`).join('\n')
}

function gateParts(input: PlanSummary): (string | null)[] {
  if (input.verdicts.length > 0) return [gatesTable(input.verdicts), ...findingsByGate(input.verdicts)]
  const rows = input.gates.map(({ gate, runs }) => [
    escapeText(gate),
    runs === '' ? '' : `runs ${escapeText(clipLine(runs, 300))}`,
  ])
  return [rows.length === 0 ? null : table(['Gate', 'Command'], rows)]
}

function measured(input: PlanSummary): boolean {
  return input.metricRows.length > 0 || Object.keys(input.metrics).length > 0
}
