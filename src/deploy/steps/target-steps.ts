import { type DeploymentEntry, outsOf, type SeenDeploymentJournal } from '../../deployment/journal.js'
import { rememberResult, rememberTarget, type StepResult } from '../../deployment/memory.js'
import type { DeploymentObservation, SeenTarget } from '../../deployment/observation.js'
import { stepLabel } from '../../deployment/plan.js'
import { backName } from '../../deployment/put-back.js'
import type { TakenStep } from '../../deployment/step-report.js'
import type { HandedOn } from '../../target/target.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import type { DeployHost, DeployStep, DeployTransaction, StepOf } from '../transaction.js'
import { whileWatched } from '../watched.js'

type Asks = 'log' | 'clock' | 'journal' | 'refs'
type Work = StepOf<'run' | 'back' | 'look'>

/** What came of a step at the target, and the journal as it is by then. */
interface Made {
  step: Work
  result: StepResult
  journal: SeenDeploymentJournal | null
  taken: TakenStep
}

/** Runs a step that changes something at the target. */
export const run = work<StepOf<'run'>>({
  do: 'run',
  describe: (_plan, { step }) => `run ${stepLabel(step)}`,
  act: async ({ target }, { step, outs, signal }) => await target.run(step.step, outs, signal),
})

/** Runs a step that puts back the version before. */
export const back = work<StepOf<'back'>>({
  do: 'back',
  describe: ({ previous }, { step }) =>
    `run ${stepLabel(step)} to put back ${previous?.version ?? 'the version before'}`,
  act: async ({ target }, { step, signal }) => await target.back(step.step, signal),
})

/** Looks at the target, and changes nothing there. */
export const look = {
  ...work<StepOf<'look'>>({
    do: 'look',
    describe: (_plan, { step }) => `look: ${stepLabel(step)}`,
    act: async ({ target }, { step, outs, signal }) => await target.look(step.step, outs, signal),
  }),
  isHarmless: true as const,
}

type Way<S extends Work> = Pick<DeployStep<S, unknown>, 'do' | 'describe'> & {
  act: (
    transaction: Pick<DeployTransaction, 'target'>,
    at: { step: S; outs: HandedOn; signal: AbortSignal },
  ) => Promise<StepResult>
}

function work<S extends Work>({ act, ...step }: Way<S>): DeployStep<S, Made, Asks> {
  return {
    ...step,
    expect: (_plan, { journal, now }, chosen) => {
      const result: StepResult = { kind: 'passed', saw: '', out: {}, at: now.toISOString() }
      return { step: chosen, result, journal, taken: takenOf(chosen, result, 0) }
    },
    after: (seen, { step: taken, result, journal }) => ({
      ...withJournal(seen, journal),
      run: { ...rememberResult(seen.run, taken, result), entry: journal?.entry ?? seen.run.entry },
      now: result.kind === 'passed' ? later(seen.now, result.at) : seen.now,
    }),
    result: ({ taken }) => ({ taken, ...(taken.step === 'serving' ? { serving: taken.words } : {}) }),
    async send(host, transaction, { seen, step: chosen }) {
      const began = host.clock.now().getTime()
      const outs = { ...transaction.outs, ...outsOf(entryOf(seen)) }
      const done = await whileWatched(host, { transaction, journal: seen.journal }, async (signal) => {
        return await act(transaction, { step: chosen, outs, signal })
      })
      if (done === LOOK_AGAIN) return LOOK_AGAIN
      const taken = takenOf(chosen, done.value, (host.clock.now().getTime() - began) / 1_000)
      tell(host, taken)
      return { step: chosen, result: done.value, journal: done.journal, taken }
    },
  }
}

/** Asks what the target serves, at its addresses. */
export const ask: DeployStep<
  StepOf<'ask'>,
  {
    step: StepOf<'ask'>
    target: { candidate: SeenTarget | null; live: SeenTarget | null }
    journal: SeenDeploymentJournal | null
  },
  Asks
> = {
  do: 'ask',
  describe: () => 'ask what the target serves',
  expect: (_plan, { journal }, step) => ({ step, target: { candidate: null, live: null }, journal }),
  after: (seen, { step, target, journal }) => {
    return { ...withJournal(seen, journal), run: rememberTarget(seen.run, step, target) }
  },
  result: ({ target: { live } }) => ({ serving: live?.words ?? null }),
  isHarmless: true,
  async send(host, transaction, { seen, step }) {
    const outs = { ...transaction.outs, ...outsOf(entryOf(seen)) }
    const done = await whileWatched(host, { transaction, journal: seen.journal }, async (signal) => {
      return await transaction.target.ask(outs, signal, step.why === 'back' ? 'former' : undefined)
    })
    return done === LOOK_AGAIN ? LOOK_AGAIN : { step, target: done.value, journal: done.journal }
  },
}

/** Waits for the time of the next stage. */
export const wait: DeployStep<StepOf<'wait'>, { until: string; journal: SeenDeploymentJournal | null }, Asks> = {
  do: 'wait',
  describe: (_plan, { until }) => `wait for the next stage until ${until}`,
  expect: (_plan, { journal }, { until }) => ({ until, journal }),
  after: (seen, { until, journal }) => ({ ...withJournal(seen, journal), now: later(seen.now, until) }),
  isHarmless: true,
  async send(host, transaction, { seen: { journal }, step: { until } }) {
    const done = await whileWatched(host, { transaction, journal }, async (signal) => {
      await host.clock.sleep(Math.max(0, Date.parse(until) - host.clock.now().getTime()), signal)
    })
    return done === LOOK_AGAIN ? LOOK_AGAIN : { until, journal: done.journal }
  },
}

const NOTHING_HANDED: Pick<DeploymentEntry, 'done'> = { done: [] }

function entryOf({ journal }: DeploymentObservation): Pick<DeploymentEntry, 'done'> {
  return journal?.entry ?? NOTHING_HANDED
}

/** Signs of life have moved the journal meanwhile. */
function withJournal(seen: DeploymentObservation, journal: SeenDeploymentJournal | null): DeploymentObservation {
  return { ...seen, journal: journal ?? seen.journal }
}

function later(now: Date, at: string): Date {
  return Date.parse(at) > now.getTime() ? new Date(at) : now
}

function takenOf(step: Work, result: StepResult, seconds: number): TakenStep {
  const about = step.do === 'back' ? { ...step.step, step: backName(step.step) } : step.step
  const stage = 'stage' in about && about.stage !== undefined ? { stage: about.stage } : {}
  const at = 'at' in about && about.at !== undefined ? { at: about.at } : {}
  const words = 'saw' in result ? result.saw : result.reason
  const report = result.report === undefined ? {} : { report: result.report }
  return { step: about.step, ...stage, ...at, outcome: result.kind, words, seconds, ...report }
}

const MARKS: Readonly<Record<TakenStep['outcome'], string>> = { passed: '✓', failed: '✗', unclear: '?', 'not-yet': '…' }

function tell({ log }: Pick<DeployHost, 'log'>, taken: TakenStep): void {
  const { outcome, words, seconds } = taken
  log.info(`${MARKS[outcome]} ${stepLabel(taken)} (${seconds.toFixed(1)} s)${words === '' ? '' : `: ${words}`}`)
}
