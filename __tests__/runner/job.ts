import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCommandRunner } from '../../src/runner/commands.js'
import { createLog } from '../../src/runner/log.js'
import type { CommandRunner } from '../../src/host/host.js'

/** A job on the disk: a checkout, the runner's temporary folder, variables, and what was logged. */
export interface Job {
  root: string
  workspace: string
  temp: string
  lines: string[]
  variables: Record<string, string | undefined>
  runner(): CommandRunner
  /** Runs git as nobody in particular. */
  git(cwd: string, ...args: string[]): string
  remove(): void
}

export function makeJob(): Job {
  const root = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'ds-release-ü -')))
  const job: Job = {
    root,
    workspace: join(root, 'work'),
    temp: join(root, 'temp'),
    lines: [],
    variables: { ...process.env, 'INPUT_GITHUB-TOKEN': 'ghs_canary' },
    runner() {
      const log = createLog({ write: (line) => job.lines.push(line), secrets: [] })
      const cancellation = { signal: new AbortController().signal, check: () => undefined, dispose: () => undefined }
      const { workspace, temp, variables } = job
      return createCommandRunner({ job: variables, workspace, temp, cores: 1, log, cancellation })
    },
    git(cwd, ...args) {
      const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
      return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: 'pipe' })
    },
    remove: () => fs.rmSync(root, { recursive: true, force: true }),
  }
  fs.mkdirSync(join(job.temp, '_runner_file_commands'), { recursive: true })
  fs.mkdirSync(job.workspace)
  job.git(job.workspace, 'init', '-q')
  job.git(job.workspace, 'config', 'remote.origin.url', 'https://github.com/acme/churn')
  return job
}

/** What a bash command in the checkout prints. */
export async function printedBy(job: Job, commands: CommandRunner, run: string): Promise<string> {
  const base = { name: 'gate', shell: 'bash', cwd: job.workspace, env: {}, pass: [], timeoutSeconds: 30 }
  return (await commands.run({ ...base, run })).tail
}

/** Whether a process lives; one that nobody has waited for yet is there, but dead. */
export function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(fs.readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}
