import { describe, expect, it } from '@jest/globals'
import { arrivalPlan, type LoadPlan } from '../../src/deployment/load-plan.js'
import { percentile, sortLatencies } from '../../src/deployment/percentiles.js'
import { LoadGenerator, type LoadTime, type SendBody, type SentEnd } from '../../src/runner/load-generator.js'

/** Time that goes on when it is told to, and does what is due in its order. */
class ControlledTime implements LoadTime {
  #now = 1_000
  #events: { at: number; call: () => void; isWake: boolean }[] = []

  now(): number {
    return this.#now
  }

  wakeAt(at: number, call: () => void): void {
    this.#events = this.#events.filter(({ isWake }) => !isWake)
    this.#events.push({ at, call, isWake: true })
  }

  later(call: () => void): void {
    this.after(100, call)
  }

  afterThisTurn(call: () => void): void {
    this.after(0, call)
  }

  after(milliseconds: number, call: () => void): void {
    this.#events.push({ at: this.#now + milliseconds, call, isWake: false })
  }

  stop(): void {
    this.#events = this.#events.filter(({ isWake }) => !isWake)
  }

  /** Keeps the process busy: nothing happens meanwhile. */
  block(milliseconds: number): void {
    this.#now += milliseconds
  }

  /** Does everything up to a moment, as long as there is anything to do. */
  runUntil(end = Infinity): void {
    for (let next = this.#take(end); next !== null; next = this.#take(end)) {
      this.#now = Math.max(this.#now, next.at)
      next.call()
    }
  }

  #take(end: number): { at: number; call: () => void } | null {
    const [first] = this.#events.sort((one, other) => one.at - other.at)
    if (first === undefined || first.at > end) return null
    this.#events.shift()
    return first
  }
}

const named = { version: null, digest: null }
const ok: SentEnd = { kind: 'answered', status: 200, text: '{"y": 1}', named }

function planOf(
  load: { rate: number; warmUpSeconds?: number; durationSeconds: number },
  more: Partial<LoadPlan> = {},
): LoadPlan {
  return {
    ...{ url: 'http://target', method: 'GET', headers: {}, bodies: [null], timeoutMilliseconds: 10_000, look: null },
    arrivals: arrivalPlan({ warmUpSeconds: 0, ...load }),
    ...more,
  }
}

const never = new AbortController().signal

async function measure(plan: LoadPlan, time: ControlledTime, send: SendBody) {
  const run = new LoadGenerator(plan, time, send).run(never)
  time.runUntil()
  return await run
}

/** A target that takes 5 ms, but for two seconds in which it does nothing. */
function stalling(time: ControlledTime): SendBody {
  let first: number | null = null
  return (_body, onEnd) => {
    first ??= time.now()
    const elapsed = time.now() - first
    time.after(elapsed >= 4_000 && elapsed < 6_000 ? 6_000 - elapsed + 5 : 5, () => onEnd(ok))
    return () => undefined
  }
}

describe('the load generator', () => {
  it.each([30, 100, 300, 1_000])(
    'measures a target that stalls once to the analytic truth, at %d a second',
    async (rate) => {
      const time = new ControlledTime()
      const { latencies, ends, lateness } = await measure(planOf({ rate, durationSeconds: 10 }), time, stalling(time))
      const truth = Float64Array.from({ length: rate * 10 }, (_none, at) => {
        const start = (at * 1_000) / rate
        return start >= 4_000 && start < 6_000 ? 6_000 - start + 5 : 5
      })
      expect(ends.every((end) => end === 1)).toBe(true)
      expect(Math.max(...(lateness ?? []))).toBeCloseTo(0, 6)
      const [sorted, wanted] = [sortLatencies(latencies), sortLatencies(truth)]
      for (const percent of [50, 90, 95, 99, 100]) {
        expect(percentile(sorted, percent)).toBeCloseTo(percentile(wanted, percent), 6)
      }
    },
  )

  it('starts no request later because others have no answer', async () => {
    const time = new ControlledTime()
    const starts: number[] = []
    const record = await measure(planOf({ rate: 10, durationSeconds: 2 }, { timeoutMilliseconds: 5_000 }), time, () => {
      starts.push(time.now())
      return () => undefined
    })
    expect(starts.map((start) => Math.round(start - (starts[0] ?? 0)))).toEqual(
      Array.from({ length: 20 }, (_none, at) => at * 100),
    )
    expect(record.failures).toEqual([{ why: 'no answer within 5 s', requests: 20 }])
    expect([...record.latencies].map(Math.round)).toEqual(Array.from({ length: 20 }, () => 5_000))
    expect(record.ends.every((end) => end === 2)).toBe(true)
  })

  it('leaves out the warm-up, and sends the bodies in turn', async () => {
    const time = new ControlledTime()
    const sent: number[] = []
    const looked: number[] = []
    const plan = planOf(
      { rate: 10, warmUpSeconds: 0.3, durationSeconds: 0.5 },
      { bodies: ['a', 'b'], look: (body) => looked.push(body) },
    )
    const record = await measure(plan, time, (body, onEnd) => {
      sent.push(body)
      time.after(sent.length <= 3 ? 900 : 5, () => onEnd(ok))
      return () => undefined
    })
    expect(sent).toEqual([0, 1, 0, 1, 0, 1, 0, 1])
    expect(looked).toEqual([1, 0, 1, 0, 1])
    expect([...record.latencies].map(Math.round)).toEqual([5, 5, 5, 5, 5])
  })

  it('measures its own lateness, and counts it into what the requests took', async () => {
    const time = new ControlledTime()
    let sent = 0
    const record = await measure(planOf({ rate: 10, durationSeconds: 1 }), time, (_body, onEnd) => {
      sent += 1
      if (sent === 3) time.block(250)
      time.after(5, () => onEnd(ok))
      return () => undefined
    })
    expect([...(record.lateness ?? [])].map(Math.round)).toEqual([0, 0, 0, 150, 50, 0, 0, 0, 0, 0])
    expect([...record.latencies].map(Math.round)).toEqual([5, 5, 255, 155, 55, 5, 5, 5, 5, 5])
  })

  it('starts what is due between the answers of a crowd', async () => {
    const time = new ControlledTime()
    const starts: number[] = []
    // All of the first second's answers come at once, and each takes 10 ms of the process.
    const record = await measure(planOf({ rate: 100, durationSeconds: 2 }), time, (_body, onEnd) => {
      starts.push(time.now())
      const isFirst = starts.length <= 100
      time.after(isFirst ? 1_000 - (time.now() - (starts[0] ?? 0)) : 1, () => {
        if (isFirst) time.block(10)
        onEnd(ok)
      })
      return () => undefined
    })
    expect(Math.max(...(record.lateness ?? []))).toBeLessThan(11)
    // The last of the crowd has waited for all others.
    expect(Math.max(...(record.held ?? []))).toBeGreaterThan(900)
    expect(record.held?.[150]).toBe(0)
  })

  it('tells errors by what they were, and what was for want of its own connections', async () => {
    const time = new ControlledTime()
    const endings: SentEnd[] = [
      ok,
      { kind: 'answered', status: 503, text: '', named },
      { kind: 'answered', status: 302, text: '', named },
      { kind: 'failed', why: 'connection reset', isOwn: false },
      { kind: 'failed', why: 'no connections left', isOwn: true },
    ]
    let sent = 0
    const record = await measure(planOf({ rate: 10, durationSeconds: 1 }), time, (_body, onEnd) => {
      // At once, as a transport does that has nothing to send with.
      onEnd(endings[sent++ % endings.length] ?? ok)
      return () => undefined
    })
    expect([...record.ends]).toEqual([1, 2, 2, 2, 2, 1, 2, 2, 2, 2])
    expect(record.failures).toEqual(
      ['status 503', 'status 302', 'connection reset', 'no connections left'].map((why) => ({ why, requests: 2 })),
    )
    expect(record.starved).toBe(2)
  })

  it('takes the first end of a request and no other', async () => {
    const time = new ControlledTime()
    const given: number[] = []
    const plan = planOf({ rate: 1, durationSeconds: 2 }, { timeoutMilliseconds: 100 })
    let sent = 0
    const record = await measure(plan, time, (_body, onEnd) => {
      const own = sent++
      time.after(own === 0 ? 5 : 300, () => onEnd(ok))
      time.after(own === 0 ? 50 : 400, () => onEnd({ kind: 'failed', why: 'connection reset', isOwn: false }))
      return () => given.push(own)
    })
    expect([[...record.ends], [...record.latencies].map(Math.round), given]).toEqual([[1, 2], [5, 100], [1]])
  })

  it('ends when it is told to, gives up what is open and sends no more', async () => {
    const time = new ControlledTime()
    const controller = new AbortController()
    let [sent, givenUp] = [0, 0]
    const run = new LoadGenerator(planOf({ rate: 10, durationSeconds: 100 }), time, () => {
      sent += 1
      return () => (givenUp += 1)
    }).run(controller.signal)
    time.runUntil(1_500)
    const before = sent
    controller.abort(new Error('a rollback has begun'))
    await expect(run).rejects.toThrow('a rollback has begun')
    time.runUntil()
    expect([sent, givenUp, before > 3]).toEqual([before, before, true])
    await expect(
      new LoadGenerator(planOf({ rate: 1, durationSeconds: 1 }), time, () => () => undefined).run(controller.signal),
    ).rejects.toThrow('a rollback has begun')
  })
})
