import type { VerdictKind } from '../gates/verdict.js'
import { clipLine, escapeProse, escapeText } from '../formats/markdown-escape.js'
import { table } from '../formats/markdown-table.js'
import { formatSeconds } from '../formats/quantities.js'
import type { RecordedVerdict } from './record.js'

const MARKS: Readonly<Record<VerdictKind, string>> = {
  passed: '✅',
  failed: '❌',
  inconclusive: '❔',
  error: '🛑',
  skipped: '⏭️',
  waived: '⚠️',
}

/** The verdicts as a table: gate, verdict, reason, time. */
export function gatesTable(verdicts: readonly RecordedVerdict[]): string {
  if (verdicts.length === 0) return 'No gate was judged.'
  const rows = verdicts.map((verdict) => [
    escapeText(verdict.gate),
    `${MARKS[verdict.verdict]} ${verdict.verdict}`,
    escapeProse(clipLine(verdict.reason, 300)),
    verdict.verdict === 'skipped' ? '' : formatSeconds(verdict.seconds),
  ])
  return table(['Gate', 'Verdict', 'Why', 'Time'], rows)
}

/** Says in plain sight that gates are off and who wanted it so; `consequence` is a sentence of ours. */
export function disabledNotice(source: string, consequence: string): string {
  const by = escapeProse(clipLine(source === '' ? 'the configuration' : source, 200))
  return `> [!CAUTION]\n> **Gates are disabled** by ${by}.\n> ${consequence}`
}
