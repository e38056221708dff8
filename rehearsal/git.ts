import { RehearsalFailure } from './failure.js'
import { startGit } from './git-starting.js'

/** A git that a person's own settings cannot change: no filters, no hooks, no line-end conversion of theirs. */
const IMPARTIAL = {
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_LFS_SKIP_SMUDGE: '1',
}

const FIXED = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }

export interface GitOptions {
  /** Uses the caller's own git settings: for their repository, whose `safe.directory` stands there. */
  own?: boolean
  input?: string
  env?: Record<string, string>
}

/** Runs git in a folder and resolves to its standard output; throws `RehearsalFailure` with git's own words. */
export async function git(directory: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const result = await tryGit(directory, args, options)
  if (result.code === 0) return result.stdout
  const words = result.stderr.trim() || result.stdout.trim() || `it ended with ${String(result.code)}`
  throw new RehearsalFailure(`git ${args.find((arg) => /^[a-z]/.test(arg)) ?? ''} in ${directory}: ${words}`)
}

/** Runs git and resolves to its status and output, whatever the status is. */
export async function tryGit(
  directory: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...environmentWithoutGit(), ...(options.own === true ? {} : IMPARTIAL), ...FIXED, ...options.env }
  const fixed = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'gc.auto=0']
  const call = { args: [...fixed, ...args], env, input: options.input ?? '', cwd: directory }
  const { code, out, complaint } = await startGit(call)
  if (code === null) throw new RehearsalFailure(`git could not be run in ${directory}: ${complaint}`)
  return { code, stdout: out.toString(), stderr: complaint }
}

/** SHA of a revision, or null. */
export async function resolveCommit(directory: string, revision: string, own = false): Promise<string | null> {
  const { code, stdout } = await tryGit(directory, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], {
    own,
  })
  return code === 0 ? stdout.trim() : null
}

/** Whether every commit of `ancestor` is in `descendant`. */
export async function isAncestor(directory: string, ancestor: string, descendant: string): Promise<boolean> {
  return (await tryGit(directory, ['merge-base', '--is-ancestor', ancestor, descendant])).code === 0
}

/** The process's environment without what points git at another repository (set inside hooks). */
function environmentWithoutGit(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']))
}
