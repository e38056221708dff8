import { wholeNumber, type XmlElement } from '../../formats/xml.js'
import { oneLine } from '../conclusion.js'
import { xmlReader, type Reading } from '../report-forms.js'

/** What a JUnit report says. A test that was expected to fail, and did, is `expectedFailures`, not `skipped`. */
export interface TestReport {
  passed: number
  failed: number
  skipped: number
  expectedFailures: number
  failures: TestFailure[]
}

export interface TestFailure {
  name: string
  /** First line of the message. */
  message: string
  /** From `working-directory`; null where the report does not tell. */
  file: string | null
  line: number | null
}

type TestReading = Reading<{ tests: TestReport }>

/** JUnit XML, as pytest and many others write it. */
export const junitReader = xmlReader({ name: 'JUnit', roots: ['testsuites', 'testsuite'], read: readJunit })

/**
 * Reads a JUnit report (pytest's `xunit1` and `xunit2`, and others): each test case counts once, by the worst that it
 * has. Suites whose own counts say more failures or tests than there are test cases make it unreadable.
 */
function readJunit(root: XmlElement, file: string): TestReading {
  const report: TestReport = { passed: 0, failed: 0, skipped: 0, expectedFailures: 0, failures: [] }
  for (const suite of suitesOf(root)) {
    const before = report.failed
    const cases = suite.children.filter((child) => child.name === 'testcase')
    for (const testcase of cases) countCase(testcase, report)
    const claimed = (wholeNumber(suite, 'failures') ?? 0) + (wholeNumber(suite, 'errors') ?? 0)
    const nested = suite.children.some((child) => child.name === 'testsuite')
    if (nested) continue
    if (claimed > 0 && report.failed === before) return broken(file, `A suite counts ${claimed} failed, and names none`)
    if ((wholeNumber(suite, 'tests') ?? 0) > 0 && cases.length === 0)
      return broken(file, 'A suite counts tests, and names none')
  }
  return { ok: true, report: { tests: report } }
}

/** Adds reports up. */
export function sumTests(reports: readonly TestReport[]): TestReport {
  const add = (of: (report: TestReport) => number): number => reports.reduce((sum, report) => sum + of(report), 0)
  return {
    passed: add((report) => report.passed),
    failed: add((report) => report.failed),
    skipped: add((report) => report.skipped),
    expectedFailures: add((report) => report.expectedFailures),
    failures: reports.flatMap((report) => report.failures),
  }
}

function broken(file: string, what: string): TestReading {
  return { ok: false, problem: { what, fix: 'Let the test runner write the report anew', where: { file } } }
}

function suitesOf(root: XmlElement): XmlElement[] {
  const below = root.children.filter((child) => child.name === 'testsuite').flatMap(suitesOf)
  return root.name === 'testsuite' ? [root, ...below] : below
}

function countCase(testcase: XmlElement, report: TestReport): void {
  const bad = testcase.children.find((child) => child.name === 'failure' || child.name === 'error')
  const skipped = testcase.children.find((child) => child.name === 'skipped')
  if (bad !== undefined) {
    report.failed += 1
    report.failures.push(failureOf(testcase, bad))
  } else if (skipped === undefined) {
    report.passed += 1
  } else if (skipped.attributes['type'] === 'pytest.xfail') {
    report.expectedFailures += 1
  } else {
    report.skipped += 1
  }
}

function failureOf(testcase: XmlElement, bad: XmlElement): TestFailure {
  const { classname = '', name = '' } = testcase.attributes
  const message = bad.attributes['message'] ?? bad.text.trim()
  // pytest calls every module that it could not import the same; what was raised stands in its text.
  const raised = message === 'collection failure' ? /^E +(\S.*)$/gm : null
  const cause = raised === null ? undefined : [...bad.text.matchAll(raised)].at(-1)?.[1]
  const place = placeOf(testcase, bad)
  return {
    name: oneLine(classname === '' ? name : `${classname}.${name}`, 200),
    message: oneLine(`${message.split(/\r?\n/)[0] ?? ''}${cause === undefined ? '' : `: ${cause}`}`, 200),
    ...place,
  }
}

/** The place in the report's attributes, else where pytest's traceback ends (`tests/test_a.py:9: AssertionError`). */
function placeOf(testcase: XmlElement, bad: XmlElement): { file: string | null; line: number | null } {
  const file = testcase.attributes['file']
  const traced = [...bad.text.matchAll(/^([^\s:][^\n:]*\.\w+):(\d{1,7}): /gm)].findLast((match) =>
    isBelow(match[1] ?? ''),
  )
  if (traced !== undefined) return { file: traced[1] ?? null, line: Number(traced[2]) }
  if (file === undefined || !isBelow(file)) return { file: null, line: null }
  // pytest's own `line` counts from 0; a traceback is the better source, and this one is only a hint.
  const line = wholeNumber(testcase, 'line')
  return { file, line: line === null ? null : line + 1 }
}

function isBelow(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.split('/').includes('..')
}
