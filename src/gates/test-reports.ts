import { reportText } from './evidence.js'
import type { ReportFile } from './gate.js'
import { isCoverage, readCoverage, type CoverageReport } from './reports/coverage.js'
import { isJunit, readJunit, sumTests, type TestReport } from './reports/junit.js'
import { readXml } from './reports/xml.js'
import type { Finding } from './verdict.js'

/** What the reports of a test run say together, and what is wrong with them. */
export interface TestReports {
  tests: TestReport
  coverage: CoverageReport | null
  problems: Finding[]
}

const NO_TEST_REPORT: Finding = {
  what: 'There is no JUnit report of the tests',
  fix: 'Let the command write one and name it under `gates.tests.reports` (pytest does so by itself)',
}

const NO_COVERAGE: Finding = {
  what: 'There is a coverage bound, and no coverage report',
  fix: 'Add `--cov=src` to the pytest command, or name a Cobertura file under `gates.tests.reports`',
}

/** Reads JUnit and Cobertura files, told apart by what is in them; coverage is of no concern where no bound needs it. */
export function readTestReports(files: readonly ReportFile[], coverageNeeded: boolean): TestReports {
  const problems: Finding[] = []
  const tests: TestReport[] = []
  let coverage: CoverageReport | null = null
  let coverageProblem: Finding | null = coverageNeeded ? NO_COVERAGE : null
  for (const file of files) {
    const read = readOne(file)
    if ('tests' in read) tests.push(read.tests)
    else if ('coverage' in read) coverage = coverage ?? read.coverage
    else if (file.id !== 'coverage') problems.push(read.problem)
    else if (coverageNeeded) coverageProblem = read.problem
  }
  if (tests.length === 0 && problems.length === 0) problems.push(NO_TEST_REPORT)
  if (coverage === null && coverageProblem !== null) problems.push(coverageProblem)
  return { tests: sumTests(tests), coverage, problems }
}

type Read = { tests: TestReport } | { coverage: CoverageReport } | { problem: Finding }

function readOne(file: ReportFile): Read {
  if (file.id === 'junit' && file.state === 'missing') return { problem: NO_TEST_REPORT }
  const { text, trouble } = reportText(file, file.id === 'coverage' ? 'The coverage report' : 'The test report')
  if (trouble !== null) return { problem: trouble }
  const xml = readXml(text, file.path)
  if (!xml.ok) return { problem: xml.problem }
  if (isCoverage(xml.root)) {
    const read = readCoverage(xml.root, file.path)
    return read.ok ? { coverage: read.report } : { problem: read.problem }
  }
  if (isJunit(xml.root)) {
    const read = readJunit(xml.root, file.path)
    return read.ok ? { tests: read.report } : { problem: read.problem }
  }
  const what = `\`<${xml.root.name}>\` is neither a JUnit nor a Cobertura report`
  return { problem: { what, fix: 'Name the right files under `gates.tests.reports`', where: { file: file.path } } }
}
