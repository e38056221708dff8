import { FAULTS, type FaultKind } from '../../rehearsal/arguments.js'
import { COMMON_OPTIONS } from '../../rehearsal/options.js'
import { code, table } from './markdown.js'

const MEANING: Record<FaultKind, string> = {
  'kill-before': 'the action is killed when the request has arrived; nothing takes effect',
  'kill-after': 'it takes effect, then the action is killed; no answer is sent',
  'cut-before': 'the connection is cut; nothing takes effect',
  'cut-after': 'it takes effect, then the connection is cut',
  half: "an upload's first half arrives, then the connection is cut (other writes: as `cut-before`)",
  '502-before': 'status 502 with an HTML page, without effect',
  '502-after': 'status 502 with an HTML page, with effect',
  '429': 'a secondary rate limit: 403 with `retry-after: 1`, no effect; the next try is let through',
  stall: 'it takes effect; the answer never comes',
  conflict: 'just before, someone else commits a file to the default branch',
  'conflict-workflows': 'just before, someone else changes a workflow on the default branch',
}

/** The options of the rehearsal's command line. */
export function optionsTable(): string {
  const rows = COMMON_OPTIONS.map((option) => {
    const call = code(option.takes === null ? `--${option.name}` : `--${option.name} ${option.takes}`)
    const calls = option.calls.map((name) => (name === 'run' ? 'rehearse' : name)).join(', ')
    return [call, `${option.help}${option.repeatable ? ' (repeatable)' : ''}`, calls]
  })
  return table(['option', 'meaning', 'of'], rows)
}

/** The kinds of faults that a rehearsal can bring about. */
export function faultsTable(): string {
  return table(
    ['fault', 'what happens at that write'],
    FAULTS.map((kind) => [code(kind), MEANING[kind]]),
  )
}
