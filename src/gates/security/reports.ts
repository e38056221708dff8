import type { Finding } from '../judgement.js'
import type { OpenReport, ReportForms } from '../report-forms.js'
import { bandit } from './bandit.js'
import type { SecurityReport } from './security-report.js'

/** The forms of security report that are known. */
export const SECURITY_FORMS: ReportForms<SecurityReport> = { readers: [bandit], unknown }

function unknown(report: OpenReport): Finding {
  const names = SECURITY_FORMS.readers.map((reader) => reader.name).join(' or ')
  // It is most likely the first form, with something missing, and its reader says what.
  const read = bandit.read(report)
  const what = `This is not a ${names} report`
  return read.ok
    ? { what, fix: 'Name the right file under `gates.security.reports`', where: { file: report.path } }
    : read.problem
}
