import { z } from 'zod'
import { optionValue, readCommandLine, type CommandLine } from '../../formats/command-line.js'
import { quoteWord } from '../../formats/shell-word.js'
import * as field from '../../settings/fields.js'
import {
  defineGate,
  type GateWish,
  type KeysOf,
  type PlanContext,
  type ReportWanted,
  type SettingsOf,
} from '../gate.js'

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

export type Settings = SettingsOf<typeof resolve>

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
})
