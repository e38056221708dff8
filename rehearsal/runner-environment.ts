import { arch, platform } from 'node:os'
import { join, sep } from 'node:path'
import type { FileCommands } from './file-commands.js'

/** Where the local GitHub answers. */
export interface Addresses {
  api: string
  graphql: string
  server: string
  results: string
}

/** What GitHub tells a job about its run. */
export interface RunContext {
  repo: string
  repositoryId: number
  ownerId: number
  runId: string
  attempt: number
  actor: string
  event: string
  /** Full ref. */
  ref: string
  sha: string
  headRef: string
  baseRef: string
  isProtected: boolean
}

/** The folders of one run, as a runner lays them out. */
export interface RunFolders {
  workspace: string
  temp: string
  tools: string
  eventFile: string
}

const OS_NAMES: Partial<Record<NodeJS.Platform, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }
const ARCH_NAMES: Record<string, string> = { x64: 'X64', arm64: 'ARM64', arm: 'ARM', ia32: 'X86' }

/** Names that belong to a runner, to npm or to this Node: a job on GitHub would not have the caller's. */
const RESERVED =
  /^(GITHUB_|ACTIONS_|RUNNER_|INPUT_|GH_|GIT_|npm_|NODE_|JEST_|INIT_CWD$|NODE$|COLOR$|FORCE_COLOR$|EDITOR$|PWD$|OLDPWD$|SHLVL$|_$)/

/**
 * The caller's environment as the job's own: gate commands run with their PATH, and `env.pass` finds their variables.
 * What npm puts in front of PATH for its scripts is taken off again.
 */
export function callerEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && !RESERVED.test(name)) kept[name] = value
  }
  const path = kept['PATH']
  if (path !== undefined && env['npm_lifecycle_event'] !== undefined) kept['PATH'] = withoutNpm(path, env)
  for (const name of ['no_proxy', 'NO_PROXY']) {
    kept[name] = [kept[name], '127.0.0.1', '.localhost'].filter((part) => part !== undefined && part !== '').join(',')
  }
  return kept
}

function withoutNpm(path: string, env: NodeJS.ProcessEnv): string {
  const project = env['npm_package_json']?.replace(/[\\/]package\.json$/, '')
  const parts = path.split(sep === '\\' ? ';' : ':')
  const isNpms = (part: string): boolean =>
    part.endsWith(`${sep}node-gyp-bin`) ||
    (project !== undefined &&
      part.endsWith(join(sep, 'node_modules', '.bin')) &&
      `${project}${sep}`.startsWith(part.slice(0, -join('node_modules', '.bin').length)))
  const first = parts.findIndex((part) => !isNpms(part))
  return first < 0 ? path : parts.slice(first).join(sep === '\\' ? ';' : ':')
}

/** The variables that a runner sets for every step. */
export function runnerVariables(
  context: RunContext,
  folders: RunFolders,
  addresses: Addresses,
): Record<string, string> {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__org_ds-release',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTION_REPOSITORY: 'org/ds-release',
    GITHUB_ACTOR: context.actor,
    GITHUB_TRIGGERING_ACTOR: context.actor,
    GITHUB_ACTOR_ID: '1001',
    GITHUB_API_URL: addresses.api,
    GITHUB_GRAPHQL_URL: addresses.graphql,
    GITHUB_SERVER_URL: addresses.server,
    GITHUB_BASE_REF: context.baseRef,
    GITHUB_HEAD_REF: context.headRef,
    GITHUB_EVENT_NAME: context.event,
    GITHUB_EVENT_PATH: folders.eventFile,
    GITHUB_JOB: 'release',
    GITHUB_REF: context.ref,
    GITHUB_REF_NAME: context.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: context.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: String(context.isProtected),
    GITHUB_REPOSITORY: context.repo,
    GITHUB_REPOSITORY_ID: String(context.repositoryId),
    GITHUB_REPOSITORY_OWNER: context.repo.split('/')[0] ?? '',
    GITHUB_REPOSITORY_OWNER_ID: String(context.ownerId),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ID: context.runId,
    GITHUB_RUN_NUMBER: context.runId,
    GITHUB_RUN_ATTEMPT: String(context.attempt),
    GITHUB_SHA: context.sha,
    GITHUB_WORKFLOW: 'release',
    GITHUB_WORKFLOW_REF: `${context.repo}/.github/workflows/release.yml@${context.ref}`,
    GITHUB_WORKFLOW_SHA: context.sha,
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_ARCH: ARCH_NAMES[arch()] ?? arch().toUpperCase(),
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'rehearsal',
    RUNNER_OS: OS_NAMES[platform()] ?? 'Linux',
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: folders.tools,
    RUNNER_WORKSPACE: join(folders.workspace, '..'),
    RUNNER_TRACKING_ID: `rehearsal_${context.runId}`,
  }
}

/** What a runner gives to JavaScript actions besides: the artifact service and the command files. */
export function actionVariables(
  runtimeToken: string,
  addresses: Addresses,
  files: FileCommands,
): Record<string, string> {
  return {
    ACTIONS_RUNTIME_TOKEN: runtimeToken,
    ACTIONS_RUNTIME_URL: addresses.results,
    ACTIONS_RESULTS_URL: addresses.results,
    ...files,
  }
}
