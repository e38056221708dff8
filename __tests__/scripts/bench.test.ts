import { describe, expect, it } from '@jest/globals'
import { readArguments } from '../../scripts/bench/arguments.js'
import { median, peak, ratio, type Rounds, type Sample, typical } from '../../scripts/bench/rounds.js'
import { judged } from '../../scripts/bench/row.js'

const sample = (cpu: number, rss = 0): Sample => ({ cpu, wall: 0, rss, stdout: '' })
const rounds: Rounds = new Map([
  ['base', [1, 2, 4].map((cpu) => sample(cpu))],
  ['ours', [sample(2, 50), sample(2, 70), sample(12, 60)]],
  ['peer', [sample(5)]],
])

describe('rounds', () => {
  it('compares within a round, so that a slow one counts as one', () => {
    expect(ratio(rounds, 'ours', 'base', (one) => one.cpu)).toBe(2)
    expect(typical(rounds, 'ours', (one) => one.cpu)).toBe(2)
    expect(ratio(rounds, 'peer', 'base', (one) => one.cpu)).toBe(5)
    expect(peak(rounds, 'ours')).toBe(70)
  })

  it('takes the value in the middle', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(() => median([])).toThrow('no values')
  })
})

describe('judged', () => {
  const goal = { what: 'Start', limit: 1.5, unit: '× `node -e 0`' }

  it('meets a goal at its limit', () => {
    expect(judged(goal, 1.5, { whyMissed: 'slow' })).toMatchObject({ verdict: 'met', ours: '1.50 ×', note: '' })
  })

  it('says why one is missed', () => {
    const row = judged(goal, 1.51, { detail: '40 ms', note: 'Here.', whyMissed: 'It is slow.' })
    expect(row).toMatchObject({ verdict: 'missed', goal: '≤ 1.5 × `node -e 0`', ours: '1.51 × (40 ms)' })
    expect(row.note).toBe('Here. It is slow.')
  })
})

describe('readArguments', () => {
  it('reads sizes, lists and repeated options', () => {
    const read = readArguments(['--size', '512M', '--only', 'hash,states', '--node', 'a', '--node', 'b', '--write'])
    expect(read).toMatchObject({ size: 2 ** 29, only: ['hash', 'states'], nodes: ['a', 'b'], write: true, peers: null })
  })

  it.each([['--size', '5'], ['--rounds', '0'], ['--rounds', 'x'], ['--faster']])('refuses %s %s', (...args) => {
    expect(() => readArguments(args)).toThrow()
  })
})
