import { z } from 'zod'
import { oneLine } from '../conclusion.js'
import { jsonFields, readShape } from '../json-report.js'
import type { ReportReader } from '../report-forms.js'
import { KNOWN_FORMS, type CheckReport } from './check-report.js'

const shape = z.object({
  checks: z.array(z.object({ name: z.string().min(1), passed: z.boolean(), detail: z.string().optional() })),
})

/** The plain form of a data-quality report: `{"checks": [{"name", "passed", "detail"}]}`. */
export const plainChecks: ReportReader<CheckReport> = {
  name: 'plain checks',
  recognises: (report) => 'checks' in (jsonFields(report) ?? {}),
  read: (report) => {
    const read = readShape(report, shape, { name: 'a data-quality report', fix: KNOWN_FORMS })
    return read.ok ? { ok: true, report: countChecks(read.report) } : read
  },
}

function countChecks(report: z.infer<typeof shape>): CheckReport {
  const failed = report.checks
    .filter((check) => !check.passed)
    .map((check) => ({ name: oneLine(check.name, 200), detail: oneLine(check.detail ?? '', 200) }))
  return { checks: report.checks.length, failed }
}
