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

/**
 * How many bytes of an answer follow its first line, of those that have come so far behind it; null while they are not
 * all there.
 */
type AnswerEnd = (head: string, rest: Buffer) => number | null

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

  constructor(
    private readonly args: readonly string[],
    private readonly endOf: AnswerEnd = () => 0,
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
      const rest = this.received.subarray(end + 1)
      const length = this.endOf(head, rest)
      if (length === null) return
      const bytes = Buffer.from(rest.subarray(0, length))
      this.received = rest.subarray(length)
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
    const endOf: AnswerEnd = (head, rest) => {
      const found = options.bytes ? parseHead(head) : null
      if (found === null) return 0
      // A line end stands behind the bytes.
      return rest.length > found.size ? found.size + 1 : null
    }
    this.conversation = new Conversation(['-C', directory, 'cat-file', kind], endOf)
  }

  /** What an expression of one line names, or null. */
  async ask(expression: string): Promise<NamedObject | null> {
    const { head, bytes } = await this.conversation.ask(expression)
    const found = parseHead(head)
    return found === null ? null : { ...found, bytes: bytes.subarray(0, found.size) }
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

/** Tells how trees differ; git says again what is no tree's id, which shows where an answer ends. */
export class TreeDiffer {
  private readonly conversation: Conversation
  private readonly end = `end ${randomUUID()}\n`

  constructor(directory: string) {
    const args = ['-C', directory, 'diff-tree', '--stdin', '-r', '-z', '-M', '--raw', '--numstat']
    this.conversation = new Conversation(args, (_head, rest) => {
      const start = rest.indexOf(this.end)
      return start < 0 ? null : start + this.end.length
    })
  }

  /** What `diff-tree` says of two trees. */
  async diff(before: string, after: string): Promise<string> {
    const { bytes } = await this.conversation.ask(`${before} ${after}\n${this.end.trimEnd()}`)
    return bytes.subarray(0, bytes.length - this.end.length).toString('utf8')
  }

  close(): void {
    this.conversation.close()
  }
}

/** Changes refs, one after another: git leaves with the first that it refuses. */
export class RefMover {
  private readonly conversation: Conversation
  private last: Promise<unknown> = Promise.resolve()

  constructor(directory: string) {
    this.conversation = new Conversation(['-C', directory, 'update-ref', '--no-deref', '--stdin'])
  }

  /** Makes a change in `update-ref`'s words of a ref whose name has no blank; throws GitError where it is refused. */
  async change(command: string): Promise<void> {
    const move = async (): Promise<unknown> => {
      // Git says a line to each of the two.
      const lines = ['start', `${command}\ncommit`]
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
