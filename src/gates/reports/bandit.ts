import { z } from 'zod'
import { oneLine } from '../conclusion.js'
import type { Finding } from '../verdict.js'
import { readShape } from './json-report.js'

export type Severity = 'low' | 'medium' | 'high'

/** One finding of bandit's. */
export interface SecurityIssue {
  severity: Severity
  /** For example `B602`. */
  test: string
  text: string
  file: string
  line: number
}

/** What a bandit JSON report says. */
export interface SecurityReport {
  issues: SecurityIssue[]
  /** Files that bandit could not read or parse, with its reason. */
  errors: { file: string; reason: string }[]
  /** Number of files that were looked into. */
  scanned: number
}

export type SecurityReading = { ok: true; report: SecurityReport } | { ok: false; problem: Finding }

const shape = z.object({
  errors: z.array(z.object({ filename: z.string(), reason: z.string() })),
  metrics: z.record(z.string(), z.unknown()),
  results: z.array(
    z.object({
      filename: z.string(),
      line_number: z.number(),
      issue_severity: z.string(),
      issue_text: z.string(),
      test_id: z.string(),
    }),
  ),
})

const ORDER: readonly Severity[] = ['low', 'medium', 'high']

/** Reads bandit's JSON; a severity that is none of its three counts as high. */
export function readBandit(text: string, file: string): SecurityReading {
  const read = readShape(text, file, shape, 'a bandit JSON report', 'Run bandit with `-f json -o <file>`')
  if (!read.ok) return read
  const { errors, metrics, results } = read.value
  return {
    ok: true,
    report: {
      errors: errors.map((one) => ({ file: relative(one.filename), reason: oneLine(one.reason, 200) })),
      scanned: Object.keys(metrics).filter((name) => name !== '_totals').length,
      issues: results.map((one) => ({
        severity: ORDER.find((severity) => severity === one.issue_severity.toLowerCase()) ?? 'high',
        test: one.test_id,
        text: oneLine(one.issue_text.trimEnd().replace(/\.$/, ''), 200),
        file: relative(one.filename),
        line: one.line_number,
      })),
    },
  }
}

/** Whether a severity is at or above another. */
export function isAtLeast(severity: Severity, bound: Severity): boolean {
  return ORDER.indexOf(severity) >= ORDER.indexOf(bound)
}

function relative(path: string): string {
  return path.replace(/^(?:\.\/)+/, '')
}
