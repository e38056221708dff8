import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { GateEvidence, ReportFile } from '../../../src/gates/gathered.js'
import type { Judgement } from '../../../src/gates/judgement.js'
import { judgeTests } from '../../../src/gates/tests/judge.js'
import { evidence, facts, gateSettings, ran, report } from '../builders.js'

const PYTEST = readFileSync(new URL('../fixtures/junit-xunit2.xml', import.meta.url), 'utf8')
const ok = (count: number): string =>
  `<testsuites><testsuite name="p" tests="${count}" failures="0" errors="0">${'<testcase name="a"/>'.repeat(count)}</testsuite></testsuites>`
const coverage = (lines: [number, number], branches: [number, number] = [0, 0]): string =>
  `<?xml version="1.0" ?><coverage lines-covered="${lines[0]}" lines-valid="${lines[1]}" line-rate="0.9999" branches-covered="${branches[0]}" branches-valid="${branches[1]}"/>`

function judge(exitCode: number, reports: ReportFile[], coverageMin: number | null = null, tail = ''): Judgement {
  return judgeEvidence(evidence([ran('tests', exitCode, tail)], reports), coverageMin)
}

function judgeEvidence(gathered: GateEvidence, coverageMin: number | null = null): Judgement {
  return judgeTests(facts({ evidence: gathered }), { ...gateSettings().tests, coverageMin })
}

describe('the tests gate', () => {
  it('passes with tests that ran, and states the coverage', () => {
    expect(judge(0, [report('junit', ok(23))])).toMatchObject({ verdict: 'passed', reason: '23 tests passed' })
    expect(judge(0, [report('junit', ok(23)), report('coverage', coverage([913, 1000]))], 80)).toMatchObject({
      verdict: 'passed',
      reason: '23 tests passed, coverage 91.3 % (bound 80 %)',
    })
  })

  it("reads pytest's own report: counts each case once, names failures with their place", () => {
    const verdict = judge(1, [report('junit', PYTEST)])
    expect(verdict.verdict).toBe('failed')
    expect(verdict.reason).toContain(
      '3 of 4 tests failed, 1 skipped, 1 expected to fail; the first: tests.test_a.TestX.test_p[<b>&"]',
    )
    expect(verdict.findings[0]).toMatchObject({
      what: 'tests.test_a.TestX.test_p[<b>&"]: AssertionError: msg',
      where: { file: 'tests/test_a.py', line: 9 },
    })
    expect(verdict.findings).toHaveLength(3)
  })

  it('says what kept a module from being imported', () => {
    const raised = 'tests/a.py:1: in &lt;module&gt;\nE   ModuleNotFoundError: No module named &#39;nope&#39;'
    const error = `<error message="collection failure">${raised}</error>`
    const suite = `<testsuite errors="1" tests="1"><testcase name="tests.a">${error}</testcase></testsuite>`
    expect(judge(2, [report('junit', suite)]).findings[0]?.what).toBe(
      "tests.a: collection failure: ModuleNotFoundError: No module named 'nope'",
    )
  })

  it('fails for a failure in the report although the command exited 0', () => {
    expect(judge(0, [report('junit', PYTEST)]).verdict).toBe('failed')
  })

  it('fails for an exit code although no test failed', () => {
    const verdict = judge(1, [report('junit', ok(3))], null, 'Required test coverage of 90% not reached\n')
    expect(verdict).toMatchObject({ verdict: 'failed' })
    expect(verdict.reason).toContain('Required test coverage of 90% not reached')
  })

  it.each<[string, number, ReportFile[]]>([
    ['no report', 0, []],
    ['a missing report', 0, [report('junit', null)]],
    ['a stale report', 0, [report('junit', null, { state: 'stale' })]],
    ['an empty report', 0, [report('junit', ' ')]],
    ['a report that is cut off', 0, [report('junit', ok(3).slice(0, 60))]],
    ['a report of something else', 0, [report('junit', '<html/>')]],
    ['entities', 0, [report('junit', `<!DOCTYPE t [<!ENTITY a "b">]>${ok(1)}`)]],
    ['names that no report has', 0, [report('junit', '<testsuite><constructor/><testcase/></testsuite>')]],
    ['zero tests', 0, [report('junit', ok(0))]],
    ['zero tests, as pytest exits', 5, [report('junit', ok(0))]],
    ['nothing but skipped tests', 0, [report('junit', '<testsuite><testcase><skipped/></testcase></testsuite>')]],
    ['counts without cases', 0, [report('junit', '<testsuite tests="3" failures="0"/>')]],
    ['failures that are not named', 0, [report('junit', '<testsuite tests="1" failures="1"><testcase/></testsuite>')]],
    ['coverage bound, no report of it', 0, [report('junit', ok(1))]],
    ['coverage bound, report missing', 0, [report('junit', ok(1)), report('coverage', null)]],
    ['coverage of no line', 0, [report('junit', ok(1)), report('coverage', coverage([0, 0]))]],
    ['coverage without counts', 0, [report('junit', ok(1)), report('coverage', '<coverage line-rate="1"/>')]],
    ['coverage above all', 0, [report('junit', ok(1)), report('coverage', coverage([9, 3]))]],
  ])('is an error with %s', (_name, exitCode, reports) => {
    const verdict = judge(exitCode, reports, 80)
    expect(verdict.verdict).toBe('error')
    expect(verdict.findings[0]?.fix).not.toBe('')
  })

  it('needs no coverage report where no bound asks for it', () => {
    expect(judge(0, [report('junit', ok(1)), report('coverage', null)]).verdict).toBe('passed')
  })

  it('counts lines and branches together, as the printed total does, and rounds nothing up', () => {
    const both = judge(0, [report('junit', ok(1)), report('coverage', coverage([3, 4], [1, 2]))], 70)
    expect(both).toMatchObject({ verdict: 'failed', reason: '1 test passed, coverage 66.6 % (bound 70 %)' })
    const near = judge(0, [report('junit', ok(1)), report('coverage', coverage([7996, 10000]))], 80)
    expect(near).toMatchObject({ verdict: 'failed', reason: '1 test passed, coverage 79.9 % (bound 80 %)' })
    expect(judge(0, [report('junit', ok(1)), report('coverage', coverage([8, 10]))], 80).verdict).toBe('passed')
  })

  it('tells declared files apart by what is in them', () => {
    const reports = [report('report-0', coverage([9, 10])), report('report-1', ok(2)), report('report-2', ok(3))]
    expect(judge(0, reports, 80).reason).toBe('5 tests passed, coverage 90 % (bound 80 %)')
    expect(judge(0, [report('report-0', ok(2)), report('report-1', null)]).verdict).toBe('error')
  })

  it('says what to install', () => {
    expect(judge(127, [report('junit', null)], null, '/tmp/x.sh: line 1: pytest: command not found\n').reason).toBe(
      'pytest is not installed',
    )
    expect(judge(4, [], null, 'pytest: error: unrecognized arguments: --cov=src\n').findings[0]?.fix).toContain(
      'pytest-cov',
    )
    const missing = ran('tests', 1, '/usr/bin/python: No module named pytest\n', { run: 'python -m pytest' })
    const verdict = judgeEvidence(evidence([missing]))
    expect(verdict).toMatchObject({ verdict: 'error', reason: 'pytest is not installed' })
  })

  it('takes a command that did not come to its own end for no evidence, whatever the report says', () => {
    const reports = [report('junit', ok(1))]
    for (const end of [{ timedOut: true }, { signal: 'SIGKILL', exitCode: null }]) {
      expect(judgeEvidence(evidence([ran('tests', 0, '', end)], reports)).verdict).toBe('error')
    }
    expect(judgeEvidence(evidence([], reports)).verdict).toBe('error')
  })
})
