import { existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addPull } from '../../rehearsal/github/seed/pull.js'
import { quietPull } from '../../rehearsal/scenario.js'
import type { EndedRun, LocalHost, RunPlan } from './local-host.js'
import { filesOf, stateFileOf, stateOf, UNJUDGED } from './model-repository.js'

export const IMAGE = `registry.example.com/churn@sha256:${'a'.repeat(64)}`

/** A target that is a folder of files: what is written there serves, and every step notes that it ran. */
export class FolderTarget {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'ds-release-target-')))

  /** An environment of the configuration with every kind of step. */
  environment(change: Record<string, unknown> = {}): Record<string, unknown> {
    const at = `${this.folder}/{environment}`
    const note = (name: string): string => `echo "${name} {version}" >> ${at}.log`
    return {
      lane: 'real-time',
      ready: { run: note('ready') },
      build: { run: `${note('build')} && echo image=${IMAGE} >> "$DS_OUTPUT"` },
      upload: {
        run: `${note('upload')} && cp {archive} ${at}.{archive-name}`,
        'read-back': { run: `cat ${at}.{archive-name}`, 'retry-for': '10s' },
      },
      deploy: { run: `${note('deploy')} && test -n {out.image} && echo {version} > ${at}.candidate` },
      golden: { run: `if [ -f ${at}.wrong ]; then sed s/1/2/ {rows} > {output}; else cp {rows} {output}; fi` },
      'load-test': {
        run: 'for n in 1 2 3 4 5 6 7 8 9 10; do echo \'{"milliseconds": 3, "ok": true}\'; done > {output}',
        ...{ rate: 10, duration: '1s', p95: '100ms' },
      },
      switch: {
        run: `${note('switch-{weight}')} && if [ {weight} = 100 ]; then cp ${at}.candidate ${at}.live; fi`,
        ...{ weights: [50, 100], each: '1m' },
      },
      serving: { run: `cat ${at}.live`, answers: 2, timeout: '5s' },
      watch: {
        ...{ for: '2s', every: '1s', failures: 1 },
        metrics: { errors: { run: `if [ -f ${at}.sick ]; then echo 0.5; else echo 0; fi`, max: '1%' } },
      },
      finish: { run: note('finish') },
      ...change,
    }
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text)
  }

  /** What a file has; null where it is not there. */
  read(name: string): string | null {
    const path = join(this.folder, name)
    return existsSync(path) ? readFileSync(path, 'utf8').trim() : null
  }

  /** What serves in an environment. */
  live(environment: string): string | null {
    return this.read(`${environment}.live`)
  }

  /** The steps that ran there, in order. */
  ran(environment: string): string[] {
    return (this.read(`${environment}.log`) ?? '').split('\n').filter((line) => line !== '')
  }
}

/** A feature on a branch of its own, whose versions are released and deployed. */
export class DeployedFeature {
  readonly branch: string

  constructor(
    readonly local: () => LocalHost,
    readonly id: string,
  ) {
    this.branch = `release/${id}`
  }

  /** Brings the files and releases 1.0.0. */
  async release(environments: Record<string, unknown>, config: Record<string, unknown> = {}): Promise<void> {
    const golden = { rows: 'tests/golden.jsonl', tolerance: 0 }
    const files = { 'tests/golden.jsonl': '{"request": 1, "response": 1}\n{"request": 3, "response": 3}\n' }
    const all = { ...UNJUDGED, golden, environments, ...config }
    await this.local().reviewedBranch(this.branch, filesOf(this.id, { config: all, files }))
    await this.released()
  }

  /** Releases the next version. */
  async releaseNext(): Promise<void> {
    const text = await this.state()
    const before = JSON.parse(text) as Record<string, unknown>
    await this.bring({
      [stateFileOf(this.id)]: stateOf(this.id, { ...before, status: 'approved' }),
      'models/churn.bin': 'other\n',
    })
    await this.released()
  }

  /** Brings files by a reviewed pull request, or pushes them. */
  async bring(files: Record<string, string>, { isReviewed = true } = {}): Promise<void> {
    const parent = await this.head()
    const sha = await this.local().commit({ branch: this.branch, parents: [parent], files })
    if (isReviewed) await addPull(this.local().store, { ...quietPull(sha), base: this.branch }, sha, new Date())
  }

  async head(): Promise<string> {
    return (await this.local().store.branchHead(this.branch)) ?? ''
  }

  /** The state file at the branch's tip. */
  async state(): Promise<string> {
    const { git } = this.local().store
    const sha = await git.resolve(`${await this.head()}:${stateFileOf(this.id)}`)
    return (await git.bytes(sha ?? '')).toString('utf8')
  }

  async deploy(environment: string, inputs: Record<string, string> = {}, more: RunPlan = {}): Promise<EndedRun> {
    const given = { command: 'deploy', 'feature-id': this.id, environment, ...inputs }
    return await this.local().run({ branch: this.branch, ...more, inputs: given })
  }

  /** GitHub's Deployments of the feature, with the last status of each. */
  deployments(): { environment: string; version: unknown; state: string | null }[] {
    const own = this.local().store.state.deployments.filter(({ task }) => task === `deploy:${this.id}`)
    return own.map((one) => ({
      environment: one.environment,
      version: (one.payload as Record<string, unknown>)['version'],
      state: one.statuses.at(-1)?.state ?? null,
    }))
  }

  private async released(): Promise<void> {
    const { outcome } = await this.local().run({ branch: this.branch, inputs: { 'feature-id': this.id } })
    if (outcome.outputs.status !== 'released') throw new Error(outcome.annotations.map(({ message }) => message).join())
  }
}
