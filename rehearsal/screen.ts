import type { WorkflowCommand } from './annotations.js'

type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue'

const CODES: Record<Colour, number> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 }

/** What a person at a terminal reads while the rehearsal goes on. */
export interface Screen {
  /** One line about what the rehearsal itself does; always to standard error. */
  say(text: string): void
  /** One line of the action's log, a workflow command made readable. `run` is its number where there are several. */
  log(line: string, command: WorkflowCommand | null, run: number | null): void
  /** The answer, to standard output. */
  show(text: string): void
  paint(colour: Colour, text: string): string
}

/** A screen; `quiet` standard output (for `--json`) sends everything but the answer to standard error. */
export function makeScreen(quiet: boolean): Screen {
  const log = quiet ? process.stderr : process.stdout
  const isColoured = log.isTTY && process.env['NO_COLOR'] === undefined
  const paint = (colour: Colour, text: string): string =>
    isColoured ? `\u001b[${String(CODES[colour])}m${text}\u001b[0m` : text
  return {
    paint,
    say: (text) => process.stderr.write(`${text}\n`),
    show: (text) => process.stdout.write(`${text}\n`),
    log: (line, command, run) => {
      const text = command === null ? line : describeCommand(command, paint)
      if (text !== null) log.write(`${run === null ? '' : paint('dim', `${String(run)}│ `)}${text}\n`)
    },
  }
}

function describeCommand(command: WorkflowCommand, paint: Screen['paint']): string | null {
  const { name, properties, data } = command
  const place = [properties['file'], properties['line']].filter((part) => part !== undefined && part !== '').join(':')
  const at = place === '' ? '' : `${place}: `
  switch (name) {
    case 'group':
      return paint('bold', `▸ ${data}`)
    case 'error':
      return paint('red', `✗ ${at}${data}`)
    case 'warning':
      return paint('yellow', `! ${at}${data}`)
    case 'notice':
      return paint('blue', `i ${at}${data}`)
    default: // debug lines too: a runner shows them only when asked; they are in the log file
      return null
  }
}
