import { EventEmitter } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import { createCancellation } from '../../src/runner/cancellation.js'
import { createClock } from '../../src/runner/clock.js'

class FakeProcess extends EventEmitter {
  readonly exits: number[] = []
  exit(code: number): void {
    this.exits.push(code)
  }
}

describe('createCancellation', () => {
  it.each(['SIGINT', 'SIGTERM'])('is cancelled by %s, and leaves at once by the second signal', (signal) => {
    const source = new FakeProcess()
    const cancellation = createCancellation(source)
    expect(() => cancellation.check()).not.toThrow()
    source.emit(signal)
    expect(() => cancellation.check()).toThrow(expect.objectContaining({ code: 'interrupted', exitCode: 75 }))
    expect(source.exits).toEqual([])
    source.emit('SIGTERM')
    expect(source.exits).toEqual([75])
  })

  it('stops listening when it is disposed of', () => {
    const source = new FakeProcess()
    createCancellation(source).dispose()
    expect([source.listenerCount('SIGINT'), source.listenerCount('SIGTERM')]).toEqual([0, 0])
  })
})

describe('createClock', () => {
  it('sleeps, and ends a sleep early when the job is cancelled', async () => {
    const source = new FakeProcess()
    const clock = createClock(createCancellation(source))
    await clock.sleep(1)
    const sleep = clock.sleep(1e12)
    source.emit('SIGINT')
    await expect(sleep).rejects.toMatchObject({ code: 'interrupted' })
    await expect(clock.sleep(1e12)).rejects.toMatchObject({ code: 'interrupted' })
  })

  it('ends a sleep early for a reason of its own, and as cancelled where the job is', async () => {
    const source = new FakeProcess()
    const clock = createClock(createCancellation(source))
    const controller = new AbortController()
    const sleeps = [clock.sleep(1e12, controller.signal), clock.sleep(1e12, new AbortController().signal)]
    const ended = sleeps.map(async (sleep) => await sleep.catch((error: unknown) => error))
    const reason = new Error('a rollback has begun')
    controller.abort(reason)
    expect(await ended[0]).toBe(reason)
    source.emit('SIGINT')
    expect(await ended[1]).toMatchObject({ code: 'interrupted' })
  })

  it('waits for work only until the job is cancelled, and begins none after it', async () => {
    const source = new FakeProcess()
    const clock = createClock(createCancellation(source))
    expect(await clock.untilCancelled(async () => await Promise.resolve('done'))).toBe('done')
    await expect(clock.untilCancelled(async () => await Promise.reject(new Error('cut')))).rejects.toThrow('cut')
    const endless = clock.untilCancelled(async () => await new Promise(() => undefined))
    source.emit('SIGINT')
    await expect(endless).rejects.toMatchObject({ code: 'interrupted' })
    const begun: string[] = []
    const late = clock.untilCancelled(async () => await Promise.resolve(begun.push('late')))
    await expect(late).rejects.toMatchObject({ code: 'interrupted' })
    expect(begun).toEqual([])
  })

  it('tells the time', () => {
    const before = Date.now()
    expect(createClock(createCancellation(new FakeProcess())).now().getTime()).toBeGreaterThanOrEqual(before)
  })
})
