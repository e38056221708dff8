import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { GitError, gitEnvironment, GIT_SETTINGS } from './git-process.js'

/** What an expression names. */
export interface NamedObject {
  sha: string
  type: string
  /** Bytes. */
  size: number
  bytes: Buffer
}

/** What git says to one line. */
interface Said {
  head: string
  bytes: Buffer
}

interface Question {
  answer: (said: Said) => void
  fail: (error: Error) => void
}

/**
 * One git process that answers line after line: a process for each question would take most of a rehearsal's time. It is
 * started when it is needed, and keeps nobody from ending.
 */
class Conversation {
  private child: ChildProcessWithoutNullStreams | null = null
  private waiting: Question[] = []
  private received: Buffer = Buffer.alloc(0)

  /** `lengthOf` tells how many bytes, and a line end, follow an answer's first line; null: none, and no line end. */
  constructor(
    private readonly args: readonly string[],
    private readonly lengthOf: (head: string) => number | null = () => null,
  ) {}

  async ask(line: string): Promise<Said> {
    const child = (this.child ??= this.start())
    return await new Promise((answer, fail) => {
      this.waiting.push({ answer, fail })
      socketOf(child).ref()
      child.stdin.write(`${line}\n`)
    })
  }

  /** Ends the process; the next question starts another one. */
  close(): void {
    const child = this.child
    this.leave(new GitError(`git ${this.args.join(' ')} was ended`))
    child?.stdin.end()
  }

  private start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', [...GIT_SETTINGS, ...this.args], { env: gitEnvironment(), stdio: 'pipe' })
    child.unref()
    for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as Socket).unref()
    const complaint: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk))
    child.stdin.on('error', () => undefined)
    child.stdout.on('data', (chunk: Buffer) => {
      if (this.child !== child) return
      this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk])
      this.readAnswers(child)
    })
    const onEnd = (reason: string): void => {
      if (this.child === child) this.leave(new GitError(reason))
    }
    child.on('error', (error) => {
      onEnd(error.message)
    })
    child.on('close', () => {
      onEnd(Buffer.concat(complaint).toString('utf8').trim() || `git ${this.args.join(' ')} ended`)
    })
    return child
  }

  private leave(reason: Error): void {
    this.child = null
    this.received = Buffer.alloc(0)
    for (const question of this.waiting.splice(0)) question.fail(reason)
  }

  private readAnswers(child: ChildProcessWithoutNullStreams): void {
    for (let end = this.received.indexOf('\n'); end >= 0; end = this.received.indexOf('\n')) {
      const head = this.received.subarray(0, end).toString('utf8')
      const length = this.lengthOf(head)
      const next = length === null ? end + 1 : end + 1 + length + 1
      if (this.received.length < next) return
      const bytes = Buffer.from(this.received.subarray(end + 1, end + 1 + (length ?? 0)))
      this.received = this.received.subarray(next)
      const question = this.waiting.shift()
      // Only while an answer is waited for does the process keep this one alive.
      if (this.waiting.length === 0) socketOf(child).unref()
      question?.answer({ head, bytes })
    }
  }
}

function socketOf(child: ChildProcessWithoutNullStreams): Socket {
  return child.stdout as unknown as Socket
}

/** Reads what expressions name. */
export class ObjectReader {
  private readonly conversation: Conversation

  /** With `bytes: false` the answers have none. */
  constructor(directory: string, options: { bytes: boolean }) {
    const kind = options.bytes ? '--batch' : '--batch-check'
    const lengthOf = (head: string): number | null => (options.bytes ? (parseHead(head)?.size ?? null) : null)
    this.conversation = new Conversation(['-C', directory, 'cat-file', kind], lengthOf)
  }

  /** What an expression of one line names, or null. */
  async ask(expression: string): Promise<NamedObject | null> {
    const { head, bytes } = await this.conversation.ask(expression)
    const found = parseHead(head)
    return found === null ? null : { ...found, bytes }
  }

  close(): void {
    this.conversation.close()
  }
}

function parseHead(head: string): { sha: string; type: string; size: number } | null {
  const [, sha, type = '', size = ''] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(head) ?? []
  return sha === undefined ? null : { sha, type, size: Number(size) }
}

/** Writes objects of one kind. */
export class ObjectWriter {
  private readonly conversation: Conversation

  constructor(directory: string, type: string) {
    const args = ['-C', directory, 'hash-object', '-t', type, '-w', '--no-filters', '--stdin-paths']
    this.conversation = new Conversation(args)
  }

  /** Writes an object and returns its id; throws GitError for what is none of its kind. */
  async write(bytes: Buffer): Promise<string> {
    const file = path.join(tmpdir(), `rehearsal-object-${randomUUID()}`)
    try {
      await writeFile(file, bytes)
      return (await this.conversation.ask(file)).head
    } finally {
      await rm(file, { force: true })
    }
  }

  close(): void {
    this.conversation.close()
  }
}

/** Moves refs by compare-and-swap, one after another: git leaves with the first that it refuses. */
export class RefMover {
  private readonly conversation: Conversation
  private last: Promise<unknown> = Promise.resolve()

  constructor(directory: string) {
    this.conversation = new Conversation(['-C', directory, 'update-ref', '--no-deref', '--stdin'])
  }

  /** Moves a ref whose name has no blank from one object to another; throws GitError where it stands elsewhere. */
  async move(name: string, sha: string, old: string): Promise<void> {
    const move = async (): Promise<unknown> => {
      // Git says a line to each of the two.
      const lines = ['start', `update ${name} ${sha} ${old}\ncommit`]
      return await Promise.all(lines.map(async (line) => await this.conversation.ask(line)))
    }
    const turn = this.last.then(move)
    this.last = turn.catch(() => undefined)
    await turn
  }

  close(): void {
    this.conversation.close()
  }
}
