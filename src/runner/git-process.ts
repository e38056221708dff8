import { getExecOutput, type ExecOutput } from '@actions/exec'
import { Stop } from '../errors.js'
import type { Variables } from './environment.js'

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

/** A git that works in the checkout. Throws `Stop` invalid-input where there is no git or no such folder. */
export function createGitProcess(workspace: string, job: Variables): GitProcess {
  const passed = Object.entries(job).filter(([name, value]) => value !== undefined && PASSED.test(name))
  const base = Object.fromEntries(passed) as Record<string, string>
  return async (args, call = {}) => {
    try {
      return await getExecOutput('git', [...HARDENING, ...args], {
        cwd: call.cwd ?? workspace,
        env: { ...base, ...FIXED, ...call.env },
        silent: true,
        ignoreReturnCode: true,
        ...(call.input === undefined ? {} : { input: Buffer.from(call.input) }),
        ...(call.onOutput === undefined ? {} : { listeners: { stdout: call.onOutput } }),
      })
    } catch (cause) {
      const what = `git could not be run in ${call.cwd ?? workspace}`
      throw new Stop(
        'invalid-input',
        { what, fix: 'Give the job a runner with git and a step with actions/checkout' },
        cause,
      )
    }
  }
}

/** Splits output of `-z`. */
export function splitNul(output: string): string[] {
  return output.split('\0').slice(0, -1)
}
