import type { ActionProcess } from './action-process.js'
import type { LocalGitHub } from './github/server.js'
import type { EndedJob, Job } from './job.js'
import type { Screen } from './screen.js'

/** The runs of one rehearsal while they go on. */
export class Runs {
  private readonly running = new Map<string, { job: Job; started: ActionProcess }>()
  private readonly ends: Promise<EndedJob>[] = []
  private github: Pick<LocalGitHub, 'closeRun'> | null = null

  /** `prepareAnother` makes a run like one that is going on, for when that one is overtaken. */
  constructor(
    private readonly screen: Pick<Screen, 'log' | 'say'>,
    private readonly prepareAnother: (featureId: string | null) => Promise<Job>,
  ) {}

  /** Starts jobs at the same moment; resolves to their ends, and those of the runs that overtook them, in order. */
  async runAll(jobs: readonly Job[], github: Pick<LocalGitHub, 'closeRun'>): Promise<EndedJob[]> {
    this.github = github
    const cancel = (): void => {
      for (const { started } of this.running.values()) started.cancel()
    }
    process.on('SIGINT', cancel).on('SIGTERM', cancel)
    try {
      for (const job of jobs) this.start(job, jobs.length > 1)
      await Promise.all(this.ends)
      return await Promise.all(this.ends)
    } finally {
      cancel()
      process.off('SIGINT', cancel).off('SIGTERM', cancel)
    }
  }

  /** SIGKILL for a run's process. */
  kill(runId: string): void {
    this.running.get(runId)?.started.kill()
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
    this.start(await this.prepareAnother(job.featureId), true)
    await this.ends.at(-1)
  }

  private start(job: Job, isNumbered: boolean): void {
    const number = isNumbered ? this.ends.length + 1 : null
    const started = job.start((line, command) => {
      this.screen.log(line, command, number)
    })
    this.running.set(job.run.runId, { job, started })
    this.ends.push(this.endOf(job, started))
  }

  private async endOf({ run: { runId }, featureId, places }: Job, started: ActionProcess): Promise<EndedJob> {
    const result = await started.ended.finally(() => {
      this.running.delete(runId)
      this.github?.closeRun(runId)
    })
    return { ...result, runId, featureId, places }
  }
}
