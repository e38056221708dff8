import { readFile } from 'node:fs/promises'
import { createArtifacts } from './github/artifacts.js'
import { createGitHub } from './github/index.js'
import type { CommonInputs } from './inputs.js'
import { namesProxy } from './github/transport.js'
import { createArchiver } from './runner/archive.js'
import { createCancellation } from './runner/cancellation.js'
import { createClock } from './runner/clock.js'
import { createCommandRunner } from './runner/commands.js'
import { createDatasets } from './runner/datasets.js'
import { createFiles } from './runner/files.js'
import { createGit } from './runner/git.js'
import { locateGit } from './runner/git-process.js'
import type { RunnerLog } from './runner/log.js'
import { createNetwork } from './runner/network.js'
import type { CommandProcesses } from './runner/process-group.js'
import { readRunFacts } from './runner/run-facts.js'
import type { RunFacts, Host } from './host/host.js'

/** Builds the host that commands act on from the runner's environment; throws `Stop` where this is no runner. */
export async function createHost(env: NodeJS.ProcessEnv, inputs: CommonInputs, log: RunnerLog): Promise<Host> {
  const run = await readRunFacts(env, async (path) => await readFile(path, 'utf8'))
  const cancellation = createCancellation()
  const clock = createClock(cancellation)
  const { owner, repo, temp } = run
  const apiUrl = env.GITHUB_API_URL ?? 'https://api.github.com'
  const graphqlUrl = env.GITHUB_GRAPHQL_URL ?? `${apiUrl}/graphql`
  const github = createGitHub({
    token: inputs.githubToken,
    apiUrl,
    isProxied: namesProxy(env),
    graphqlUrl,
    owner,
    repo,
    clock,
    log,
  })
  const artifacts = createArtifacts({ log, temp, runUrl: run.runUrl, env })
  const archiver = createArchiver()
  const network = createNetwork(cancellation)
  const gitProgram = locateGit(run, env)
  const started: CommandProcesses[] = []
  const at = (workspace: string): Host => {
    const facts: RunFacts = { ...run, workspace }
    const machine = { job: env, workspace, temp, log, cancellation, gitProgram, started }
    const commands = createCommandRunner({ ...machine, cores: run.cores })
    const git = createGit({ ...machine, program: gitProgram, serverUrl: run.serverUrl, token: inputs.githubToken })
    const files = createFiles(workspace, temp)
    const datasets = createDatasets(workspace, temp)
    return { run: facts, log, clock, files, git, commands, archiver, artifacts, ...github, datasets, network, at }
  }
  return at(run.workspace)
}
