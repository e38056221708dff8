import { getExecOutput, type ExecOutput } from '@actions/exec'
import { Stop } from '../errors.js'
import type { Variables } from './environment.js'
import { findProgram, programIdentity } from './program-path.js'

/**
 * What a repository's own configuration may not do to us: start a program on a plain question, run hooks, page, collect
 * garbage in the background, or refuse to answer because the checkout belongs to another user (a container's).
 */
const HARDENING = [
  ...['core.fsmonitor=false', 'core.untrackedCache=false', 'core.hooksPath=/dev/null', 'core.pager=cat'],
  ...['gc.auto=0', 'maintenance.auto=false', 'log.showSignature=false', 'protocol.ext.allow=never', 'safe.directory=*'],
].flatMap((setting) => ['-c', setting])

/** git gets more than the team's commands do (a proxy with its password), but none of the job's tokens. */
const PASSED =
  /^(?:PATH|HOME|USER|LOGNAME|TMPDIR|XDG_CONFIG_HOME|(?:https?|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|GIT_SSL_CA(?:INFO|PATH))$/i

const FIXED = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
}

/** What one call of git may differ in. */
export interface GitCall {
  cwd?: string
  env?: Readonly<Record<string, string>>
  /** For standard input. */
  input?: string
  /** Gets standard output as it comes: what is no text is lost in the answer. */
  onOutput?: (bytes: Buffer) => void
}

/** Runs git with bounded output in a hardened way; a non-zero exit status is an answer. */
export type GitProcess = (args: readonly string[], call?: GitCall) => Promise<ExecOutput>

/** Where git works, and where no program is taken from. */
export interface GitFolders {
  /** Absolute path of the checkout. */
  workspace: string
  /** Absolute path of the runner's temporary folder. */
  temp: string
}

/** Stands in a message where git cannot be run. */
const NO_GIT_FIX = 'Give the job a runner with git and a step with actions/checkout'

/** git's program, looked up once. */
export interface GitProgram {
  /** As a command line has it: the toolkit parts that into words. */
  quoted: string
  /** Throws `Stop` where another file is in its place by now. */
  check: () => void
}

/**
 * Finds git; null where there is none. Called before the first command: what a command puts in front of it on PATH, or in
 * its place, never runs.
 */
export function locateGit({ workspace, temp }: GitFolders, job: Variables): GitProgram | null {
  const path = findProgram('git', { path: job['PATH'], outside: [workspace, temp] })
  if (path === null) return null
  const identity = programIdentity(path)
  const check = (): void => {
    if (programIdentity(path) === identity) return
    const what = `${path} was replaced while this action ran, so it is not run any more`
    throw new Stop('invalid-input', {
      what,
      fix: 'Let no command change the programs of the machine, and run it again',
    })
  }
  return { quoted: `"${path.replace(/["\\]/g, '\\$&')}"`, check }
}

/** A git that works in the checkout. Throws `Stop` invalid-input where there is no git or no such folder. */
export function createGitProcess(
  folders: GitFolders,
  job: Variables,
  program: GitProgram | null = locateGit(folders, job),
): GitProcess {
  const passed = Object.entries(job).filter(([name, value]) => value !== undefined && PASSED.test(name))
  const base = Object.fromEntries(passed) as Record<string, string>
  return async (args, call = {}) => {
    const cwd = call.cwd ?? folders.workspace
    const failure = (cause?: unknown): Stop =>
      new Stop('invalid-input', { what: `git could not be run in ${cwd}`, fix: NO_GIT_FIX }, cause)
    if (program === null) throw failure()
    try {
      program.check()
      return await getExecOutput(program.quoted, [...HARDENING, ...args], {
        cwd,
        env: { ...base, ...FIXED, ...call.env },
        silent: true,
        ignoreReturnCode: true,
        ...(call.input === undefined ? {} : { input: Buffer.from(call.input) }),
        ...(call.onOutput === undefined ? {} : { listeners: { stdout: call.onOutput } }),
      })
    } catch (cause) {
      throw cause instanceof Stop ? cause : failure(cause)
    }
  }
}

/** Splits output of `-z`. */
export function splitNul(output: string): string[] {
  return output.split('\0').slice(0, -1)
}
