import { z } from 'zod'
import { oneLine } from '../conclusion.js'
import { jsonFields, readShape } from '../json-report.js'
import type { OpenReport, Reading, ReportReader } from '../report-forms.js'
import { KNOWN_FORMS, type CheckReport } from './check-report.js'

const expectation = z.object({
  success: z.boolean().nullable(),
  expectation_type: z.string().optional(),
  kwargs: z.record(z.string(), z.unknown()).optional(),
  expectation_config: z
    .object({
      type: z.string().optional(),
      expectation_type: z.string().optional(),
      kwargs: z.record(z.string(), z.unknown()).optional(),
    })
    .nullish(),
  result: z.record(z.string(), z.unknown()).nullish(),
})

const counts = z.object({
  evaluated_expectations: z.number().int().min(0),
  unsuccessful_expectations: z.number().int().min(0),
})

/** One validation: `results` as Great Expectations stores it, `expectations` as `describe()` writes it. */
const validation = z
  .object({
    success: z.boolean(),
    statistics: counts.nullish(),
    results: z.array(expectation).optional(),
    expectations: z.array(expectation).optional(),
  })
  .refine((one) => one.results !== undefined || one.expectations !== undefined, {
    message: 'a validation result has `results`',
    path: ['results'],
  })

/** A checkpoint's result: 0.18 puts each validation one level deeper than 1.x does. */
const run = z.union([z.object({ validation_result: validation }), validation])

const checkpoint = z.object({ success: z.boolean(), run_results: z.record(z.string(), run) })
const described = z.object({ success: z.boolean(), validation_results: z.array(validation) })

type Report = z.infer<typeof checkpoint> | z.infer<typeof described> | z.infer<typeof validation>

/**
 * Great Expectations' results: a validation, a checkpoint's, or what `describe()` writes (0.18 and 1.x). A suite has
 * `expectations` too, and says of none how it ended.
 */
export const greatExpectations: ReportReader<CheckReport> = {
  name: 'Great Expectations',
  recognises: (report) => {
    const fields = jsonFields(report) ?? {}
    const isValidation = 'success' in fields && ('results' in fields || 'expectations' in fields)
    return isValidation || 'run_results' in fields || 'validation_results' in fields
  },
  read: readResult,
}

function readResult(report: OpenReport): Reading<CheckReport> {
  const words = { name: 'a Great Expectations result', fix: KNOWN_FORMS }
  const read = readShape(report, shapeOf(jsonFields(report) ?? {}), words)
  return read.ok ? { ok: true, report: countChecks(read.report) } : read
}

/** The shape that a report's own keys say it has; a union of all would only say that none of them fits. */
function shapeOf(report: Readonly<Record<string, unknown>>): z.ZodType<Report> {
  if ('run_results' in report) return checkpoint
  return 'validation_results' in report ? described : validation
}

type Validation = z.infer<typeof validation>

function countChecks(report: Report): CheckReport {
  const all = validationsOf(report)
  const failed = all.flatMap(failedChecks)
  // `success` of the whole is one more word against it, never a word for it: zero expectations are a success there.
  if (!report.success && failed.length === 0) failed.push({ name: 'the validation as a whole', detail: '' })
  const checks = all.reduce((sum, one) => sum + checkCount(one), 0)
  return { checks, failed }
}

function validationsOf(report: Report): Validation[] {
  if ('run_results' in report) {
    return Object.values(report.run_results).map((one) => ('validation_result' in one ? one.validation_result : one))
  }
  return 'validation_results' in report ? report.validation_results : [report]
}

function checksOf(one: Validation): z.infer<typeof expectation>[] {
  return one.results ?? one.expectations ?? []
}

/** A validation may list only what failed; then its own statistics count the rest. */
function checkCount(one: Validation): number {
  return Math.max(checksOf(one).length, one.statistics?.evaluated_expectations ?? 0)
}

function failedChecks(one: Validation): CheckReport['failed'] {
  const failed = checksOf(one)
    .filter((check) => check.success !== true)
    .map((check) => ({ name: nameOf(check), detail: detailOf(check) }))
  const claimed = one.statistics?.unsuccessful_expectations ?? 0
  if (failed.length === 0 && (claimed > 0 || !one.success)) {
    return [
      { name: 'a validation', detail: claimed > 0 ? `${claimed} of its expectations failed` : 'it did not succeed' },
    ]
  }
  return failed
}

function nameOf(check: z.infer<typeof expectation>): string {
  const config = check.expectation_config
  const type = config?.type ?? config?.expectation_type ?? check.expectation_type ?? 'an expectation'
  const column = (config?.kwargs ?? check.kwargs ?? {})['column']
  return oneLine(typeof column === 'string' ? `${type} (${column})` : type, 200)
}

function detailOf(check: z.infer<typeof expectation>): string {
  const unexpected = check.result?.['unexpected_count']
  if (typeof unexpected === 'number') return `${unexpected} unexpected values`
  const observed = check.result?.['observed_value']
  return typeof observed === 'number' || typeof observed === 'string' ? oneLine(`observed ${observed}`, 200) : ''
}
