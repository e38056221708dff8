import { GitHubFailure, Stop } from '../errors.js'
import { countTries, decideRecovery, NO_TRIES, stopAfterClaim, type Tries } from './recovery.js'
import { LOOK_AGAIN, type Procedure, type TransactionTypes } from './step.js'

/** A transaction that is to be taken to its end, and by which procedure. */
export interface Work<T extends TransactionTypes, S extends { do: string }, E extends { do: string }> {
  host: T['host']
  procedure: Procedure<T, S, E>
  transaction: T['plan'] & T['transaction']
}

/** How a transaction was left, with all that was made until then. */
export interface Outcome<T extends TransactionTypes, E> {
  /** What each step has made of what people are told, in order. */
  results: Partial<T['results']>[]
  end: { kind: 'ended'; at: E; seen: T['seen'] } | { kind: 'stopped'; stop: Stop }
}

/** What a run has done so far: from the first write on, a run that stops is one to be run again. */
interface Progress<T extends TransactionTypes> {
  hasEffect: boolean
  results: Partial<T['results']>[]
}

/**
 * Takes a transaction to its end: observe, choose one write, send it, observe again. A stop is `conflict` when a person is
 * needed, `interrupted` when running again finishes it.
 */
export async function reconcile<T extends TransactionTypes, S extends { do: string }, E extends { do: string }>(
  work: Work<T, S, E>,
): Promise<Outcome<T, E>> {
  const progress: Progress<T> = { hasEffect: work.transaction.resumed, results: [] }
  try {
    const { at, seen } = await takeSteps(work, progress)
    const stop = work.procedure.stopOf(at)
    if (stop !== null) throw stop
    return { results: progress.results, end: { kind: 'ended', at, seen } }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    const stop = progress.hasEffect ? stopAfterClaim(error) : error
    return { results: progress.results, end: { kind: 'stopped', stop } }
  }
}

async function takeSteps<T extends TransactionTypes, S extends { do: string }, E extends { do: string }>(
  work: Work<T, S, E>,
  progress: Progress<T>,
): Promise<{ at: E; seen: T['seen'] }> {
  const { host, procedure, transaction } = work
  let seen: T['seen'] = await procedure.observe(host, transaction, null)
  // What has just been looked at for good need not be looked at again before a step that cannot be taken back.
  let isFresh = !transaction.resumed
  // Only a run that died, or an answer that left doubt, can have left what nobody knows of.
  let hasDoubt = transaction.resumed
  let last: Tries = NO_TRIES
  const look = async (isFinal = false): Promise<T['seen']> => {
    isFresh = isFinal
    return await procedure.observe(host, transaction, { last: seen, hasDoubt, isFinal })
  }
  for (;;) {
    const step = procedure.next(transaction, seen)
    if (procedure.isEnd(step)) return { at: step, seen }
    const kind = procedure.kindOf(step)
    if (kind.isFinal === true && !isFresh) {
      seen = await look(true)
      continue
    }
    last = countTries(last, step)
    host.log.info(`→ ${kind.describe(transaction, step)}`)
    try {
      const made = await kind.send(host, transaction, { seen, step })
      progress.hasEffect ||= kind.isHarmless !== true
      // What only this run has made changes nothing of what was looked at.
      isFresh &&= kind.isHarmless === true
      if (made === LOOK_AGAIN) {
        hasDoubt = true
        seen = await look()
      } else {
        if (kind.result !== undefined) progress.results.push(kind.result(made))
        seen = kind.after(seen, made)
      }
    } catch (error) {
      await recover(work, error, { step, tries: last.tries })
      hasDoubt = true
      seen = await look()
    }
  }
}

/** Waits until a failed write is worth another look; throws what it stops the run with where it is not. */
async function recover<T extends TransactionTypes, S extends { do: string }, E extends { do: string }>(
  { host, procedure, transaction }: Work<T, S, E>,
  error: unknown,
  { step, tries }: { step: S; tries: number },
): Promise<void> {
  if (!(error instanceof GitHubFailure)) throw error
  const { whenForbidden } = procedure.kindOf(step)
  const recovery = decideRecovery(error, { tries, whenForbidden })
  switch (recovery.do) {
    case 'stop':
      throw recovery.stop
    case 'ask-rules':
      throw await procedure.refusedByRule(host, transaction, { step, refusal: error })
    case 'wait':
      host.log.info(recovery.because)
      await host.clock.sleep(recovery.milliseconds)
  }
}
