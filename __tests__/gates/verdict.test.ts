import { describe, expect, it } from '@jest/globals'
import { conclude } from '../../src/gates/conclusion.js'
import { GATE_NAMES, type GateName } from '../../src/gates/index.js'
import { judgeAll, letsPass, type OverallVerdict, type Verdict, type VerdictKind } from '../../src/gates/verdict.js'

/** Whether each kind of verdict lets a release go on; a new kind must be thought of here. */
const PASSES: Readonly<Record<VerdictKind, boolean>> = {
  passed: true,
  skipped: true,
  waived: true,
  failed: false,
  error: false,
  inconclusive: false,
}

const KINDS = Object.keys(PASSES) as VerdictKind[]

function verdict(gate: GateName, kind: VerdictKind = 'passed'): Verdict {
  return { gate, ...conclude(kind, 'because') }
}

const ALL = GATE_NAMES.map((gate) => verdict(gate))

describe('one verdict', () => {
  it.each(KINDS)('%s', (kind) => {
    expect(letsPass(verdict('tests', kind))).toBe(PASSES[kind])
  })
})

describe('all verdicts together', () => {
  it.each<[string, Verdict[], OverallVerdict]>([
    ['all passed', ALL, 'passed'],
    ['all passed, in another order', [...ALL].reverse(), 'passed'],
    ['none', [], 'failed'],
    ['one missing', ALL.slice(1), 'failed'],
    ['the last missing', ALL.slice(0, -1), 'failed'],
    ['one twice', [...ALL, verdict('tests')], 'failed'],
    ['one twice, in the place of another', [...ALL.slice(1), verdict('security')], 'failed'],
    ['one twice, one of them failed', [...ALL, verdict('tests', 'failed')], 'failed'],
    ['all failed', GATE_NAMES.map((gate) => verdict(gate, 'failed')), 'failed'],
    ['all skipped by name', GATE_NAMES.map((gate) => verdict(gate, 'skipped')), 'passed'],
  ])('%s', (_name, verdicts, overall) => {
    expect(judgeAll(verdicts, true)).toBe(overall)
  })

  it.each(GATE_NAMES.flatMap((gate) => KINDS.map((kind) => [gate, kind] as const)))('%s is %s', (gate, kind) => {
    const verdicts = ALL.map((one) => (one.gate === gate ? verdict(gate, kind) : one))
    expect(judgeAll(verdicts, true)).toBe(PASSES[kind] ? 'passed' : 'failed')
  })

  it.each([
    ['all skipped', GATE_NAMES.map((gate) => verdict(gate, 'skipped'))],
    ['one failed', ALL.map((one) => verdict(one.gate, 'failed'))],
    ['none', []],
  ])('with gates disabled: %s', (_name, verdicts) => {
    expect(judgeAll(verdicts, false)).toBe('disabled')
  })
})
