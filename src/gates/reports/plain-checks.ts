import { z } from 'zod'
import { oneLine } from '../conclusion.js'
import type { CheckReport } from './great-expectations.js'

/** The plain form of a data-quality report: `{"checks": [{"name", "passed", "detail"}]}`. */
export const plainShape = z.object({
  checks: z.array(z.object({ name: z.string().min(1), passed: z.boolean(), detail: z.string().optional() })),
})

/** Counts the checks of a plain report. */
export function readPlainChecks(report: z.infer<typeof plainShape>): CheckReport {
  const failed = report.checks
    .filter((check) => !check.passed)
    .map((check) => ({ name: oneLine(check.name, 200), detail: oneLine(check.detail ?? '', 200) }))
  return { format: 'plain', checks: report.checks.length, failed }
}
