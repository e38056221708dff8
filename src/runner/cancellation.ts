import { Stop } from '../errors.js'

/** Whether the job was cancelled; everything that waits listens to the signal. */
export interface Cancellation {
  readonly signal: AbortSignal
  /** Throws `Stop` interrupted once the job was cancelled. */
  check(): void
  /** Stops listening to the process. */
  dispose(): void
}

/** The part of `process` that is listened to. */
export interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
  off(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
  exit(code: number): void
}

/** The stop that every wait ends with when the job is cancelled. */
export function interruption(): Stop {
  return new Stop('interrupted', {
    what: 'The job was cancelled, so the run stopped where it was',
    fix: 'Run it again: it goes on from there',
  })
}

/** A run that was told to end twice leaves with the exit status of an interrupted one. */
const EXIT_INTERRUPTED = 75

/**
 * Listens to SIGINT and SIGTERM: the first cancels, the second leaves at once.
 * The runner sends SIGINT, SIGTERM 7.5 s later, and SIGKILL 2.5 s after that.
 */
export function createCancellation(source: SignalSource = process): Cancellation {
  const controller = new AbortController()
  const onSignal = (): void => {
    if (controller.signal.aborted) source.exit(EXIT_INTERRUPTED)
    controller.abort(interruption())
  }
  source.on('SIGINT', onSignal)
  source.on('SIGTERM', onSignal)
  return {
    signal: controller.signal,
    check() {
      if (controller.signal.aborted) throw interruption()
    },
    dispose() {
      source.off('SIGINT', onSignal)
      source.off('SIGTERM', onSignal)
    },
  }
}
