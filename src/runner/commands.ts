import { closeSync, openSync } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Stop } from '../errors.js'
import type { CommandRequest, CommandResult, CommandRunner } from '../host/host.js'
import type { Cancellation } from './cancellation.js'
import { runChild, type ChildEnding } from './child-process.js'
import { commandEnvironment, type Variables } from './environment.js'
import { createGitProcess, type GitProgram } from './git-process.js'
import type { RunnerLog } from './log.js'
import { hasBytecode } from './python-bytecode.js'
import { runSideBySide } from './pool.js'
import { openOutputFile, type OutputFile } from './output-file.js'
import type { CommandProcesses } from './process-group.js'
import { seclude } from './seclusion.js'
import { placeScript, shellCall, type ShellCall } from './shell.js'
import { COMMANDS } from '../limits/reading.js'

/** What a command runner stands on. */
export interface CommandRunnerOptions {
  /** The job's environment, of which commands get little. */
  job: Variables
  /** Absolute path of the checkout. */
  workspace: string
  /** Absolute path of the runner's temporary folder. */
  temp: string
  /** Commands that may run at once. */
  cores: number
  log: RunnerLog
  cancellation: Cancellation
  /** git as it was when the action began; left out: looked up now. */
  gitProgram?: GitProgram | null
  /** The processes of every command of this run, also of another checkout; left out: of this runner's. */
  started?: CommandProcesses[]
  /** Between SIGTERM and SIGKILL; default 5 s. */
  graceMilliseconds?: number
  /** Between two lines that say that a command still runs; default 15 s. */
  progressMilliseconds?: number
}

const GRACE_MS = COMMANDS.graceMilliseconds.value
const PROGRESS_MS = 15_000
/** What a shell ends with when a program is not found. */
const EXIT_NOT_FOUND = 127

/** Why a program could not be started, in words that stand where its output would. */
async function explainFailure(program: string, cwd: string, failure: NodeJS.ErrnoException): Promise<string> {
  const folder = await stat(cwd).catch(() => null)
  if (folder === null || !folder.isDirectory()) return `The folder to run it in, ${cwd}, is not there.\n`
  if (failure.code === 'ENOENT') return `The shell ${program} was not found on PATH.\n`
  return `The shell ${program} could not be started: ${failure.message}.\n`
}

function environmentFor(request: CommandRequest, job: Variables): Record<string, string> {
  const answer = commandEnvironment(job, { pass: request.pass, set: request.env })
  if ('env' in answer) return answer.env
  throw new Stop('invalid-config', answer)
}

/** Says every 15 s that a command still runs; returns what stops it. */
function reportProgress(name: string, { log, progressMilliseconds }: CommandRunnerOptions): () => void {
  const started = performance.now()
  const report = (): void => log.info(`${name}: still running, ${Math.round((performance.now() - started) / 1000)} s`)
  const timer = setInterval(report, progressMilliseconds ?? PROGRESS_MS).unref()
  return () => clearInterval(timer)
}

function graceOf({ graceMilliseconds }: CommandRunnerOptions): number {
  return graceMilliseconds ?? GRACE_MS
}

function anyOf(cancelled: AbortSignal, signal: AbortSignal | undefined): AbortSignal {
  return signal === undefined ? cancelled : AbortSignal.any([cancelled, signal])
}

/** The options of a runner that has begun to note what it starts. */
type Running = CommandRunnerOptions & { started: CommandProcesses[] }

async function start(
  request: CommandRequest,
  { call, output, folder }: { call: ShellCall; output: OutputFile; folder: string },
  options: Running,
): Promise<ChildEnding> {
  const script = join(folder, `script${call.extension}`)
  await writeFile(script, call.script, { mode: 0o700 })
  const standardOutput = request.standardOutput === undefined ? null : openSync(request.standardOutput, 'ax', 0o600)
  const stopReporting = reportProgress(request.name, options)
  try {
    return await runChild({
      program: call.program,
      arguments: placeScript(call, script),
      cwd: request.cwd,
      env: environmentFor(request, options.job),
      output: output.descriptor,
      ...(standardOutput === null ? {} : { standardOutput }),
      timeoutMilliseconds: request.timeoutSeconds * 1000,
      graceMilliseconds: request.graceSeconds === undefined ? graceOf(options) : request.graceSeconds * 1000,
      cancelled: anyOf(options.cancellation.signal, request.signal),
      staysBehind: request.staysBehind === true,
      // What may stay is none of those that have to be gone before anything is put back.
      onStart: (processes) => void (request.staysBehind === true || options.started.push(processes)),
    })
  } finally {
    stopReporting()
    if (standardOutput !== null) closeSync(standardOutput)
  }
}

/** Runs one command as the runner runs a step; resolves however it ended, throws `Stop` where it may not start. */
async function runCommand(request: CommandRequest, options: Running): Promise<CommandResult> {
  const { log, cancellation } = options
  cancellation.check()
  request.signal?.throwIfAborted()
  const call = shellCall(request.shell, request.run)
  const folder = await mkdtemp(join(options.temp, 'ds-release-command-'))
  const output = openOutputFile(folder)
  try {
    const started = performance.now()
    const { failure, leftovers, ...ending } = await start(request, { call, output, folder }, options)
    const seconds = Math.round(performance.now() - started) / 1000
    if (leftovers) log.info(`${request.name}: ended the processes that it had left behind`)
    cancellation.check()
    request.signal?.throwIfAborted()
    if (failure !== null) {
      const tail = await explainFailure(call.program, request.cwd, failure)
      return { ...ending, exitCode: EXIT_NOT_FOUND, seconds, tail }
    }
    if (ending.exitCode === EXIT_NOT_FOUND) log.info(`${request.name}: ended with 127, a program was not found on PATH`)
    return { ...ending, seconds, tail: output.tail() }
  } finally {
    output.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs the team's commands in their own process groups, with an allow-list for an environment and captured output. */
export function createCommandRunner(given: CommandRunnerOptions): CommandRunner {
  const options: Running = { ...given, started: given.started ?? [] }
  const git = createGitProcess(options, options.job, options.gitProgram)
  let isSecluded = false
  return {
    run: async (request) => await runCommand(request, options),
    hasBytecode: (cwd) => hasBytecode(options.job, cwd),
    sideBySide: async (tasks) => await runSideBySide(tasks, options.cores),
    async secluded(body) {
      if (isSecluded) throw new Error('One secluded body at a time')
      isSecluded = true
      try {
        return await seclude({ ...options, git }, body)
      } finally {
        isSecluded = false
      }
    },
  }
}
