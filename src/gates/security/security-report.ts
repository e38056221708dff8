import type { Finding } from '../judgement.js'

/** How serious a finding is, the least first. */
export const SEVERITIES = ['low', 'medium', 'high'] as const

export type Severity = (typeof SEVERITIES)[number]

/** One finding of a scanner's. */
export interface SecurityIssue {
  severity: Severity
  /** For example `B602`. */
  test: string
  text: string
  /** What to do about it. */
  fix: string
  file: string
  line: number
}

/** What a scanner's report says. */
export interface SecurityReport {
  issues: SecurityIssue[]
  /** What the scanner could not look into. */
  errors: Finding[]
  /** Number of files that were looked into; null where the report does not tell. */
  scanned: number | null
}

/** Whether a severity is at or above another. */
export function isAtLeast(severity: Severity, bound: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(bound)
}
