import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A call of git, complete. */
interface GitCall {
  args: readonly string[]
  env: NodeJS.ProcessEnv
  input: string | Buffer
  /** Left out: the folder of this process. */
  cwd?: string
}

/** How a git that was started has ended. */
export interface GitEnded {
  /** Null where it was killed or could not be started. */
  code: number | null
  out: Buffer
  complaint: string
}

interface Waiting {
  ended: (ended: GitEnded) => void
  fail: (error: Error) => void
}

const PROGRAM = fileURLToPath(new URL('./git-starter.js', import.meta.url))
const IDLE_MS = 1_000

/** A small process that starts git for this one; it is there while it is needed, and keeps nobody from ending. */
class Starter {
  private child: ChildProcess | null = null
  private readonly waiting = new Map<number, Waiting>()
  private calls = 0
  private idle: NodeJS.Timeout | undefined

  async run(call: GitCall): Promise<GitEnded> {
    clearTimeout(this.idle)
    const child = (this.child ??= this.start())
    this.calls += 1
    const id = this.calls
    return await new Promise((ended, fail) => {
      this.waiting.set(id, { ended, fail })
      child.channel?.ref()
      child.send({ id, ...call })
    })
  }

  private start(): ChildProcess {
    // Not with the options of this process: a debugger's port is taken, and loaders are not needed.
    const child = fork(PROGRAM, [], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.unref()
    child.on('message', (said) => this.answered(child, said as GitEnded & { id: number }))
    child.on('exit', () => this.left(child))
    child.on('error', () => this.left(child))
    return child
  }

  private answered(child: ChildProcess, { id, code, out, complaint }: GitEnded & { id: number }): void {
    this.waiting.get(id)?.ended({ code, out: Buffer.from(out), complaint })
    this.waiting.delete(id)
    if (this.waiting.size > 0) return
    child.channel?.unref()
    this.idle = setTimeout(() => this.rest(child), IDLE_MS).unref()
  }

  private rest(child: ChildProcess): void {
    if (this.waiting.size > 0 || this.child !== child) return
    this.child = null
    child.disconnect()
  }

  private left(child: ChildProcess): void {
    if (this.child !== child) return
    this.child = null
    for (const { fail } of this.waiting.values()) fail(new Error('the process that starts git has ended'))
    this.waiting.clear()
  }
}

const starter = new Starter()

/** Starts git and waits for its end, whatever its status is. */
export async function startGit(call: GitCall): Promise<GitEnded> {
  return await starter.run(call)
}
