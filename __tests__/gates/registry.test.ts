import { describe, expect, it } from '@jest/globals'
import type { AnyGate } from '../../src/gates/gate.js'
import { GATE_NAMES, GATES } from '../../src/gates/index.js'
import { measuredBy, verdictOf } from '../../src/gates/judging.js'
import { defaultScripts, planGates } from '../../src/gates/plan.js'
import { commandKeys } from '../../src/settings/command.js'
import { gateKeys } from '../../src/settings/gate-keys.js'
import { command, evidence, facts, gateSettings, planFacts, ran, report, settings } from './builders.js'

const ALL: readonly AnyGate[] = GATES

describe('the registry of gates', () => {
  it('has each name once', () => {
    expect(new Set(GATE_NAMES).size).toBe(GATES.length)
  })

  it.each(ALL)('$name hides none of the keys that every gate or command has', (gate) => {
    const common = { ...gateKeys, ...commandKeys }
    expect(Object.keys(gate.keys).filter((key) => key in common)).toEqual([])
  })

  it('has one gate at most that measures the candidate', () => {
    expect(ALL.filter((gate) => gate.measure !== undefined).map((gate) => gate.name)).toEqual(['performance'])
  })
})

describe('the scripts that may be missing', () => {
  it('are those of default commands, and of no command that the team has set', () => {
    expect(defaultScripts(settings())).toEqual(['src/evaluate.py'])
    const own = { ...gateSettings().performance, command: command('make evaluate') }
    expect(defaultScripts(settings({ performance: own }))).toEqual([])
  })
})

describe('what is measured', () => {
  it('is what the evaluation wrote, whether or not its gate is judged', () => {
    const file = report('metrics', '{"f1": 0.9}')
    const gathered = new Map([['performance', evidence([ran('performance', 0)], [file])]])
    expect(measuredBy(gathered)).toEqual({ metrics: { f1: 0.9 }, asWritten: { f1: 0.9 } })
    expect(measuredBy(new Map())).toBeNull()
  })
})

describe('the verdict of a planned gate', () => {
  const plans = (off: boolean) => {
    const types = { ...gateSettings().types, enabled: !off, disabledReason: off ? 'notebooks only' : null }
    const all = settings({ types })
    return { all, plan: planGates(all, planFacts()).find(({ gate }) => gate === 'types') }
  }

  it.each([
    [false, 'passed', 'fine'],
    [true, 'skipped', 'notebooks only'],
  ])('switched off %s: %s', (off, kind, reason) => {
    const { all, plan } = plans(off)
    if (plan === undefined) throw new Error('no plan')
    const verdict = verdictOf(plan, all, facts({ evidence: evidence([ran('types', 0, 'fine')]) }))
    expect(verdict).toMatchObject({ gate: 'types', verdict: kind, reason, seconds: 1 })
  })

  it('is an error of the review gate where GitHub was not asked', () => {
    const plan = planGates(settings(), planFacts()).find(({ gate }) => gate === 'review')
    expect(plan?.review).toBe(true)
    if (plan !== undefined) expect(verdictOf(plan, settings(), facts()).verdict).toBe('error')
  })

  it('is none of a gate that there is not', () => {
    const plan = {
      gate: 'x',
      decided: null,
      commands: [],
      reports: [],
      documents: [],
      datasets: [],
      recorded: [],
      review: false,
    }
    expect(() => verdictOf(plan, settings(), facts())).toThrow('which is no gate')
  })
})
