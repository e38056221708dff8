import { z } from 'zod'
import { jsonFields, readShape } from '../json-report.js'
import type { Finding } from '../judgement.js'
import type { OpenReport, ReportForms } from '../report-forms.js'
import { KNOWN_FORMS, type CheckReport } from './check-report.js'
import { greatExpectations } from './great-expectations.js'
import { plainChecks } from './plain-checks.js'

/** The forms of data-quality report that are known. */
export const QUALITY_FORMS: ReportForms<CheckReport> = { readers: [plainChecks, greatExpectations], unknown }

const anyObject = z.record(z.string(), z.unknown())

function unknown(report: OpenReport): Finding {
  const fields = jsonFields(report)
  const nothing: Finding = { what: 'This is not a data-quality report', fix: KNOWN_FORMS, where: { file: report.path } }
  if (fields === null) {
    const read = readShape(report, anyObject, { name: 'a data-quality report', fix: KNOWN_FORMS })
    return read.ok ? nothing : read.problem
  }
  if ('expectations' in fields && !('success' in fields)) {
    const what = 'This is an expectation suite: it says what to check, not how the check ended'
    return { what, fix: 'Store the validation result instead', where: { file: report.path } }
  }
  // It is most likely a validation that lacks something, and its reader says what.
  const read = greatExpectations.read(report)
  return read.ok ? nothing : read.problem
}
