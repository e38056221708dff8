import type { Procedure, Step, TransactionTypes } from './step.js'

/** More steps than any transaction has: a forecast that does not end is our bug. */
const MOST_STEPS = 1000

/** What is to come: each write, in order, when all of them go well, and where they end. */
export interface Forecast<S, E> {
  steps: S[]
  end: E
}

/** Foretells every write from here on, by the rules and the changes of the run itself. */
export function forecast<T extends TransactionTypes, S extends { do: string }, E extends { do: string }>(
  procedure: Pick<Procedure<T, S, E>, 'next' | 'isEnd' | 'kindOf'>,
  plan: T['plan'],
  seen: T['seen'],
): Forecast<S, E> {
  const steps: S[] = []
  let now = seen
  while (steps.length < MOST_STEPS) {
    const decision = procedure.next(plan, now)
    if (procedure.isEnd(decision)) return { steps, end: decision }
    steps.push(decision)
    const kind: Step<T, S, unknown> = procedure.kindOf(decision)
    now = kind.after(now, kind.expect(plan, now, decision))
  }
  throw new Error(
    `the forecast does not end: ${steps
      .slice(-3)
      .map((step) => step.do)
      .join(', ')}`,
  )
}
