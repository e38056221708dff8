import { conclude, concludeFindings, count, type ConclusionParts } from '../conclusion.js'
import { commandEnd, evidenceOf, exitFinding } from '../evidence.js'
import type { GateFacts } from '../facts.js'
import type { CommandEvidence } from '../gathered.js'
import type { Finding, Judgement } from '../judgement.js'
import { formatPercent, type CoverageReport } from './coverage.js'
import type { TestFailure, TestReport } from './junit.js'
import { readTestReports } from './reports.js'
import type { Settings } from './index.js'

const FIX_TEST = 'Fix the test or what it tests'
const ADD_TESTS = 'Add tests, or let the command run those that there are'
const FINDINGS_LIMIT = 20

/** Judges the tests by exit code, report and coverage bound; without a test that ran there is no evidence. */
export function judgeTests({ evidence }: GateFacts, settings: Settings): Judgement {
  const parts = { evidence: evidenceOf(evidence), seconds: evidence.seconds }
  const { command, trouble } = commandEnd(evidence, 'tests')
  if (trouble !== null) return concludeFindings('error', [trouble], parts)
  const unusable = withoutCoveragePlugin(command)
  if (unusable !== null) return concludeFindings('error', [unusable], parts)

  const read = readTestReports(evidence.reports, settings.coverageMin !== null)
  const { tests, problems } = read
  if (tests.failed > 0) {
    const findings = tests.failures.slice(0, FINDINGS_LIMIT).map(failureFinding)
    const reason = `${describeTests(tests)}; the first: ${findings[0]?.what ?? ''}`
    return conclude('failed', reason, { ...parts, findings })
  }
  if (command.exitCode === 5 && tests.passed === 0) {
    return concludeFindings('error', [{ what: 'pytest found no test', fix: ADD_TESTS }], parts)
  }
  if (command.exitCode !== 0) {
    return concludeFindings('failed', [exitFinding(command, 'The test command'), ...problems], parts)
  }
  if (tests.passed === 0 && problems.length === 0) {
    problems.push({ what: `No test was run to a pass: ${describeTests(tests)}`, fix: ADD_TESTS })
  }
  if (problems.length > 0) return concludeFindings('error', problems, parts)
  return judgeCoverage(read, settings.coverageMin, parts)
}

function judgeCoverage(
  read: { tests: TestReport; coverage: CoverageReport | null },
  bound: number | null,
  parts: ConclusionParts,
): Judgement {
  const { tests, coverage: reached } = read
  if (reached === null) return conclude('passed', describeTests(tests), parts)
  const percent = formatPercent(reached.percent)
  const reason = `${describeTests(tests)}, coverage ${percent}${bound === null ? '' : ` (bound ${bound} %)`}`
  if (bound === null || reached.percent >= bound) return conclude('passed', reason, parts)
  const what = `Coverage is ${percent} of lines and branches, below the bound of ${bound} %`
  const findings = [{ what, fix: 'Test what is not covered yet, or lower `gates.tests.coverage.min`' }]
  return conclude('failed', reason, { ...parts, findings })
}

/** pytest refuses `--cov`, which the default command has, where pytest-cov is not installed. */
function withoutCoveragePlugin(command: CommandEvidence): Finding | null {
  if (command.exitCode !== 4 || !/unrecognized arguments:.*--cov/.test(command.tail)) return null
  return {
    what: 'The command asks for coverage, and pytest-cov is not installed',
    fix: 'Install pytest-cov in the workflow, or set `gates.tests.run` to a command without `--cov`',
  }
}

function failureFinding(failure: TestFailure): Finding {
  const what = failure.message === '' ? failure.name : `${failure.name}: ${failure.message}`
  if (failure.file === null) return { what, fix: FIX_TEST }
  const where = failure.line === null ? { file: failure.file } : { file: failure.file, line: failure.line }
  return { what, fix: FIX_TEST, where }
}

function describeTests(tests: TestReport): string {
  const parts = [
    tests.failed > 0
      ? `${tests.failed} of ${count(tests.failed + tests.passed, 'test')} failed`
      : `${count(tests.passed, 'test')} passed`,
    tests.skipped > 0 ? `${tests.skipped} skipped` : '',
    tests.expectedFailures > 0 ? `${tests.expectedFailures} expected to fail` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
