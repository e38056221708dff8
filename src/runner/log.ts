import { randomUUID } from 'node:crypto'
import type { Place } from '../errors.js'
import {
  escapeData,
  escapeProperty,
  plainLines,
  quoteOutputLines,
  redact,
  secretForms,
} from '../formats/workflow-commands.js'
import { concealSecrets } from '../formats/secret-forms.js'
import type { SecretPart } from '../formats/secret-value.js'
import type { Log } from '../host/host.js'

/** GitHub cuts longer annotations off by itself, without saying so. */
const LONGEST_ANNOTATION = 4000

const TITLE = 'ds-release'

/** A place as properties of an annotation; an input is no file, its name stands in the message. */
function propertiesOf(place: Place | undefined): string {
  const properties: [string, string][] = []
  if (place !== undefined && place.file !== 'input') {
    properties.push(['file', place.file])
    if (place.line !== undefined) properties.push(['line', String(place.line)])
    if (place.line !== undefined && place.column !== undefined) properties.push(['col', String(place.column)])
  }
  properties.push(['title', TITLE])
  return properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',')
}

function shorten(text: string): string {
  return text.length <= LONGEST_ANNOTATION ? text : `${text.slice(0, LONGEST_ANNOTATION)}…`
}

/** The log as those have it who run commands that are not trusted. */
export interface RunnerLog extends Log {
  /**
   * Has the runner take no commands until the returned function is called: a process of the same user can write to our own
   * standard output, by way of `/proc`. What we have to say by commands waits; a group's title is said at once.
   */
  deafen(): () => void
  /** The text with `***` in the place of every secret. */
  concealed(text: string): string
}

/**
 * The runner's log, written line by line as workflow commands. Nothing that is given to it can speak to the runner: text is
 * escaped, output in groups is quoted while commands are off, and the given secrets become `***`.
 */
export function createLog(options: { write(line: string): void; secrets: readonly string[] }): RunnerLog {
  const forms = options.secrets.flatMap(secretForms).sort((a, b) => b.length - a.length)
  const hidden: SecretPart[] = []
  const concealed = (text: string): string => concealSecrets(redact(text, forms), hidden)
  // After cleaning: a secret with a control character in it becomes one only by cleaning.
  const print = (line: string): void => options.write(concealed(line))
  const clean = (text: string): string =>
    plainLines(text)
      .map((line) => concealed(line))
      .join('\n')
  /** What waits for the runner to listen again; null while it does. */
  let waiting: (() => void)[] | null = null
  const whenHeard = (tell: () => void): void => {
    if (waiting === null) tell()
    else waiting.push(tell)
  }
  const say = (command: string, text: string): void =>
    whenHeard(() => options.write(`::${command}::${escapeData(text)}`))
  const annotate = (level: string, text: string, place: Place | undefined): void => {
    const where = place === undefined ? undefined : { ...place, file: concealed(place.file) }
    say(`${level} ${propertiesOf(where)}`, shorten(clean(text)))
  }
  return {
    info: (text) => plainLines(text).forEach(print),
    group(title, lines) {
      const name = clean(title.replace(/\s+/g, ' '))
      if (waiting !== null) plainLines(title.replace(/\s+/g, ' ')).forEach(print)
      say('group', name)
      whenHeard(() => {
        const token = randomUUID()
        options.write(`::stop-commands::${token}`)
        lines.flatMap(quoteOutputLines).forEach(print)
        options.write(`::${token}::`)
        options.write('::endgroup::')
      })
    },
    deafen() {
      const token = randomUUID()
      options.write(`::stop-commands::${token}`)
      waiting = []
      return () => {
        if (waiting === null) return
        const told = waiting
        waiting = null
        options.write(`::${token}::`)
        for (const tell of told) tell()
      }
    },
    notice: (text, place) => annotate('notice', text, place),
    warning: (text, place) => annotate('warning', text, place),
    error: (text, place) => annotate('error', text, place),
    debug: (text) => say('debug', clean(text)),
    conceal: (parts) => void hidden.push(...parts),
    concealed,
  }
}
