import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { expect } from '@jest/globals'
import { parse } from 'yaml'
import { commitReviewed } from '../../faults/stage.js'
import { rehearse, ROOT, type Run, type Scratch } from './rehearsal.js'
import { FAST_CONFIG, fastRepository, json, type Files, type Repository } from './repositories.js'
import { endOf, fileOf } from './world.js'

/** The set-ups that docs/DEPLOYMENT.md shows as run. */
export const SETUPS = join(ROOT, 'docs', 'setups')

const STATE = 'docs/workflow/state/churn.json'

/** A repository with a set-up's files and gates that take no time; `put` puts addresses of the test into its configuration. */
export function setupRepository(scratch: Scratch, name: string, put: (text: string) => string): Repository {
  const text = put(readFileSync(join(SETUPS, `${name}.yml`), 'utf8'))
  const config = { ...FAST_CONFIG, ...(parse(text) as object) }
  return fastRepository(scratch, { config, files: { 'models/churn.bin': null, ...setupFiles() } })
}

function setupFiles(): Files {
  const names = readdirSync(SETUPS, { recursive: true, encoding: 'utf8' }).map((name) => join(SETUPS, name))
  const files = names.filter((path) => statSync(path).isFile() && !/\.yml$|__pycache__/.test(path))
  return Object.fromEntries(files.map((path) => [relative(SETUPS, path), readFileSync(path)]))
}

/** PATH with the folder of the Python itself in front: what finds it by the caller's settings does not find it in a step. */
export function pathWithPython(): string {
  const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim()
  return `${dirname(python)}${delimiter}${process.env['PATH'] ?? ''}`
}

/** A world of a set-up, in which versions are released and deployed. */
export class SetupWorld {
  readonly world: string

  constructor(
    private readonly scratch: Scratch,
    private readonly env: Record<string, string>,
  ) {
    this.world = scratch.path('world')
  }

  /** Releases what is approved at the tip. */
  async release(version: string, repo?: string): Promise<void> {
    const run = await this.run({ ...(repo === undefined ? {} : { repo }) })
    expect([endOf(run), run.outputs['version']]).toEqual([{ exit: 0, status: 'released', errors: [] }, version])
  }

  /** Deploys the newest version; a machine that is busy makes a load test inconclusive, and the run is made again. */
  async deploy(environment: string): Promise<Run> {
    for (let left = 5; ; left -= 1) {
      const run = await this.run({ command: 'deploy', inputs: { environment } })
      const isInconclusive = run.status === 75 && endOf(run).errors.some((error) => error.includes('load-test'))
      if (!isInconclusive || left === 0) return run
    }
  }

  /** Brings another model, with golden rows that say what it answers or, where `wrong`, something else. */
  async trainAnew(intercept: number, { wrong = false } = {}): Promise<void> {
    const prediction = wrong ? intercept + 1 : intercept
    await commitReviewed(this.world, 'Train the model anew', async (read) => ({
      [STATE]: json({ ...(JSON.parse(await read(STATE)) as object), status: 'approved' }),
      'models/churn.json': json({ intercept, weights: { tenure: -0.02, calls: 0.15 } }),
      'tests/golden.jsonl': `${JSON.stringify({ request: { tenure: 0, calls: 0 }, response: { prediction } })}\n`,
    }))
  }

  private async run(wish: { repo?: string; command?: string; inputs?: Record<string, string> }): Promise<Run> {
    const run = await rehearse(this.scratch, { world: this.world, feature: 'churn', env: this.env, ...wish })
    expect(run.violations).toEqual([])
    return run
  }
}

/** Holds a run against what a deployment leaves that went well: Deployments of that environment, state file, outputs. */
export function expectDeployed(run: Run, { environment, version }: { environment: string; version: string }): void {
  expect(endOf(run)).toEqual({ exit: 0, status: 'deployed', errors: [] })
  expect(run.outputs).toMatchObject({ environment, version, 'serving-version': version })
  const there = run.world.deployments.filter((one) => one.environment === environment)
  expect(there.at(-1)).toMatchObject({ ref: `churn/v${version}`, task: 'deploy:churn' })
  expect(there.at(-1)?.statuses.map(({ state }) => state)).toEqual(['in_progress', 'success'])
  for (const former of there.slice(0, -1)) expect(former.statuses.at(-1)?.state).toMatch(/^(?:inactive|failure)$/)
  const state = stateOf(run)
  expect(state.serving[environment]).toMatchObject({ version, outcome: 'success' })
  expect(state.deployed_to).toContain(environment)
  expect(state.deployments.at(-1)).toMatchObject({ environment, version, outcome: 'success' })
}

/** What a state file says about deployments. */
interface DeployedState {
  deployed_to: string[]
  serving: Record<string, { version: string; outcome: string }>
  deployments: { environment: string; version: string; digest: string; outcome: string; out?: Record<string, string> }[]
}

/** The state file at the tip, as far as deployments go. */
export function stateOf(run: Run): DeployedState {
  return JSON.parse(fileOf(run, STATE) ?? '') as DeployedState
}
