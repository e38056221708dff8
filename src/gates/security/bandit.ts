import { z } from 'zod'
import { oneLine } from '../conclusion.js'
import { jsonFields, readShape } from '../json-report.js'
import type { OpenReport, Reading, ReportReader } from '../report-forms.js'
import { SEVERITIES, type SecurityReport } from './security-report.js'

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

/** bandit's JSON; a severity that is none of its three counts as high. */
export const bandit: ReportReader<SecurityReport> = {
  name: 'Bandit',
  recognises: (report) => {
    const fields = jsonFields(report) ?? {}
    return 'results' in fields && 'metrics' in fields
  },
  read: readBandit,
}

function readBandit(report: OpenReport): Reading<SecurityReport> {
  const words = { name: 'a bandit JSON report', fix: 'Run bandit with `-f json -o <file>`' }
  const read = readShape(report, shape, words)
  if (!read.ok) return read
  const { errors, metrics, results } = read.report
  return {
    ok: true,
    report: {
      errors: errors.map((one) => ({
        what: `bandit could not look into it: ${oneLine(one.reason, 200)}`,
        fix: 'Fix the file or the path',
        where: { file: relative(one.filename) },
      })),
      scanned: Object.keys(metrics).filter((name) => name !== '_totals').length,
      issues: results.map((one) => ({
        severity: SEVERITIES.find((severity) => severity === one.issue_severity.toLowerCase()) ?? 'high',
        test: one.test_id,
        text: oneLine(one.issue_text.trimEnd().replace(/\.$/, ''), 200),
        fix: 'Change the code, or mark the line with `# nosec` and say why',
        file: relative(one.filename),
        line: one.line_number,
      })),
    },
  }
}

function relative(path: string): string {
  return path.replace(/^(?:\.\/)+/, '')
}
