import { describe, expect, it } from '@jest/globals'

import type { Finding, Verdict } from '../../src/gates/verdict.js'
import { annotationsFor } from '../../src/report/annotations.js'

function verdict(gate: Verdict['gate'], kind: Verdict['verdict'], findings: Finding[] = []): Verdict {
  return { gate, verdict: kind, reason: `${gate} says no`, findings, evidence: [], seconds: 1 }
}

function finding(what: string, line?: number): Finding {
  const where = { file: 'src/a.py', ...(line === undefined ? {} : { line }) }
  return { what, fix: 'Fix it', where }
}

describe('annotationsFor', () => {
  it('names the feature where there are several', () => {
    const found = { ...verdict('performance', 'failed', [finding('x', 1)]), feature: 'churn' }
    expect(annotationsFor([found])[0]?.message).toMatch(/^churn\/performance: /)
  })

  it('is silent about what lets a release pass', () => {
    const quiet = ['passed', 'skipped', 'waived'] as const
    expect(annotationsFor(quiet.map((kind) => verdict('tests', kind, [finding('x', 1)])))).toEqual([])
  })

  it('names gate, what, field, fix and place', () => {
    const found = { what: 'f1_score is 0.7', fix: 'Train on', where: { file: 'm.json', line: 3, field: 'f1_score' } }
    expect(annotationsFor([verdict('performance', 'failed', [found])])).toEqual([
      { level: 'error', message: 'performance: m.json:3 (f1_score): f1_score is 0.7. Train on.', place: found.where },
    ])
  })

  it('names a place once', () => {
    const found = { what: 'README.md is a stub', fix: 'Write it', where: { file: 'README.md' } }
    expect(annotationsFor([verdict('documentation', 'failed', [found])])[0]?.message).toBe(
      'documentation: README.md is a stub. Write it.',
    )
  })

  it('speaks for a verdict without findings', () => {
    expect(annotationsFor([verdict('review', 'inconclusive')])[0]?.message).toMatch(
      /^review: review says no\. Look into/,
    )
  })

  it('gives every gate a word before any gate gets two, failures first, places first', () => {
    const many = Array.from({ length: 30 }, (_, at) => finding(`t${String(at)}`, at === 7 ? 5 : undefined))
    const all = annotationsFor([
      verdict('types', 'inconclusive'),
      verdict('security', 'error', [finding('s0')]),
      verdict('tests', 'failed', many),
    ])
    expect(all).toHaveLength(9)
    expect(all.slice(0, 4).map((one) => one.message.split('. ')[0])).toEqual(['tests: src/a.py:5: t7', 'security: src/a.py: s0', 'types: types says no', 'tests: src/a.py: t0']) // prettier-ignore
    expect(all.at(-1)?.message).toBe('+ 24 more: the job summary lists them all')
  })

  it('keeps all where they just fit', () => {
    const nine = Array.from({ length: 9 }, (_, at) => finding(`t${String(at)}`))
    expect(annotationsFor([verdict('tests', 'failed', nine)]).map((one) => one.message)).toHaveLength(9)
    expect(annotationsFor([verdict('tests', 'failed', nine)], 3).map((one) => one.message)).toEqual(['tests: src/a.py: t0. Fix it.', 'tests: src/a.py: t1. Fix it.', '+ 7 more: the job summary lists them all']) // prettier-ignore
  })

  it('keeps each message short and on one line', () => {
    const [one] = annotationsFor([verdict('tests', 'failed', [finding(`a\n::error::b ${'x'.repeat(9000)}`)])])
    expect(one?.message.length).toBeLessThanOrEqual(4000)
    expect(one?.message).not.toContain('\n')
  })
})
