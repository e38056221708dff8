import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { createWriteStream, type WriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { LineCutter, LogReader, type Annotation, type WorkflowCommand } from './annotations.js'
import { RehearsalFailure } from './failure.js'
import { readFileCommands, type FileCommands, type FileResults } from './file-commands.js'
import { descendantsOf, stepProcesses } from './step-watch.js'

export interface ActionStart {
  /** The Node that runs it. */
  node: string
  /** The action's script. */
  main: string
  /** The checkout. */
  workspace: string
  env: Record<string, string>
  files: FileCommands
  /** Path of the log file to write. */
  log: string
  /** How long it has from SIGINT to SIGKILL when it is cancelled. */
  cancelMilliseconds?: number
  /** Told of each line, and of the workflow command that the line is. */
  onLine(line: string, command: WorkflowCommand | null): void
}

export interface ActionResult {
  exitCode: number | null
  signal: string | null
  seconds: number
  outputs: Record<string, string>
  summary: string
  annotations: Annotation[]
  /** What it set by GITHUB_ENV and GITHUB_PATH. */
  exported: Pick<FileResults, 'env' | 'paths'>
}

/** A started action. */
export interface ActionProcess {
  /** Resolves when it has ended and its output is read; never rejects for what the action does. */
  ended: Promise<ActionResult>
  /** Of the action itself; null where it could not be started. */
  pid: number | null
  /** SIGKILL to it and all of its children. */
  kill(): void
  /** The same, and to the step that it runs; what that step put in a session of its own goes on, as a service does. */
  killWithStep(): Promise<void>
  /** SIGSTOP to them, as a machine does that is put to sleep. */
  freeze(): void
  /** SIGCONT. */
  wake(): void
  /** What a runner does when a job is cancelled: SIGINT to the action, then SIGTERM, then SIGKILL to all of its children. */
  cancel(): void
}

/** A runner's own: SIGTERM after 7.5 seconds, SIGKILL after 10. */
const CANCEL_MS = 10_000
const TERM_AFTER_SHARE = 0.75

/** Starts the action in a process group of its own and reads what it says, as a runner does. */
export function startAction(start: ActionStart): ActionProcess {
  const started = process.hrtime.bigint()
  const reader = new LogReader()
  const { workspace: cwd, env } = start
  const child = spawn(start.node, [start.main], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const log = createWriteStream(start.log)
  for (const stream of [child.stdout, child.stderr]) readStream(stream, log, start, reader)
  const timers: NodeJS.Timeout[] = []
  const send = (signal: NodeJS.Signals): void => {
    signalGroup(child.pid, signal)
  }
  const { pid = null } = child
  const kill = (): void => {
    send('SIGKILL')
  }
  const killWithStep = async (): Promise<void> => {
    send('SIGSTOP') // so that it does nothing more while its steps are looked for
    const steps = pid === null ? [] : stepProcesses(await descendantsOf(pid))
    kill()
    for (const { group } of steps) signalGroup(group, 'SIGKILL')
  }
  return {
    pid,
    ended: endOf(child, start.node)
      .finally(() => {
        timers.forEach(clearTimeout)
      })
      .then(async ({ exitCode, signal }) => {
        log.end()
        await finished(log)
        const seconds = Number(process.hrtime.bigint() - started) / 1e9
        return { exitCode, signal, seconds, ...gatherResult(reader, readFileCommands(start.files)) }
      }),
    kill,
    killWithStep,
    freeze: () => {
      send('SIGSTOP')
    },
    wake: () => {
      send('SIGCONT')
    },
    cancel: () => {
      if (timers.length > 0) return
      const wait = start.cancelMilliseconds ?? CANCEL_MS
      child.kill('SIGINT')
      timers.push(
        setTimeout(() => child.kill('SIGTERM'), wait * TERM_AFTER_SHARE),
        setTimeout(() => void killWithStep(), wait),
      )
    },
  }
}

/** Resolves when the process has ended and its streams are closed; what it left behind in its group is ended. */
async function endOf(
  child: ChildProcessByStdio<null, Readable, Readable>,
  node: string,
): Promise<{ exitCode: number | null; signal: string | null }> {
  return await new Promise((resolve, reject) => {
    child.on('error', (cause) => {
      reject(new RehearsalFailure(`the action's Node ${node} could not be started: ${cause.message}`, cause))
    })
    child.on('exit', (exitCode, signal) => {
      signalGroup(child.pid, 'SIGKILL') // to children that it left behind, as the runner's clean-up does
      // one that made a group of its own may still hold the pipes open
      const close = setTimeout(() => {
        child.stdout.destroy()
        child.stderr.destroy()
      }, 2_000)
      child.on('close', () => {
        clearTimeout(close)
        resolve({ exitCode, signal })
      })
    })
  })
}

/** Copies one of the action's streams to the log file and reads it line by line. */
function readStream(stream: Readable, log: WriteStream, start: ActionStart, reader: LogReader): void {
  const decoder = new StringDecoder('utf8')
  const cutter = new LineCutter((line) => {
    start.onLine(line, reader.readLine(line))
  })
  stream.on('data', (chunk: Buffer) => {
    log.write(chunk)
    cutter.push(decoder.write(chunk))
  })
  stream.on('end', () => {
    cutter.push(decoder.end())
    cutter.end()
  })
}

function gatherResult(
  reader: LogReader,
  files: FileResults,
): Pick<ActionResult, 'outputs' | 'summary' | 'annotations' | 'exported'> {
  const own = files.errors.map((message): Annotation => ({ level: 'error', message }))
  return {
    outputs: { ...reader.outputs, ...files.outputs },
    summary: files.summary,
    annotations: [...reader.annotations, ...own],
    exported: { env: files.env, paths: files.paths },
  }
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // nobody of the group is left
  }
}
