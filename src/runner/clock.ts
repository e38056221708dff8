import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../host/host.js'
import { interruption, type Cancellation } from './cancellation.js'

/** `setTimeout` fires at once above this. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** The machine's clock; its waits reject with `Stop` interrupted as soon as the job is cancelled. */
export function createClock(cancellation: Cancellation): Clock {
  const { signal } = cancellation
  return {
    now: () => new Date(),
    sleep: async (milliseconds, other) => {
      const either = other === undefined ? signal : AbortSignal.any([signal, other])
      try {
        await setTimeout(Math.min(milliseconds, LONGEST_TIMER_MS), undefined, { signal: either })
      } catch {
        // Nothing but a signal ends it early.
        throw signal.aborted ? interruption() : either.reason
      }
    },
    untilCancelled: async (begin) => {
      cancellation.check()
      return await new Promise((resolve, reject) => {
        const onAbort = (): void => {
          reject(interruption())
        }
        signal.addEventListener('abort', onAbort, { once: true })
        void begin()
          .then(resolve, reject)
          .finally(() => {
            signal.removeEventListener('abort', onAbort)
          })
      })
    },
  }
}
