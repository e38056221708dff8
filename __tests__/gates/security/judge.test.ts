import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Judgement } from '../../../src/gates/judgement.js'
import { judgeSecurity } from '../../../src/gates/security/judge.js'
import { evidence, facts, gateSettings, ran, report } from '../builders.js'

const BANDIT = readFileSync(new URL('../fixtures/bandit.json', import.meta.url), 'utf8')

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
): Judgement {
  const commands = [ran('security', exits[0]), ran('security-report', exits[1])]
  const gathered = facts({ evidence: evidence(commands, [report('report', text)]) })
  return judgeSecurity(gathered, { ...gateSettings().security, failOn })
}

describe('the security gate', () => {
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
      judgeSecurity(facts({ evidence: evidence([ran('security', exitCode)]) }), gateSettings().security).verdict
    expect([by(0), by(1)]).toEqual(['passed', 'failed'])
  })
})
