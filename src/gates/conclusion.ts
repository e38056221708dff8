import type { Evidence, Finding, Judgement, MetricRow, VerdictKind } from './judgement.js'

/** What a conclusion may carry beside its kind and reason. */
export interface ConclusionParts {
  findings?: readonly Finding[]
  evidence?: readonly Evidence[]
  seconds?: number
  metrics?: readonly MetricRow[]
}

/** Builds a judgement whose reason is one line, whatever the text it was made from. */
export function conclude(verdict: VerdictKind, reason: string, parts: ConclusionParts = {}): Judgement {
  const base: Judgement = {
    verdict,
    reason: oneLine(reason),
    findings: [...(parts.findings ?? [])],
    evidence: [...(parts.evidence ?? [])],
    seconds: parts.seconds ?? 0,
  }
  return parts.metrics === undefined ? base : { ...base, metrics: [...parts.metrics] }
}

/** Builds the judgement of a gate that found something: the first finding is its reason, the rest are counted. */
export function concludeFindings(
  verdict: Exclude<VerdictKind, 'passed'>,
  findings: readonly Finding[],
  parts: Omit<ConclusionParts, 'findings'> = {},
): Judgement {
  const first = (findings[0]?.what ?? 'There is no evidence').replace(/^(?:A|An|No|Not|The|There|This)\b/, (word) =>
    word.toLowerCase(),
  )
  const reason = findings.length > 1 ? `${first} (and ${findings.length - 1} more)` : first
  return conclude(verdict, reason, { ...parts, findings })
}

/** Writes a number with its noun: `1 test`, `23 tests`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`
}

/** Makes one line of it, at most `most` characters long. */
export function oneLine(text: string, most = 400): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim()
  const characters = Array.from(line)
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`
}
