import type { ActionProcess, ActionResult } from './action-process.js'
import { describeStepKill, type StepKill } from './fault-arguments.js'
import type { LocalGitHub } from './github/server.js'
import type { EndedJob, Job } from './job.js'
import type { RivalPlan } from './rival.js'
import type { Screen } from './screen.js'
import { watchStep } from './step-watch.js'

/** What is to happen to the runs of a rehearsal while they go on. */
interface Troubles {
  rivals: readonly RivalPlan[]
  killSteps: readonly StepKill[]
}

/** Makes a run of a feature with inputs beside those of the call. */
type PrepareAnother = (featureId: string | null, inputs: Record<string, string>) => Promise<Job>

/** The runs of one rehearsal while they go on. */
export class Runs {
  private readonly running = new Map<string, { job: Job; started: ActionProcess }>()
  private readonly ends: Promise<EndedJob>[] = []
  private github: Pick<LocalGitHub, 'closeRun'> | null = null
  private featureId: string | null = null
  private readonly rivals: RivalPlan[]
  private readonly killSteps: StepKill[]

  /** `prepareAnother` makes a run beside one that is going on. */
  constructor(
    private readonly screen: Pick<Screen, 'log' | 'say'>,
    private readonly prepareAnother: PrepareAnother,
    troubles: Troubles = { rivals: [], killSteps: [] },
  ) {
    this.rivals = [...troubles.rivals]
    this.killSteps = [...troubles.killSteps]
  }

  /** What was to happen and did not: there was no such write, or no such step. */
  get unused(): string[] {
    return [...this.killSteps.map(describeStepKill), ...this.rivals.map(({ at }) => `rival@${String(at)}`)]
  }

  /** Starts jobs at the same moment; resolves to their ends, and those of the runs that overtook them, in order. */
  async runAll(jobs: readonly Job[], github: Pick<LocalGitHub, 'closeRun'>): Promise<EndedJob[]> {
    this.github = github
    this.featureId = jobs[0]?.featureId ?? null
    const cancel = (): void => {
      for (const { started } of this.running.values()) started.cancel()
    }
    process.on('SIGINT', cancel).on('SIGTERM', cancel)
    try {
      const isNumbered = jobs.length > 1 || this.rivals.length > 0
      for (const job of jobs) this.watch(this.start(job, isNumbered))
      return await this.allEnds()
    } finally {
      cancel()
      process.off('SIGINT', cancel).off('SIGTERM', cancel)
    }
  }

  /** Ends of all runs; one that goes on may start another. */
  private async allEnds(): Promise<EndedJob[]> {
    for (;;) {
      const known = this.ends.length
      const ended = await Promise.all(this.ends)
      if (this.ends.length === known) return ended
    }
  }

  /** Starts the rivals that are to start when the write of this number arrives; resolves when they have been started. */
  async atWrite(number: number): Promise<void> {
    const due = this.rivals.filter(({ at }) => at === number)
    for (const rival of due) {
      this.rivals.splice(this.rivals.indexOf(rival), 1)
      const { 'feature-id': feature = this.featureId, ...inputs } = rival.inputs
      const given = Object.entries(rival.inputs).map(([name, value]) => `${name}=${value}`)
      this.screen.say(`A rival is started at write ${String(number)}: ${given.join(' ')}`)
      this.start(await this.prepareAnother(feature, inputs), true)
    }
  }

  /** Cancels a run as GitHub's runner does: forced, it gets no time. */
  cancel(runId: string, how: 'asked' | 'forced'): void {
    const run = this.running.get(runId)
    if (run === undefined) this.github?.closeRun(runId, 'cancelled')
    else if (how === 'asked') run.started.cancel()
    else void run.started.killWithStep()
  }

  /** SIGKILL for a run's process, and for the step that it runs. */
  kill(runId: string): void {
    void this.running.get(runId)?.started.killWithStep()
  }

  /** A run falls asleep and is taken for ended; another one like it is started and ends; the first wakes up. */
  async overtake(runId: string): Promise<void> {
    const asleep = this.running.get(runId)
    if (asleep === undefined) return
    asleep.started.freeze()
    try {
      this.screen.say(`Run ${runId} falls asleep, and another one is started`)
      this.github?.closeRun(runId)
      await this.another(asleep.job)
      this.screen.say(`Run ${runId} wakes up`)
    } finally {
      asleep.started.wake()
    }
  }

  /** Another run like one that is going on is started, and ends. */
  async rival(runId: string): Promise<void> {
    const first = this.running.get(runId)
    if (first === undefined) return
    this.screen.say(`A rival of run ${runId} is started`)
    await this.another(first.job)
  }

  /** Starts a run like another one, and waits for its end. */
  private async another(job: Job): Promise<void> {
    this.start(await this.prepareAnother(job.featureId, {}), true)
    await this.ends.at(-1)
  }

  /** Kills a run in the steps that are named for it. */
  private watch(started: ActionProcess): void {
    if (started.pid === null) return
    for (const wish of [...this.killSteps]) {
      const end = watchStep(started.pid, wish, () => {
        if (!this.killSteps.includes(wish)) return
        this.killSteps.splice(this.killSteps.indexOf(wish), 1)
        this.screen.say(`The step ${wish.name} runs: the action is killed`)
        void started.killWithStep()
      })
      started.ended.then(end, end)
    }
  }

  private start(job: Job, isNumbered: boolean): ActionProcess {
    const number = isNumbered ? this.ends.length + 1 : null
    const started = job.start((line, command) => {
      this.screen.log(line, command, number)
    })
    this.running.set(job.run.runId, { job, started })
    this.ends.push(this.endOf(job, started))
    return started
  }

  private async endOf({ run: { runId }, featureId, inputs, places }: Job, started: ActionProcess): Promise<EndedJob> {
    let result: ActionResult | null = null
    try {
      result = await started.ended
    } finally {
      this.running.delete(runId)
      this.github?.closeRun(runId, result?.exitCode === 0 ? 'success' : 'failure')
    }
    return { ...result, runId, featureId, inputs, places }
  }
}
