import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readActionFile } from '../../rehearsal/action-file.js'
import type { EventName } from '../../rehearsal/arguments.js'
import { makeEvent } from '../../rehearsal/event.js'
import type { FaultKind } from '../../rehearsal/github/faults.js'
import { applyScenario } from '../../rehearsal/github/seed/apply.js'
import { addPull } from '../../rehearsal/github/seed/pull.js'
import { type FaultPlan, type LocalGitHub, type RequestRecord, startGitHub } from '../../rehearsal/github/server.js'
import { NO_OBJECT } from '../../rehearsal/github/git.js'
import type { AssetState, ReleaseState } from '../../rehearsal/github/state.js'
import { createWorld, type WorldStore } from '../../rehearsal/github/world-store.js'
import { type Job, prepareJob } from '../../rehearsal/job.js'
import { parseScenario, quietPull, type Scenario } from '../../rehearsal/scenario.js'
import { check } from '../../src/commands/check.js'
import type { CommandOutcome } from '../../src/commands/outcome.js'
import { deploy } from '../../src/commands/deploy.js'
import { plan } from '../../src/commands/plan.js'
import { release } from '../../src/commands/release.js'
import { seal } from '../../src/commands/seal.js'
import type { Artifacts, Git, Host, UploadedArtifact } from '../../src/host/host.js'
import { type Inputs, readInputs } from '../../src/inputs.js'
import { digestOf } from '../../src/formats/digest.js'
import { createLog } from '../../src/runner/log.js'
import { type CommitPlan, type Files, makeCheckout, makeRepository, writeCommit } from './history.js'
import { adapted, createQuietHost } from './local-adapters.js'
import { worldGit, writeFiles } from './world-checkout.js'

const ACTION = readActionFile(process.cwd())

/** What starts a run; left out: `workflow_dispatch` on `main`, no inputs. */
export interface RunPlan {
  event?: EventName
  branch?: string
  inputs?: Readonly<Record<string, string>>
  /** Commit of a job that is run again; left out: the branch's tip. */
  at?: string
  /** Variables of the runner's that are others than usual. */
  env?: Readonly<Record<string, string>>
  /** Whether its checkout is one of git's; left out: files alone, of which the world's own git answers what is asked. */
  realGit?: boolean
  /** Id of a run that goes on by another job, and which attempt of it that is. */
  of?: { runId: string; attempt?: number }
  /** Whether GitHub still takes the run for running when it has ended. */
  lingers?: boolean
}

/** A run of the action in this process, before its command. */
export interface LocalRun {
  host: Host
  inputs: Inputs
  runId: string
  /** The checkout. */
  workspace: string
  /** What the log has so far. */
  log: string[]
}

/** A run whose command has ended. */
export interface EndedRun extends LocalRun {
  outcome: CommandOutcome
  /** What it sent. */
  requests: RequestRecord[]
}

/** What runs have left on GitHub. */
export interface Left {
  releases: ReleaseState[]
  tags: { name: string; commit: string }[]
  commits: { sha: string; parents: string[]; message: string; author: string }[]
}

/** A local GitHub with one repository, and hosts of runs on it, all in this process. */
export class LocalHost {
  /** What runs have uploaded beside their releases. */
  readonly artifacts: UploadedArtifact[] = []
  /** Their bytes, by id. */
  readonly contents = new Map<string, Buffer>()

  private constructor(
    readonly store: WorldStore,
    readonly scenario: Scenario,
    readonly github: LocalGitHub,
    private readonly faults: FaultPlan[],
    private readonly killed: Set<string>,
  ) {}

  /** Serves a repository whose default branch has these files, brought by a pull request that bob approved. */
  static async open(files: Files, scenarioPlan: unknown = {}): Promise<LocalHost> {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ds-release-local-')))
    const source = join(folder, 'source.git')
    await makeRepository(source, files)
    const scenario = parseScenario(scenarioPlan)
    const store = await createWorld(join(folder, 'world'), { source, defaultBranch: 'main', repo: 'acme/models' })
    await applyScenario(store, scenario, { fresh: true })
    const faults: FaultPlan[] = []
    const killed = new Set<string>()
    const github = await startGitHub({ world: store, scenario, faults, kill: (runId) => void killed.add(runId) })
    return new LocalHost(store, scenario, github, faults, killed)
  }

  /** Somebody pushes a commit. */
  async commit(commit: CommitPlan): Promise<string> {
    const sha = await writeCommit(this.store.git, commit)
    if (commit.byGitHub === true) this.store.state.signed.push(sha)
    this.store.changed()
    return sha
  }

  /** A branch of its own with one commit without parents. */
  async branch(branch: string, files: Files): Promise<string> {
    return await this.commit({ branch, files, parents: [] })
  }

  /** The same, brought by a pull request that bob approved. */
  async reviewedBranch(branch: string, files: Files): Promise<string> {
    const sha = await this.branch(branch, files)
    await addPull(this.store, { ...quietPull(sha), base: branch }, sha, new Date())
    return sha
  }

  /** Makes a ref by hand. */
  async ref(name: string, sha: string): Promise<void> {
    if (!(await this.store.git.moveRef(name, sha, NO_OBJECT))) throw new Error(`${name} is there already`)
  }

  /** Makes a tag by hand. */
  async tag(name: string, commit: string): Promise<void> {
    await this.ref(`refs/tags/${name}`, commit)
  }

  /** Makes an annotated tag by hand. */
  async annotatedTag(name: string, commit: string): Promise<void> {
    const object = `object ${commit}\ntype commit\ntag ${name}\ntagger alice <alice@example.com> 1793000000 +0000\n\n${name}\n`
    await this.ref(`refs/tags/${name}`, (await this.store.git.write('tag', object)).sha)
  }

  /** Publishes a release by hand, with its tag where there is a commit; `change` is laid over what GitHub holds of it. */
  async publish(tag: string, commit: string | null, change: Partial<ReleaseState> = {}): Promise<ReleaseState> {
    if (commit !== null) await this.tag(tag, commit)
    const time = '2026-11-02T10:00:00Z'
    const release: ReleaseState = {
      ...{ id: this.store.nextId(), tag, target: 'main', name: tag, body: '', draft: false, prerelease: false },
      ...{ immutable: false, author: 'alice', commitTime: time, madeAt: time, updatedAt: time, publishedAt: time },
      ...{ assets: [], ...change },
    }
    this.store.state.releases.push(release)
    this.store.changed()
    return release
  }

  /** An asset as GitHub keeps it; `change` is laid over it. */
  asset(name: string, text: string, change: Partial<AssetState> = {}): AssetState {
    const [id, time] = [this.store.nextId(), '2026-11-02T10:00:00Z']
    writeFileSync(this.store.file(`assets/${String(id)}`), text)
    const facts = { id, name, label: null, contentType: 'application/json', size: Buffer.byteLength(text) }
    const born = { uploader: 'alice', createdAt: time, updatedAt: time }
    return { ...facts, digest: digestOf(text), state: 'uploaded', ...born, ...change }
  }

  /** A fault of the write that comes so many writes from now; 1 is the next one. */
  fault(kind: FaultKind, at: number): void {
    this.faults.push({ kind, at: this.github.requests.filter(({ write }) => write !== null).length + at })
  }

  /** Starts a run: its checkout, its environment, and the host that its command gets. */
  async start(runPlan: RunPlan = {}): Promise<LocalRun> {
    const job = await this.job(runPlan)
    const env = { ...job.env, ...runPlan.env }
    const inputs = readInputs(env)
    const log: string[] = []
    const write = (line: string): void => void log.push(line)
    const host = await createQuietHost(env, inputs, createLog({ write, secrets: [job.run.token] }))
    const { runId } = job.run
    const isKilled = (): boolean => this.killed.has(runId)
    const workspaces = new Map([[job.places.workspace, env['GITHUB_SHA'] ?? '']])
    const gitAt = (workspace: string): Git => worldGit(this.store.git, workspaces.get(workspace) ?? '', workspaces)
    const git = runPlan.realGit === true ? null : gitAt
    const adapters = { artifacts: this.artifactsOf(host), isKilled, gitAt: git }
    return { host: adapted(host, adapters), inputs, runId, workspace: job.places.workspace, log }
  }

  private async job({ event = 'workflow_dispatch', branch = 'main', ...more }: RunPlan): Promise<Job> {
    const { store, scenario, github } = this
    const { repo, defaultBranch, state } = store
    const { repositoryId, ownerId } = state
    const about = { actor: scenario.actor, server: github.server, isPrivate: true }
    const facts = { repo, repositoryId, ownerId, defaultBranch, ...about }
    const made = await makeEvent({ event, eventFile: null, branch, store, scenario, facts })
    const happened = more.at === undefined ? made : { ...made, sha: more.at, headSha: more.at }
    const { inputs = {} } = more
    const run = more.of === undefined ? null : { attempt: 1, ...more.of }
    const call = { inputs: { ...inputs }, fetchDepth: 1, with: [], persistCredentials: null, node: null, run }
    const setting = { call, action: ACTION, store, scenario, github, event: happened, source: null, env: process.env }
    const checkout: typeof makeCheckout = async ({ sha, directory }) => await writeFiles(store.git, sha, directory)
    return await prepareJob({ ...setting, checkout: more.realGit === true ? makeCheckout : checkout }, null)
  }

  /** Starts a run and its command, to its end. */
  async run(runPlan: RunPlan = {}): Promise<EndedRun> {
    const started = await this.start(runPlan)
    const before = this.github.requests.length
    try {
      const outcome = await commandOf(started)
      return { ...started, outcome, requests: this.github.requests.slice(before) }
    } finally {
      if (runPlan.lingers !== true) this.github.closeRun(started.runId)
    }
  }

  /** In the place of @actions/artifact, which takes its address from the process and longer to load than a release. */
  private artifactsOf({ run }: Host): Artifacts {
    return {
      upload: async (file, name) => {
        const id = this.store.nextId()
        const content = readFileSync(file)
        const artifact = { id: String(id), name, digest: digestOf(content), url: `${run.runUrl}/artifacts/${id}` }
        const kept = { id, runId: run.runId, name, file: '', size: content.length, digest: artifact.digest }
        this.store.state.artifacts.push({ ...kept, final: true, createdAt: '2026-11-02T10:00:00Z', expiresAt: null })
        this.store.changed()
        this.artifacts.push(artifact)
        this.contents.set(artifact.id, content)
        return await Promise.resolve(artifact)
      },
      list: async () => {
        const kept = this.store.state.artifacts.filter(({ runId }) => runId === run.runId).toReversed()
        return await Promise.resolve(kept.map(({ id, name }) => ({ id: String(id), name })))
      },
      download: async (id, folder) => {
        const file = join(folder, 'artifact')
        writeFileSync(file, this.contents.get(id) ?? '')
        return await Promise.resolve(file)
      },
    }
  }

  /** What is on GitHub of a feature: its releases, its tags, and the commits of a branch by first parents, newest first. */
  async leftOf(feature: string, branch: string): Promise<Left> {
    const { git, state } = this.store
    const releases = state.releases.filter(({ tag }) => tag.startsWith(`${feature}/`))
    const refs = await git.refs(`refs/tags/${feature}/`)
    const tags = refs.map(({ name, sha }) => ({ name: name.slice('refs/tags/'.length), commit: sha }))
    const commits: Left['commits'] = []
    for (let sha = (await this.store.branchHead(branch)) ?? undefined; sha !== undefined;) {
      const { parents, message, author } = await git.commit(sha)
      commits.push({ sha, parents, message, author: author.name })
      sha = parents[0]
    }
    return { releases, tags, commits }
  }

  async close(): Promise<void> {
    await this.github.close()
    this.store.close()
    rmSync(join(this.store.dir, '..'), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

/** Runs the command that a run's inputs name. */
export async function commandOf({ host, inputs }: LocalRun): Promise<CommandOutcome> {
  switch (inputs.command) {
    case 'release':
      return await release(host, inputs)
    case 'seal':
      return await seal(host, inputs)
    case 'check':
      return await check(host, inputs)
    case 'plan':
      return await plan(host, inputs)
    case 'deploy':
      return await deploy(host, inputs)
  }
}
