import type { ReportFile } from '../gathered.js'
import type { Finding } from '../judgement.js'
import { readReport, type OpenReport, type ReportForms } from '../report-forms.js'
import { coverageReader, type CoverageReport } from './coverage.js'
import { junitReader, sumTests, type TestReport } from './junit.js'

/** What one report says: of the tests, or of what they cover. */
export type TestRunReport = { tests: TestReport } | { coverage: CoverageReport }

const FORMS: ReportForms<TestRunReport> = { readers: [junitReader, coverageReader], unknown }

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

/** Reads the files of a test run, told apart by what is in them; coverage is of no concern where no bound needs it. */
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

function readOne(file: ReportFile): TestRunReport | { problem: Finding } {
  if (file.id === 'junit' && file.state === 'missing') return { problem: NO_TEST_REPORT }
  const read = readReport(file, file.id === 'coverage' ? 'The coverage report' : 'The test report', FORMS)
  return read.ok ? read.report : { problem: read.problem }
}

function unknown(report: OpenReport): Finding {
  const xml = report.xml()
  if (!xml.ok) return xml.problem
  const what = `\`<${xml.root.name}>\` is neither a JUnit nor a Cobertura report`
  return { what, fix: 'Name the right files under `gates.tests.reports`', where: { file: report.path } }
}
