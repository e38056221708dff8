import { wholeNumber, type XmlElement } from '../../formats/xml.js'
import { xmlReader, type Reading } from '../report-forms.js'

/** Lines and branches covered, over all files. */
export interface CoverageReport {
  covered: number
  valid: number
  /** Per cent of lines and branches together: the total that coverage.py prints; not rounded. */
  percent: number
}

type CoverageReading = Reading<{ coverage: CoverageReport }>

/** Cobertura XML, as coverage.py writes it. */
export const coverageReader = xmlReader({ name: 'Cobertura', roots: ['coverage'], read: readCoverage })

/** Reads a Cobertura report by its counts; `line-rate` leaves branches out and is rounded, so it is not used. */
function readCoverage(root: XmlElement, file: string): CoverageReading {
  const lines = [wholeNumber(root, 'lines-covered'), wholeNumber(root, 'lines-valid')] as const
  const branches = [wholeNumber(root, 'branches-covered') ?? 0, wholeNumber(root, 'branches-valid') ?? 0] as const
  if (lines[0] === null || lines[1] === null) {
    return broken(
      file,
      'The coverage report has no `lines-valid` and `lines-covered`',
      'Write Cobertura XML (`--cov-report=xml`)',
    )
  }
  const covered = lines[0] + branches[0]
  const valid = lines[1] + branches[1]
  if (covered > valid) return broken(file, 'The coverage report counts more covered lines than lines', 'Write it anew')
  if (lines[1] === 0) return broken(file, 'The coverage report covers no line at all', 'Point `--cov` to the sources')
  return { ok: true, report: { coverage: { covered, valid, percent: (100 * covered) / valid } } }
}

/** Writes per cent with one digit, cut off and not rounded: 79.96 must not read as a met bound of 80. */
export function formatPercent(percent: number): string {
  return `${Math.floor(percent * 10 + 1e-9) / 10} %`
}

function broken(file: string, what: string, fix: string): CoverageReading {
  return { ok: false, problem: { what, fix, where: { file } } }
}
