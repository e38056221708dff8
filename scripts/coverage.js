import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ROOT } from './setup.js'

/** Share of the lines of `src`, in percent, that the unit tests must run. */
export const COVERAGE_FLOOR_PERCENT = 95

/** Files that are named where the floor is not held. */
const NAMED_FILES = 12

/** What jest needs to measure it into a folder. Files that no test loads count too, those without code do not. */
export function coverageArguments(folder) {
  // Counters in the code: what V8 counts by itself takes jest three times as long to put together.
  const how = ['--coverage', '--coverageProvider=babel', '--coverageReporters=json-summary']
  return [...how, '--collectCoverageFrom=src/**/*.ts', `--coverageDirectory=${folder}`]
}

/** Reads what jest has measured: lines that could run and lines that did, by file. */
export function readCoverage(folder) {
  const measured = Object.entries(JSON.parse(readFileSync(join(folder, 'coverage-summary.json'), 'utf8')))
  const files = measured.filter(([path]) => path !== 'total')
  return files.map(([path, { lines }]) => ({
    file: relative(ROOT, path).split(sep).join('/'),
    lines: lines.total,
    covered: lines.covered,
  }))
}

/** Holds the measured files to the floor; names those with the most uncovered lines where it is not held. */
export function judgeCoverage(files, floor) {
  const sum = (key) => files.reduce((total, one) => total + one[key], 0)
  const [lines, covered] = [sum('lines'), sum('covered')]
  // Nothing measured is nothing covered.
  const percent = lines === 0 ? 0 : Math.floor((covered / lines) * 10_000) / 100
  const measured = `The unit tests run ${covered} of ${lines} lines of src: ${percent} %.`
  if (percent >= floor) return { isGood: true, said: measured }
  const worst = files
    .map(({ file, lines, covered }) => ({ file, lines, uncovered: lines - covered }))
    .filter(({ uncovered }) => uncovered > 0)
    .sort((one, other) => other.uncovered - one.uncovered)
    .slice(0, NAMED_FILES)
    .map(({ file, lines, uncovered }) => `  ${file}: ${uncovered} of ${lines} lines`)
  return { isGood: false, said: [`${measured} The most that no test runs:`, ...worst].join('\n') }
}
