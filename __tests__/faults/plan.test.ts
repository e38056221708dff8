import { describe, expect, it } from '@jest/globals'
import { readFaultsCall } from '../../faults/arguments.js'
import { putBlock } from '../../faults/document.js'
import { MUTANTS } from '../../faults/mutants.js'
import { pairPoints, randomOf, shuffled, singlePoints, spread } from '../../faults/plan.js'
import { describePoint, parsePoint } from '../../faults/point.js'
import { countOutcomes, describeBroken, earlierTable, matrixTable, pairsTable } from '../../faults/report.js'
import { isEnd, type Outcome } from '../../faults/trial.js'
import type { RequestRecord } from '../../rehearsal/github/server.js'

const WRITES = ['claim', 'make the tag', 'make the draft', 'upload a', 'publish', 'commit the state'].map(
  (name, index) => ({ at: index + 1, name }),
)
const scenario = { name: 'release', writes: WRITES }

const outcomeOf = (point: string, change: Partial<Outcome> = {}): Outcome => ({
  ...{ point: parsePoint(point), statuses: [137, 0], writes: [2, 3], helps: [], exists: true },
  ...{ breaches: [], seconds: 1, diedUnder: null, world: null, ...change },
})

describe('the plan of the fault matrix', () => {
  it('has every fault at every write, and deeds where there is something to do them to', () => {
    expect(singlePoints(scenario, ['kill-after']).map(({ faults }) => faults[0]?.at)).toEqual([1, 2, 3, 4, 5, 6])
    expect(singlePoints(scenario, ['tag-elsewhere']).map(describePoint)).toEqual(['release:tag-elsewhere@2'])
    expect(singlePoints(scenario, ['swap-asset']).map(({ faults }) => faults[0]?.at)).toEqual([4, 5])
  })

  it('pairs what stopped a run with every fault at every write of the next one', () => {
    const outcomes = [outcomeOf('release:kill-after@2'), outcomeOf('release:conflict@2', { writes: [6] })]
    const broken = outcomeOf('release:kill-after@3', { breaches: [{ invariant: 'I1', what: '' }] })
    expect(pairPoints([...outcomes, broken], ['stall']).map(describePoint)).toEqual(
      [1, 2, 3].map((at) => `release:kill-after@2,stall@${String(at)}`),
    )
  })

  it('has an order that follows from the seed', () => {
    const order = (seed: number): number[] => shuffled([1, 2, 3, 4, 5, 6, 7, 8], randomOf(seed))
    expect(order(1)).toEqual(order(1))
    expect(order(1)).not.toEqual(order(2))
    expect([...order(3)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect([spread(19, 3), spread(2, 3)]).toEqual([
      [5, 10, 14],
      [1, 2],
    ])
  })

  it('has points that are read as they are written', () => {
    for (const point of ['release:kill-after@8', 'overtaken@3:stall@1,half@12'])
      expect(describePoint(parsePoint(point))).toBe(point)
    expect(() => parsePoint('release:kill@8')).toThrow(/"kill@8" is no KIND@N/)
    expect(readFaultsCall(['--fault', 'half', '--seed', '7', '--minutes', '1.5'])).toMatchObject({
      ...{ kinds: ['half'], seed: 7, minutes: 1.5 },
    })
    expect(() => readFaultsCall(['--fault', 'x'])).toThrow(/--fault x is not known/)
  })

  it('knows nothing twice of what mutants take out', () => {
    expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length)
  })
})

describe('the end of a trial', () => {
  const overtaken = { isOvertaken: true }
  const wrote = { n: 1, write: 1 } as RequestRecord
  const looked = { n: 1, write: null } as RequestRecord

  it('is a run that is done, or one that has nothing to finish and must not release a newer commit again', () => {
    expect(isEnd({ status: 0, requests: [wrote] }, { isOvertaken: false }, [])).toBe(true)
    expect(isEnd({ status: 2, requests: [looked] }, overtaken, [])).toBe(true)
  })

  it('is no run that is refused while something is left, that wrote, or that had its own commit to release', () => {
    expect(isEnd({ status: 2, requests: [looked] }, overtaken, [{ invariant: 'end', what: 'no tag' }])).toBe(false)
    expect(isEnd({ status: 2, requests: [looked, wrote] }, overtaken, [])).toBe(false)
    expect(isEnd({ status: 2, requests: [looked] }, { isOvertaken: false }, [])).toBe(false)
    expect(isEnd({ status: 75, requests: [] }, overtaken, [])).toBe(false)
  })
})

describe('the tables of the fault matrix', () => {
  const good = outcomeOf('release:kill-after@1')
  const helped = outcomeOf('release:conflict-workflows@2', { statuses: [75, 1, 0], helps: ['review'] })
  const bad = outcomeOf('release:half@1', { breaches: [{ invariant: 'I2', what: 'a is missing' }], world: '/w' })
  const none = outcomeOf('release:half@2', { exists: false })

  it('count runs, helps and what broke', () => {
    expect(countOutcomes([good, helped, bad, none])).toEqual({
      ...{ points: 3, runs: 7, byItself: 0, byRunningAgain: 1, afterHelp: 1, broken: 1 },
    })
    const [, , first, second] = matrixTable(scenario, [good, helped, bad, none]).split('\n')
    expect(first).toBe('| 1 claim | 2 | ✗ |  |')
    expect(second).toBe('| 2 make the tag |  | – | 3r |')
    expect(pairsTable([outcomeOf('release:half@1,stall@2')])).toMatch(/\| `half` \|( 0 \|)+ 1 \|/)
  })

  it('have a line for each scenario that an earlier build began', () => {
    const other = outcomeOf('re-release:half@1')
    const [, , line, more] = earlierTable('342cc15', {
      scenarios: [scenario],
      singles: [good, helped, bad, other],
    }).split('\n')
    expect([line, more]).toEqual(['| 342cc15 | `release` | 3 | 7 | 0 | 1 | 1 | 1 |', undefined])
  })

  it('name the command that shows what broke', () => {
    expect(describeBroken([good, bad])).toBe(
      [
        '✗ release:half@1 (exit 137, 0)',
        '    I2: a is missing',
        '    npm run faults -- --point release:half@1',
        '    its world: /w',
      ].join('\n'),
    )
    expect(describeBroken([{ ...bad, diedUnder: '342cc15' }])).toContain(
      '    npm run faults -- --died-under 342cc15 --point release:half@1\n',
    )
  })

  it('are put between their marks, and nowhere else', () => {
    const text = 'a\n<!-- measured:x -->\nold\n<!-- /measured:x -->\nb\n'
    const put = putBlock(text, 'x', 'new')
    expect(put).toBe('a\n<!-- measured:x -->\n\nnew\n\n<!-- /measured:x -->\nb\n')
    expect(putBlock(put, 'x', 'new')).toBe(put)
    expect(() => putBlock(text, 'y', '')).toThrow(/measured:y/)
  })
})
