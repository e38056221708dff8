import type { FeatureSettings, TestsSettings } from '../config/settings.js'
import { optionValue, quoteWord, readCommandLine, type CommandLine } from './command-line.js'
import { conclude, concludeFindings, count, type ConclusionParts } from './conclusion.js'
import { disabledVerdict } from './disabled.js'
import { commandEnd, evidenceOf, exitFinding } from './evidence.js'
import type { CommandEvidence, GateEvidence, GatePlan, ReportWanted } from './gate.js'
import { planCommand, scratchFile, type PlanFacts } from './plan-facts.js'
import { formatPercent, type CoverageReport } from './reports/coverage.js'
import type { TestFailure, TestReport } from './reports/junit.js'
import { readTestReports } from './test-reports.js'
import type { Finding, Verdict } from './verdict.js'

const FINDINGS_LIMIT = 20
const ADD_TESTS = 'Add tests, or let the command run those that there are'
const FIX_TEST = 'Fix the test or what it tests'

/** Plans the tests: the team's command, with the reports that we need asked for through `PYTEST_ADDOPTS`. */
export function planTests(settings: FeatureSettings, facts: PlanFacts): GatePlan {
  const plan: GatePlan = { gate: 'tests', decided: disabledVerdict(settings, 'tests'), commands: [], reports: [] }
  const command = planCommand('tests', settings.gates.tests.command, facts)
  if (plan.decided !== null || command === null) return plan
  const line = readCommandLine(command.run)
  const ownJunit = scratchFile(facts, 'tests', 'junit.xml')
  const ownCoverage = scratchFile(facts, 'tests', 'coverage.xml')
  const declared = settings.gates.tests.reports
  const teams = command.env['PYTEST_ADDOPTS'] ?? passedOn(command.pass, facts)
  const options = teams === '' ? [] : [teams]
  if (declared.length === 0) options.push(quoteWord(`--junitxml=${ownJunit}`), '-o junit_family=xunit2')
  // Without pytest-cov, pytest refuses these: they are added only where the command asks for coverage itself.
  if (asksForCoverage(line)) options.push('--cov-report=term', quoteWord(`--cov-report=xml:${ownCoverage}`))
  const junit = optionValue(line, ['--junitxml', '--junit-xml']) ?? ownJunit
  const reports: ReportWanted[] =
    declared.length === 0
      ? [{ id: 'junit', path: junit, mustBeFresh: true }]
      : declared.map((path, index) => ({ id: `report-${index}`, path, mustBeFresh: true }))
  if (asksForCoverage(line)) {
    reports.push({ id: 'coverage', path: teamsCoverage(line) ?? ownCoverage, mustBeFresh: true })
  }
  const env = options.length === 0 ? command.env : { ...command.env, PYTEST_ADDOPTS: options.join(' ') }
  return { ...plan, commands: [{ ...command, env }], reports }
}

function passedOn(pass: readonly string[], facts: PlanFacts): string {
  return pass.includes('PYTEST_ADDOPTS') ? (facts.environment?.['PYTEST_ADDOPTS'] ?? '') : ''
}

function asksForCoverage(line: CommandLine): boolean {
  return line.words.some((word) => /^--cov(?:=|$)/.test(word.text))
}

/** Where the command itself sends coverage XML: its own option wins over ours, because it comes later. */
function teamsCoverage(line: CommandLine): string | null {
  const values = line.words.flatMap((word, index) => {
    if (word.text === '--cov-report') return [line.words[index + 1]?.text ?? '']
    return word.text.startsWith('--cov-report=') ? [word.text.slice('--cov-report='.length)] : []
  })
  const xml = values.findLast((value) => /^xml(?::|$)/.test(value))
  if (xml === undefined) return null
  return xml.slice('xml:'.length) || 'coverage.xml'
}

/** Judges the tests by exit code, report and coverage bound; without a test that ran there is no evidence. */
export function judgeTests(settings: TestsSettings, evidence: GateEvidence): Verdict {
  const parts = { evidence: evidenceOf(evidence), seconds: evidence.seconds }
  const { command, trouble } = commandEnd(evidence, 'tests', 'tests')
  if (trouble !== null) return concludeFindings('tests', 'error', [trouble], parts)
  const unusable = withoutCoveragePlugin(command)
  if (unusable !== null) return concludeFindings('tests', 'error', [unusable], parts)

  const { tests, coverage, problems } = readTestReports(evidence.reports, settings.coverageMin !== null)
  if (tests.failed > 0) {
    const findings = tests.failures.slice(0, FINDINGS_LIMIT).map(failureFinding)
    return conclude('tests', 'failed', `${describeTests(tests)}; the first: ${findings[0]?.what ?? ''}`, {
      ...parts,
      findings,
    })
  }
  if (command.exitCode === 5 && tests.passed === 0) {
    return concludeFindings('tests', 'error', [{ what: 'pytest found no test', fix: ADD_TESTS }], parts)
  }
  if (command.exitCode !== 0) {
    return concludeFindings('tests', 'failed', [exitFinding(command, 'The test command'), ...problems], parts)
  }
  if (tests.passed === 0 && problems.length === 0) {
    problems.push({ what: `No test was run to a pass: ${describeTests(tests)}`, fix: ADD_TESTS })
  }
  if (problems.length > 0) return concludeFindings('tests', 'error', problems, parts)
  return judgeCoverage(tests, coverage, settings.coverageMin, parts)
}

function judgeCoverage(
  tests: TestReport,
  coverage: CoverageReport | null,
  bound: number | null,
  parts: ConclusionParts,
): Verdict {
  if (coverage === null) return conclude('tests', 'passed', describeTests(tests), parts)
  const percent = formatPercent(coverage.percent)
  const reason = `${describeTests(tests)}, coverage ${percent}${bound === null ? '' : ` (bound ${bound} %)`}`
  if (bound === null || coverage.percent >= bound) return conclude('tests', 'passed', reason, parts)
  const what = `Coverage is ${percent} of lines and branches, below the bound of ${bound} %`
  const findings = [{ what, fix: 'Test what is not covered yet, or lower `gates.tests.coverage.min`' }]
  return conclude('tests', 'failed', reason, { ...parts, findings })
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
