/** A line that the runner shows as an annotation. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice'
  message: string
  file?: string
  line?: number
  title?: string
}

/** A workflow command that the runner took from the log. */
export interface WorkflowCommand {
  name: string
  properties: Record<string, string>
  data: string
}

/** The commands that the runner knows; it takes anything else for text (ActionCommandManager.cs). */
const KNOWN = new Set([
  'set-output',
  'set-env',
  'add-path',
  'save-state',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'debug',
  'notice',
  'warning',
  'error',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
])

/**
 * Reads what a step prints as the runner does: `::name key=value::data` at the start of a line and `##[name]data`
 * anywhere in it, `stop-commands` honoured; carriage returns end lines as well.
 */
export class LogReader {
  readonly annotations: Annotation[] = []
  /** Set by the old `::set-output`, which runners still take. */
  readonly outputs: Record<string, string> = {}
  readonly masks: string[] = []
  #stopToken: string | null = null

  /** Takes one line without its end; returns the command that it was, or null for text. */
  readLine(line: string): WorkflowCommand | null {
    if (this.#stopToken !== null) {
      const resumed = parseCommand(line, new Set([this.#stopToken]))
      if (resumed !== null) this.#stopToken = null
      return resumed
    }
    const command = parseCommand(line, KNOWN)
    if (command !== null) this.#obey(command)
    return command
  }

  #obey({ name, properties, data }: WorkflowCommand): void {
    if (name === 'error' || name === 'warning' || name === 'notice') {
      this.annotations.push(toAnnotation(name, properties, data))
    } else if (name === 'stop-commands') {
      this.#stopToken = data
    } else if (name === 'set-output' && properties['name'] !== undefined) {
      this.outputs[properties['name']] = data
    } else if (name === 'add-mask' && data !== '') {
      this.masks.push(data)
    }
  }
}

/** Cuts a stream of text into lines at `\n`, `\r\n` and `\r`, as the runner's reader does. */
export class LineCutter {
  #rest = ''
  readonly #take: (line: string) => void

  constructor(take: (line: string) => void) {
    this.#take = take
  }

  /** Takes the next piece of the stream. */
  push(text: string): void {
    const parts = (this.#rest + text).split(/\r\n|\n|\r(?!$)/)
    this.#rest = parts.pop() ?? ''
    for (const part of parts) this.#take(part)
  }

  /** Hands over what stands after the last line end. */
  end(): void {
    const last = this.#rest.replace(/\r$/, '')
    if (this.#rest !== '') this.#take(last)
    this.#rest = ''
  }
}

function parseCommand(line: string, names: ReadonlySet<string>): WorkflowCommand | null {
  return parseNewStyle(line.trimStart(), names) ?? parseOldStyle(line, names)
}

function parseNewStyle(line: string, names: ReadonlySet<string>): WorkflowCommand | null {
  if (!line.startsWith('::')) return null
  const end = line.indexOf('::', 2)
  if (end < 0) return null
  const { name, rest } = splitHead(line.slice(2, end))
  if (!isNamed(name, names)) return null
  const properties = readProperties(rest, ',', (text) => unescape(text, PROPERTY_ESCAPES))
  return { name: name.toLowerCase(), properties, data: unescape(line.slice(end + 2), DATA_ESCAPES) }
}

function parseOldStyle(line: string, names: ReadonlySet<string>): WorkflowCommand | null {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return null
  const { name, rest } = splitHead(line.slice(start + 3, end))
  if (!isNamed(name, names)) return null
  const undo = (text: string): string => unescape(text, OLD_ESCAPES)
  return { name: name.toLowerCase(), properties: readProperties(rest, ';', undo), data: undo(line.slice(end + 1)) }
}

function isNamed(name: string, names: ReadonlySet<string>): boolean {
  return names.has(name) || names.has(name.toLowerCase())
}

function splitHead(head: string): { name: string; rest: string } {
  const space = head.indexOf(' ')
  return space < 0 ? { name: head, rest: '' } : { name: head.slice(0, space), rest: head.slice(space + 1).trim() }
}

function readProperties(text: string, separator: string, undo: (text: string) => string): Record<string, string> {
  const pairs = text.split(separator).filter((pair) => pair.includes('='))
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), undo(pair.slice(pair.indexOf('=') + 1))]),
  )
}

const DATA_ESCAPES: readonly (readonly [string, string])[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const PROPERTY_ESCAPES: readonly (readonly [string, string])[] = [['%3A', ':'], ['%2C', ','], ...DATA_ESCAPES]
const OLD_ESCAPES: readonly (readonly [string, string])[] = [['%3B', ';'], ['%5D', ']'], ...DATA_ESCAPES]

function unescape(text: string, escapes: readonly (readonly [string, string])[]): string {
  return escapes.reduce((done, [escaped, plain]) => done.replaceAll(escaped, plain), text)
}

function toAnnotation(level: Annotation['level'], properties: Record<string, string>, message: string): Annotation {
  const { file, line, title } = properties
  const annotation: Annotation = { level, message }
  if (file !== undefined && file !== '') annotation.file = file
  if (line !== undefined && /^\d+$/.test(line)) annotation.line = Number(line)
  if (title !== undefined && title !== '') annotation.title = title
  return annotation
}
