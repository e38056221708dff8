import type { GitHubFailure, Stop } from '../errors.js'
import type { Host } from '../host/host.js'

/** The types that one kind of transaction is made of. */
export interface TransactionTypes {
  /** What of machine and GitHub may be asked. */
  host: Pick<Host, 'log' | 'clock'>
  /** Everything that the next step depends on, seen at one moment. */
  seen: object
  /** What is to be done, as plain data: all that choosing and foretelling need. */
  plan: object
  /** The plan with what sending needs besides it; `resumed` says whether an earlier run has claimed it. */
  transaction: { resumed: boolean }
  /** What people are told of what the steps have made. */
  results: object
}

/** What `send` says when the answer leaves open what there is now. */
export const LOOK_AGAIN: unique symbol = Symbol('look again')

/**
 * One kind of write of a transaction. Its step, the value that the rules choose and tests write down, is `{ do: 'tag' }`,
 * with what it is about where that can differ. The run and the dry run fold what was made, or is expected to be, into what
 * was seen by the same `after`.
 */
export interface Step<
  T extends TransactionTypes,
  S extends { do: string },
  Made,
  Asks extends keyof T['host'] = keyof T['host'],
> {
  do: S['do']
  /** One line for the log, dry runs and `plan`. */
  describe(plan: T['plan'], step: S): string
  /** What it makes when all goes well; what only GitHub can name (ids, addresses) is empty. */
  expect(plan: T['plan'], seen: T['seen'], step: S): Made
  /** What is seen once it is made. */
  after(seen: T['seen'], made: Made): T['seen']
  /** Sends it, and says what was made; `Asks` names all of the host that it needs. */
  send(
    host: Pick<T['host'], Asks>,
    transaction: T['plan'] & T['transaction'],
    at: { seen: T['seen']; step: S },
  ): Promise<Made | typeof LOOK_AGAIN>
  /** What of it people are told; left out: nothing. */
  result?(made: Made): Partial<T['results']>
  /** What it makes is of no account by itself: a run that stops right after it has left nothing that is to be gone on with. */
  isHarmless?: true
  /** It cannot be taken back, so everything is looked at again right before it, what people say included. */
  isFinal?: true
  /** What to do where GitHub forbids it; left out: what GitHub's refusal says. */
  whenForbidden?: string
}

/** What is known when everything is looked at again. */
export interface Again<T extends TransactionTypes> {
  last: T['seen']
  /** Whether an answer or a run was lost, so that there may be what nobody knows of. */
  hasDoubt: boolean
  /** Whether a step that cannot be taken back comes next, so that all that may stand against it is asked for. */
  isFinal: boolean
}

/** A kind of transaction: its steps, the rules that choose one, and how to look. */
export interface Procedure<T extends TransactionTypes, S extends { do: string }, E extends { do: string }> {
  kindOf(step: S): Step<T, S, unknown>
  /** Chooses the one next write, or the end. */
  next(plan: T['plan'], seen: T['seen']): S | E
  isEnd(decision: S | E): decision is E
  /** An end as what stops the run; null for a good one. */
  stopOf(end: E): Stop | null
  /**
   * Sees everything that the next step depends on; `again` is null at the beginning. The look at the beginning is a final
   * one where no earlier run has claimed it.
   */
  observe(host: T['host'], transaction: T['plan'] & T['transaction'], again: Again<T> | null): Promise<T['seen']>
  /** What a step stops the run with that a rule of the repository refused. */
  refusedByRule(
    host: T['host'],
    transaction: T['plan'] & T['transaction'],
    refused: { step: S; refusal: GitHubFailure },
  ): Promise<Stop>
}
