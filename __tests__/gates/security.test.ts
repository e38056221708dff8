import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { judgeSecurity } from '../../src/gates/security.js'
import { judgeTypes } from '../../src/gates/types.js'
import type { Verdict } from '../../src/gates/verdict.js'
import { evidence, gateSettings, ran, report } from './builders.js'

const BANDIT = readFileSync(new URL('./fixtures/bandit.json', import.meta.url), 'utf8')

function bandit(severities: string[], more: object = {}): string {
  const results = severities.map((issue_severity, index) => ({
    filename: './src/a.py',
    line_number: index + 1,
    issue_severity,
    issue_text: 'text',
    test_id: 'B101',
  }))
  return JSON.stringify({ errors: [], metrics: { _totals: { loc: 1 }, 'src/a.py': { loc: 1 } }, results, ...more })
}

function judge(
  text: string | null,
  failOn: 'low' | 'medium' | 'high' = 'low',
  exits: [number, number] = [1, 1],
): Verdict {
  const commands = [ran('security', exits[0]), ran('security-report', exits[1])]
  return judgeSecurity({ ...gateSettings().security, failOn }, evidence(commands, [report('report', text)]))
}

describe('judgeSecurity', () => {
  it("reads bandit's own report", () => {
    const verdict = judge(BANDIT)
    expect(verdict).toMatchObject({
      verdict: 'failed',
      reason: '2 findings at or above low; the first: B404 at src/m.py:1',
    })
    expect(verdict.findings.every(({ what }) => !what.endsWith('.'))).toBe(true)
    expect(verdict.findings[1]?.where).toEqual({ file: 'src/m.py', line: 6 })
    expect(judge(BANDIT, 'high')).toMatchObject({
      verdict: 'passed',
      reason: '2 files scanned, no finding at or above high (2 below high)',
    })
  })

  it.each([
    ['LOW', 'low', 'failed'],
    ['LOW', 'medium', 'passed'],
    ['MEDIUM', 'medium', 'failed'],
    ['MEDIUM', 'high', 'passed'],
    ['HIGH', 'high', 'failed'],
    ['UNDEFINED', 'high', 'failed'],
  ] as const)('%s with fail-on %s: %s', (severity, failOn, verdict) => {
    expect(judge(bandit([severity]), failOn).verdict).toBe(verdict)
  })

  it('passes a clean report, and lets the report decide where the command hides findings', () => {
    expect(judge(bandit([]), 'low', [0, 0])).toMatchObject({ verdict: 'passed', reason: '1 file scanned, no finding' })
    expect(judge(bandit(['HIGH']), 'low', [0, 0]).verdict).toBe('failed')
  })

  it.each<[string, string | null, [number, number]]>([
    [
      'files that could not be read',
      bandit([], { errors: [{ filename: 'src/b.py', reason: 'syntax error' }] }),
      [0, 0],
    ],
    ['nothing scanned', bandit([], { metrics: { _totals: { loc: 0 } } }), [0, 0]],
    ['no report', null, [0, 0]],
    ['a report without results', '{"errors": [], "metrics": {}}', [0, 0]],
    ['a report that is no JSON', '{"errors": [', [0, 0]],
    ['a run that ended with 2', bandit([]), [2, 2]],
    ['a second run that ended with 2', bandit([]), [0, 2]],
    ['no bandit', bandit([]), [127, 127]],
  ])('is an error with %s', (_name, text, exits) => {
    expect(judge(text, 'low', exits).verdict).toBe('error')
  })

  it('fails for an exit code that no finding explains', () => {
    expect(judge(bandit([]), 'low', [1, 0]).verdict).toBe('failed')
  })

  it('goes by the exit code where no report is to be had', () => {
    const by = (exitCode: number): string =>
      judgeSecurity(gateSettings().security, evidence([ran('security', exitCode)])).verdict
    expect([by(0), by(1)]).toEqual(['passed', 'failed'])
  })
})

describe('judgeTypes', () => {
  const judgeRun = (exitCode: number, tail: string, run = 'mypy src/'): Verdict =>
    judgeTypes(gateSettings().types, evidence([ran('types', exitCode, tail, { run })]))

  it("passes with the tool's own last line", () => {
    expect(judgeRun(0, 'Success: no issues found in 4 source files\n')).toMatchObject({
      verdict: 'passed',
      reason: 'Success: no issues found in 4 source files',
    })
  })

  it('fails with the first error and its place', () => {
    const tail =
      'src/t.py:2: error: Incompatible return value type (got "int", expected "str")  [return-value]\nsrc/t.py:3: note: see\nFound 1 error in 1 file (checked 2 source files)\n'
    expect(judgeRun(1, tail)).toMatchObject({
      verdict: 'failed',
      reason:
        'Found 1 error in 1 file (checked 2 source files); the first at src/t.py:2: Incompatible return value type (got "int", expected "str") [return-value]',
      findings: [{ where: { file: 'src/t.py', line: 2 } }],
    })
  })

  it('takes 2 of mypy for an error, of another tool for a failure', () => {
    expect(judgeRun(2, "mypy: can't read file 'src': No such file or directory\n").verdict).toBe('error')
    expect(judgeRun(2, 'x\n', 'pyright src').verdict).toBe('failed')
    expect(judgeRun(127, 'bash: line 1: mypy: command not found')).toMatchObject({
      verdict: 'error',
      reason: 'mypy is not installed',
    })
  })
})
