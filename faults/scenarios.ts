import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { json, makeFastRepository } from './fast-repository.js'
import type { End } from './invariants.js'
import { commitReviewed, FEATURE, type RunEnd, type Stage } from './stage.js'
import { writesOf, type Write } from './writes.js'

/** A world in which a release is about to begin, and what must have come of it at the end. */
export interface Scenario {
  name: string
  world: string
  end: End
  /** The tip is newer than the commit that is being released. */
  isOvertaken: boolean
  /** Writes of the run that nothing disturbs. */
  writes: Write[]
}

/** What a scenario is about, for the table. */
const SCENARIO_KINDS = {
  release: 'the first release of a feature',
  're-release': 'its second version, after the first one was released',
  unfinished: 'a release over one that was killed at its write N: `unfinished@N`',
  overtaken: 'the same, after a newer commit was reviewed and merged: `overtaken@N`',
} as const

/** Makes the worlds that trials start from, each once, when it is asked for. */
export class Scenarios {
  private readonly made = new Map<string, Promise<Scenario>>()

  constructor(private readonly stage: Stage) {}

  /** The scenario of a name: `release`, `re-release`, `unfinished@N`, `overtaken@N`. Throws an Error for any other. */
  async get(name: string): Promise<Scenario> {
    const made = this.made.get(name) ?? this.make(name)
    this.made.set(name, made)
    return await made
  }

  private async make(name: string): Promise<Scenario> {
    const [, kind = '', at = '0'] = /^([a-z-]+?)(?:@([1-9]\d*))?$/.exec(name) ?? []
    if (kind === 'release') return await this.rehearsed(name, await this.fresh(), ['1.0.0'])
    if (kind === 're-release') return await this.rehearsed(name, await this.released(), ['1.0.0', '1.1.0'])
    const isOvertaken = kind === 'overtaken'
    if ((kind !== 'unfinished' && !isOvertaken) || at === '0') {
      throw new Error(`there is no scenario ${name}: there are ${Object.keys(SCENARIO_KINDS).join(', ')}`)
    }
    return await this.rehearsed(name, await this.killed(Number(at), isOvertaken), ['1.0.0'])
  }

  /** A scenario with the writes that its release makes when all goes well. */
  private async rehearsed(name: string, world: string, versions: readonly string[]): Promise<Scenario> {
    const copy = await this.stage.copy(world)
    const run = demandStatus(await this.stage.release(copy), 0)
    await this.stage.remove(copy)
    const isOvertaken = name.startsWith('overtaken@')
    return { name, world, end: { feature: FEATURE, versions }, isOvertaken, writes: writesOf(run.requests) }
  }

  /** A world in which nothing has been released; it is made by a plan, which writes nothing. */
  private async fresh(): Promise<string> {
    const { folder } = this.stage.options
    const repo = join(folder, `repository-${String(process.pid)}`)
    const world = join(folder, `fresh-${String(process.pid)}`)
    await rm(repo, { recursive: true, force: true })
    makeFastRepository(repo)
    demandStatus(await this.stage.release(world, { repo, command: 'plan' }), 0)
    return world
  }

  private async released(): Promise<string> {
    const world = await this.stage.copy((await this.get('release')).world)
    demandStatus(await this.stage.release(world), 0)
    const stateFile = `docs/workflow/state/${FEATURE}.json`
    await commitReviewed(world, 'Train the model anew', async (read) => {
      const state = JSON.parse(await read(stateFile)) as Record<string, unknown>
      return { [stateFile]: json({ ...state, status: 'approved' }), 'models/churn.bin': 'another model' }
    })
    return world
  }

  private async killed(at: number, isOvertaken: boolean): Promise<string> {
    const world = await this.stage.copy((await this.get('release')).world)
    demandStatus(await this.stage.release(world, { faults: [{ kind: 'kill-after', at }] }), 137)
    if (isOvertaken)
      await commitReviewed(world, 'Say more', async () => await Promise.resolve({ 'more.md': '# More\n' }))
    return world
  }
}

/** A run without any fault that did not end as it should: a scenario cannot be made of such an action. */
export class ScenarioBroken extends Error {}

function demandStatus(run: RunEnd, status: number): RunEnd {
  if (run.status === status) return run
  throw new ScenarioBroken(
    `a run that should end with ${String(status)} ended with ${String(run.status)}: ${run.errors.join('; ')} (${run.log})`,
  )
}
