import { KILL_STEP } from '../../rehearsal/fault-arguments.js'
import { FAULT_KINDS, type FaultKind } from '../../rehearsal/github/faults.js'
import { INVARIANTS } from '../../faults/invariants.js'
import { COMMON_OPTIONS } from '../../rehearsal/options.js'
import { code, table } from './markdown.js'

const MEANING: Record<FaultKind, string> = {
  'kill-before': 'the action is killed when the request has arrived; nothing takes effect',
  'kill-after': 'it takes effect, then the action is killed; no answer is sent',
  'kill-and-forge': 'the same, and then someone else pushes another record into the journal',
  'cut-before': 'the connection is cut; nothing takes effect',
  'cut-after': 'it takes effect, then the connection is cut',
  half: "an upload's first half arrives, then the connection is cut (other writes: as `cut-before`)",
  '502-before': 'status 502 with an HTML page, without effect',
  '502-after': 'status 502 with an HTML page, with effect',
  '429': 'a secondary rate limit: 403 with `retry-after: 1`, no effect; the next try is let through',
  stall: 'it takes effect; the answer never comes',
  conflict: 'just before, someone else commits a file to the default branch',
  'conflict-workflows': 'just before, someone else changes a workflow on the default branch',
  'edit-draft': 'just before, someone else edits title and body of the draft by hand',
  'delete-draft': 'just before, someone else deletes the draft',
  'add-asset': 'just before, someone else adds an asset to the draft',
  'swap-asset': 'just before, someone else puts other bytes of the same length in the place of an asset of the draft',
  'tag-same': 'just before a write that makes a tag, someone else makes that tag, on the same commit',
  'tag-elsewhere': 'the same, on the commit before it',
  rival: 'just before, another run like this one is started, and ends, while this one waits for its answer',
  'sleep-before':
    'the action falls asleep (SIGSTOP) before it takes effect, GitHub says that its run is over; another run is started and ends; the first wakes up, and the write takes effect',
  'sleep-after': 'the same, but the write takes effect before it falls asleep',
}

const KILL_STEP_MEANING =
  'no write: the action is killed as soon as the step of that name runs (`build`, `deploy`, `switch`, …; `switch#2`: its second command)'

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
    [...FAULT_KINDS.map((kind) => [code(kind), MEANING[kind]]), [code(`${KILL_STEP}@NAME`), KILL_STEP_MEANING]],
  )
}

/** What the fault matrix holds a world against. */
export function invariantsTable(): string {
  return table(['', 'what must hold'], Object.entries(INVARIANTS))
}
