import { describe, expect, it } from '@jest/globals'
import { GitHubFailure, Stop } from '../../src/errors.js'
import type { Host } from '../../src/host/host.js'
import { forecast } from '../../src/transaction/forecast.js'
import { reconcile } from '../../src/transaction/reconcile.js'
import { type Again, LOOK_AGAIN, type Procedure, type Step } from '../../src/transaction/step.js'

/** A transaction that is no release: it lays stones until there are enough, then sets the last one for good. */
interface Wall {
  host: Pick<Host, 'log' | 'clock'>
  seen: { stones: number; isDone: boolean }
  plan: { wanted: number }
  transaction: { resumed: boolean; answers: (Answer | Error)[]; looks: (Again<Wall> | null)[]; now: Wall['seen'] }
  results: { stones: number }
}
type Answer = 'laid' | 'lost'
type WallStep = { do: 'lay' } | { do: 'finish' }
type WallEnd = { do: 'done' } | { do: 'stop'; why: string }

const lay: Step<Wall, WallStep, number> = {
  do: 'lay',
  describe: ({ wanted }) => `lay one of ${wanted}`,
  expect: () => 1,
  after: (seen, count) => ({ ...seen, stones: seen.stones + count }),
  result: (stones) => ({ stones }),
  async send(_host, { answers, now }) {
    const answer = await Promise.resolve(answers.shift() ?? 'laid')
    if (answer instanceof Error) throw answer
    now.stones += 1
    return answer === 'lost' ? LOOK_AGAIN : 1
  },
}
const finish: Step<Wall, WallStep, true> = {
  do: 'finish',
  describe: () => 'finish it',
  expect: () => true,
  after: (seen, isDone) => ({ ...seen, isDone }),
  isFinal: true,
  send: async () => await Promise.resolve(true as const),
}
const WALL: Procedure<Wall, WallStep, WallEnd> = {
  kindOf: (step) => (step.do === 'lay' ? lay : finish),
  next({ wanted }, { stones, isDone }) {
    if (stones > wanted) return { do: 'stop', why: 'too many' }
    return isDone ? { do: 'done' } : stones < wanted ? { do: 'lay' } : { do: 'finish' }
  },
  isEnd: (decision): decision is WallEnd => decision.do === 'done' || decision.do === 'stop',
  stopOf: (end) => (end.do === 'stop' ? new Stop('permission', { what: end.why, fix: 'Take one away' }) : null),
  async observe(_host, { looks, now }, again) {
    looks.push(again)
    return await Promise.resolve({ ...now })
  },
  refusedByRule: async (_host, _transaction, { step }) =>
    await Promise.resolve(new Stop('permission', { what: `a rule refuses ${step.do}`, fix: 'Change it' })),
}

const doubt = (detail = ''): GitHubFailure =>
  new GitHubFailure(
    {
      ...{ kind: 'ambiguous', method: 'POST', path: '/', status: null, retryAfterSeconds: null, permission: null },
      ...{ codes: [], detail },
    },
    { what: 'no answer', fix: 'Wait' },
  )

function build(answers: (Answer | Error)[], { resumed = false, stones = 0 } = {}) {
  const said: string[] = []
  const waits: number[] = []
  const say = (text: string): void => void said.push(text)
  const host: Pick<Host, 'log' | 'clock'> = {
    log: { info: say, group: say, notice: say, warning: say, error: say, debug: say, conceal: () => undefined },
    clock: {
      now: () => new Date(0),
      sleep: async (milliseconds) => await Promise.resolve(void waits.push(milliseconds)),
      untilCancelled: async (begin) => await begin(),
    },
  }
  const looks: (Again<Wall> | null)[] = []
  const transaction = { wanted: 2, resumed, answers, looks, now: { stones, isDone: false } }
  return { work: { host, procedure: WALL, transaction }, looks, said, waits }
}

describe('a transaction that is taken to its end', () => {
  it('writes what was foretold, and looks once more right before what cannot be taken back', async () => {
    const { work, said, looks } = build([])
    const { steps, end } = forecast(WALL, { wanted: 2 }, { stones: 0, isDone: false })
    const outcome = await reconcile(work)
    expect(outcome).toEqual({
      results: [{ stones: 1 }, { stones: 1 }],
      end: { kind: 'ended', at: end, seen: { stones: 2, isDone: true } },
    })
    expect(said).toEqual(steps.map((step) => `→ ${WALL.kindOf(step).describe({ wanted: 2 }, step)}`))
    expect(looks).toEqual([null, { last: { stones: 2, isDone: false }, hasDoubt: false, isFinal: true }])
  })

  it.each([
    ['an answer that leaves open what there is', ['lost'] as const, []],
    ['a failure that leaves doubt', [doubt()], [50]],
  ])('looks again, and from then on for what nobody knows of, after %s', async (_, answers, waits) => {
    const built = build([...answers])
    const outcome = await reconcile(built.work)
    expect(outcome.end.kind).toBe('ended')
    expect(built.waits).toEqual(waits)
    expect(built.looks.map((look) => look?.hasDoubt)).toEqual([undefined, true, true])
  })

  it('looks for what nobody knows of from the start where an earlier run has begun it', async () => {
    const { work, looks } = build([], { resumed: true })
    await reconcile(work)
    expect(looks.at(-1)?.hasDoubt).toBe(true)
  })

  it('gives up a step that never takes effect, with all that was made until then', async () => {
    const { work } = build(['laid', ...Array.from({ length: 6 }, () => doubt())])
    expect(await reconcile(work)).toMatchObject({
      results: [{ stones: 1 }],
      end: {
        kind: 'stopped',
        stop: { code: 'interrupted', problems: [{ what: expect.stringMatching(/6 tries: lay/) }] },
      },
    })
  })

  it.each([
    ['before anything has taken effect', build([], { stones: 3 }), 'permission'],
    ['after an earlier run has begun', build([], { stones: 3, resumed: true }), 'interrupted'],
    ['a rule refuses the first write', build([doubt('repository rule violations')]), 'permission'],
    ['a rule refuses the second write', build(['laid', doubt('repository rule violations')]), 'interrupted'],
  ])('says whether running again helps: %s', async (_, { work }, code) => {
    expect((await reconcile(work)).end).toMatchObject({ kind: 'stopped', stop: { code } })
  })

  it('passes on what is no stop', async () => {
    await expect(reconcile(build([new Error('a bug')]).work)).rejects.toThrow('a bug')
  })
})

describe('a forecast', () => {
  it('that does not end is a bug, and says so', () => {
    const endless: typeof WALL = { ...WALL, next: () => ({ do: 'lay' }) }
    expect(() => forecast(endless, { wanted: 2 }, { stones: 0, isDone: false })).toThrow(/does not end: lay, lay, lay/)
  })
})
