import type { Finding } from '../verdict.js'
import { wholeNumber, type XmlElement } from './xml.js'

/** Lines and branches covered, over all files. */
export interface CoverageReport {
  covered: number
  valid: number
  /** Per cent of lines and branches together: the total that coverage.py prints; not rounded. */
  percent: number
}

export type CoverageReading = { ok: true; report: CoverageReport } | { ok: false; problem: Finding }

/** Whether a root element is a Cobertura report's. */
export function isCoverage(root: XmlElement): boolean {
  return root.name === 'coverage'
}

/** Reads a Cobertura report by its counts; `line-rate` leaves branches out and is rounded, so it is not used. */
export function readCoverage(root: XmlElement, file: string): CoverageReading {
  const lines = [wholeNumber(root, 'lines-covered'), wholeNumber(root, 'lines-valid')] as const
  const branches = [wholeNumber(root, 'branches-covered') ?? 0, wholeNumber(root, 'branches-valid') ?? 0] as const
  if (!isCoverage(root) || lines[0] === null || lines[1] === null) {
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
  return { ok: true, report: { covered, valid, percent: (100 * covered) / valid } }
}

/** Writes per cent with one digit, cut off and not rounded: 79.96 must not read as a met bound of 80. */
export function formatPercent(percent: number): string {
  return `${Math.floor(percent * 10 + 1e-9) / 10} %`
}

function broken(file: string, what: string, fix: string): CoverageReading {
  return { ok: false, problem: { what, fix, where: { file } } }
}
