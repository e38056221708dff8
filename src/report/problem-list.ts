import { describePlace, type Problem } from '../errors.js'
import { clipLine, codeSpan, escapeProse } from '../formats/markdown-escape.js'
import type { Finding } from '../gates/verdict.js'
import type { RecordedVerdict } from '../release/record.js'
import { REPORTS } from '../limits/telling.js'

const MOST_SHOWN = REPORTS.problems.value

/** Problems or findings as a list: what, where, and what to do; the first thirty. */
export function problemList(problems: readonly (Problem | Finding)[]): string {
  const shown = problems.slice(0, MOST_SHOWN).map(problemItem)
  const left = problems.length - shown.length
  return [...shown, ...(left > 0 ? [`- and ${String(left)} more`] : [])].join('\n')
}

function problemItem(problem: Problem | Finding): string {
  const lines = [`- **${escapeProse(clipLine(problem.what, 1000))}.**`]
  if (problem.where !== undefined) lines.push(`  - Where: ${codeSpan(clipLine(describePlace(problem.where), 300))}`)
  lines.push(`  - What to do: ${escapeProse(clipLine(problem.fix, 1000))}.`)
  return lines.join('\n')
}

/** The findings of every gate that holds the release back, under the gate's name; empty when none does. */
export function findingsByGate(verdicts: readonly RecordedVerdict[]): string[] {
  return verdicts
    .filter((verdict) => !['passed', 'skipped'].includes(verdict.verdict) && verdict.findings.length > 0)
    .map((verdict) => `**${verdict.gate}** (${verdict.verdict})\n\n${problemList(verdict.findings)}`)
}
