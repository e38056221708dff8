import { type GitHubFailure, Stop } from '../errors.js'
import { isRuleViolation } from '../release/tag-rules.js'
import { PUBLISHING } from '../limits/releasing.js'

/** Refusals are waited for no longer than this in one go. */
const LONGEST_WAIT_SECONDS = PUBLISHING.waitSeconds.value

/** GitHub's own advice where a refusal does not say how long. */
const UNKNOWN_WAIT_SECONDS = 60

/** An answer that left doubt is looked into almost at once, and ever later where the same step fails again. */
const FIRST_BACKOFF_MS = 50
const LONGEST_BACKOFF_MS = 8000

/** The write that failed: how often it was tried, and what to do where it is forbidden, if the step knows. */
export interface Attempt {
  tries: number
  whenForbidden: string | undefined
}

/** What is done about a write that failed: wait and look again, ask which rule refused it, or stop. */
export type Recovery =
  { do: 'wait'; milliseconds: number; because: string } | { do: 'ask-rules' } | { do: 'stop'; stop: Stop }

/** Decides whether a failed write is worth another look, and waits as long as GitHub asks. */
export function decideRecovery(failure: GitHubFailure, { tries, whenForbidden }: Attempt): Recovery {
  const { what, fix } = failure.problem
  switch (failure.kind) {
    case 'rate-limited':
      return waitAsAsked(failure)
    case 'ambiguous':
    case 'conflict':
    case 'invalid': {
      if (isRuleViolation(failure.detail)) return { do: 'ask-rules' }
      const milliseconds = tries === 1 ? FIRST_BACKOFF_MS : Math.min(LONGEST_BACKOFF_MS, 250 * 2 ** tries)
      return { do: 'wait', milliseconds, because: `GitHub's answer leaves doubt (${what}); looking again.` }
    }
    case 'forbidden':
    case 'not-found':
      return stop(failure, whenForbidden ?? `${fix}, then run this again: it goes on where it stopped`)
    case 'unauthorized':
      return stop(failure, 'Give the job a valid `github-token`, then run this again')
  }
}

function waitAsAsked(failure: GitHubFailure): Recovery {
  const seconds = failure.retryAfterSeconds ?? UNKNOWN_WAIT_SECONDS
  if (seconds <= LONGEST_WAIT_SECONDS) {
    const because = `GitHub asks to wait: ${seconds} s before the next write.`
    return { do: 'wait', milliseconds: seconds * 1000, because }
  }
  const fix = `Run this again in ${Math.ceil(seconds / 60)} minutes`
  return { do: 'stop', stop: new Stop('interrupted', { what: failure.problem.what, fix }, failure) }
}

function stop(failure: GitHubFailure, fix: string): Recovery {
  return { do: 'stop', stop: new Stop('permission', { what: failure.problem.what, fix }, failure) }
}

/** The same step may come up so many times in a row before the run gives up (and can be run again). */
const TRIES_PER_STEP = PUBLISHING.triesPerStep.value

/** And so many times in all, so that no two steps undo each other for ever: by what it is about, and by its kind alone. */
const TIMES_PER_OBJECT = PUBLISHING.timesPerObject.value
const TIMES_PER_KIND = PUBLISHING.timesPerKind.value

/** How often steps have come up: the last one in a row, and each over the whole run. */
export interface Tries {
  step: string
  tries: number
  times: ReadonlyMap<string, number>
}

/** Nothing has been tried yet. */
export const NO_TRIES: Tries = { step: '', tries: 0, times: new Map() }

/** Counts a step that is to be sent; throws `Stop` where it came up too often. */
export function countTries(last: Tries, step: { do: string; name?: string; id?: number }): Tries {
  const key = JSON.stringify(step)
  const tries = last.step === key ? last.tries + 1 : 1
  // An asset has another id whenever it is uploaded again: its name is what it is.
  const object = `${step.do} ${step.name ?? step.id ?? ''}`
  const times = new Map(last.times)
  for (const counted of [object, step.do]) times.set(counted, (times.get(counted) ?? 0) + 1)
  if (tries > TRIES_PER_STEP) {
    throw new Stop('interrupted', {
      what: `GitHub did not take this step after ${TRIES_PER_STEP} tries: ${step.do}`,
      fix: 'Run this again later: it goes on where it stopped',
    })
  }
  if ((times.get(object) ?? 0) > TIMES_PER_OBJECT || (times.get(step.do) ?? 0) > TIMES_PER_KIND) throw undone(object)
  return { step: key, tries, times }
}

function undone(step: string): Stop {
  return new Stop('conflict', {
    what: `this step was taken again and again, and undone each time: ${step.trim()}`,
    fix: 'Find out who changes on GitHub what this run makes there (another workflow, a proxy, a person), then run this again: it goes on where it stopped',
  })
}

/** After the claim nothing but a conflict needs a person: whatever else stopped it, running again goes on. */
export function stopAfterClaim(stop: Stop): Stop {
  if (stop.code === 'conflict' || stop.code === 'interrupted') return stop
  return new Stop('interrupted', stop.problems, stop)
}
