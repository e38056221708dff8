import { z } from 'zod'
import type { Finding } from '../verdict.js'
import { greatExpectationsShape, readGreatExpectations, type CheckReport } from './great-expectations.js'
import { readShape } from './json-report.js'
import { plainShape, readPlainChecks } from './plain-checks.js'

export type CheckReading = { ok: true; report: CheckReport } | { ok: false; problem: Finding }

const FORMS = 'Write `{"checks": [{"name": "…", "passed": true}]}` or a Great Expectations validation result'

/** Reads a data-quality report in any of the forms that are known, told apart by its keys. */
export function readQualityReport(text: string, file: string): CheckReading {
  const any = readShape(text, file, z.record(z.string(), z.unknown()), 'a data-quality report', FORMS)
  if (!any.ok) return any
  if ('checks' in any.value) {
    const read = readShape(text, file, plainShape, 'a data-quality report', FORMS)
    return read.ok ? { ok: true, report: readPlainChecks(read.value) } : read
  }
  if ('expectations' in any.value && !('success' in any.value)) {
    const what = 'This is an expectation suite: it says what to check, not how the check ended'
    return { ok: false, problem: { what, fix: 'Store the validation result instead', where: { file } } }
  }
  const read = readShape(text, file, greatExpectationsShape(any.value), 'a Great Expectations result', FORMS)
  return read.ok ? { ok: true, report: readGreatExpectations(read.value) } : read
}
