import { z } from 'zod'
import { optionValue, readCommandLine, type CommandLine } from '../../formats/command-line.js'
import { quoteWord } from '../../formats/shell-word.js'
import * as field from '../../settings/fields.js'
import { conclude, concludeFindings, count, type ConclusionParts } from '../conclusion.js'
import { commandEnd, evidenceOf, exitFinding } from '../evidence.js'
import type { GateFacts } from '../facts.js'
import {
  defineGate,
  type GateWish,
  type KeysOf,
  type PlanContext,
  type ReportWanted,
  type SettingsOf,
} from '../gate.js'
import type { CommandEvidence } from '../gathered.js'
import type { Finding, Judgement } from '../judgement.js'
import { formatPercent, type CoverageReport } from './coverage.js'
import type { TestFailure, TestReport } from './junit.js'
import { readTestReports } from './reports.js'

const FINDINGS_LIMIT = 20
const ADD_TESTS = 'Add tests, or let the command run those that there are'
const FIX_TEST = 'Fix the test or what it tests'

const PER_CENT = { error: 'a number from 0 to 100' }

const coverage = z.strictObject({
  min: z.number(PER_CENT).min(0, PER_CENT).max(100, PER_CENT).describe('Per cent of lines that tests must reach'),
})

const keys = {
  reports: field.paths.optional().describe('JUnit reports that the command writes'),
  coverage: coverage.optional().describe('Bound on test coverage'),
}

function resolve(given: KeysOf<typeof keys>) {
  return {
    /** JUnit files declared by the team; empty: ours, asked for through `PYTEST_ADDOPTS`. */
    reports: given.reports ?? [],
    /** Per cent, 0 to 100. */
    coverageMin: given.coverage?.min ?? null,
  }
}

type Settings = SettingsOf<typeof resolve>

/** Plans the tests: the team's command, with the reports that we need asked for through `PYTEST_ADDOPTS`. */
function plan(context: PlanContext, settings: Settings): GateWish {
  const { command } = context
  if (command === null) return {}
  const line = readCommandLine(command.run)
  const ownJunit = context.scratchFile('junit.xml')
  const ownCoverage = context.scratchFile('coverage.xml')
  const declared = settings.reports
  const teams = command.env['PYTEST_ADDOPTS'] ?? passedOn(command.pass, context)
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
  return { commands: [{ ...command, env }], reports }
}

function passedOn(pass: readonly string[], context: PlanContext): string {
  return pass.includes('PYTEST_ADDOPTS') ? (context.environment?.['PYTEST_ADDOPTS'] ?? '') : ''
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
function judge({ evidence }: GateFacts, settings: Settings): Judgement {
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

/** The gate `tests`. */
export const tests = defineGate({
  name: 'tests',
  purpose: 'The tests pass, and at least one ran',
  passesWhen:
    'the command exits 0, and its report shows a test that ran and none that failed; coverage reaches the bound where one is set',
  command: { default: { run: 'pytest --cov=src', script: null } },
  keys,
  defaults: {},
  resolve,
  plan,
  judge,
})
