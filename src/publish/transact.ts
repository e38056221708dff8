import { GitHubFailure, Stop } from '../errors.js'
import type { StateProposal } from '../release/proposal.js'
import { describeStep } from '../release/step-text.js'
import type { ReleaseRecord } from '../release/record.js'
import { nextStep, type Observation, type ReleaseStep, type SeenRelease } from '../release/transaction.js'
import { isRuleViolation } from '../release/tag-rules.js'
import type { Host } from '../host/host.js'
import { observe, observeFirst } from './observe.js'
import { perform } from './perform.js'
import { refusedByRule } from './refused-by-rule.js'
import type { Gains, Transaction } from './step-result.js'

/** The same step may come up so many times in a row before the run gives up (and can be run again). */
const TRIES_PER_STEP = 6

/** Refusals are waited for no longer than this in one go. */
const LONGEST_WAIT_SECONDS = 120

/** GitHub's own advice where a refusal does not say how long. */
const UNKNOWN_WAIT_SECONDS = 60

const LONGEST_BACKOFF_MS = 8000

/** How a release was left: finished, or waiting for the pull request with its state. */
export interface Settled {
  release: SeenRelease | null
  /** Null where the state is on its branch. */
  proposal: StateProposal | null
}

/**
 * Takes a sealed release to its end: observe, choose one write, send it, observe again.
 * Throws `Stop`: `conflict` when a person is needed, `interrupted` when running again finishes it.
 */
export async function transact(
  host: Host,
  transaction: Transaction,
  resumed: boolean,
  tell: (gains: Gains) => void,
): Promise<Settled> {
  const progress: Progress = { claimed: resumed }
  try {
    return await takeSteps(host, transaction, resumed, progress, tell)
  } catch (error) {
    throw progress.claimed ? afterClaim(error) : error
  }
}

const CODE_OF_STOP = {
  busy: 'interrupted',
  conflict: 'conflict',
  untaggable: 'permission',
  unmerged: 'interrupted',
} as const

/** Whether anything has taken effect yet: from then on a run that stops is one to be run again. */
interface Progress {
  claimed: boolean
}

async function takeSteps(
  host: Host,
  transaction: Transaction,
  resumed: boolean,
  progress: Progress,
  tell: (gains: Gains) => void,
): Promise<Settled> {
  const { record } = transaction.sealed
  const { me, found } = transaction
  const subject = { record, me, found, artifactDone: false, withDrafts: resumed }
  let seen = await observeFirst(host, subject)
  let isFresh = true
  // Only a run that died, or an answer that left doubt, can have left drafts that nobody knows.
  let withDrafts = resumed
  let made: number[] = []
  let last = { step: '', tries: 0 }
  const look = async (): Promise<Observation> => {
    isFresh = true
    const { artifactDone, tagCommit, proposal } = seen
    const known = { artifactDone, made, tagSeen: tagCommit !== null, byPull: proposal !== null }
    return await observe(host, { ...subject, ...known, withDrafts })
  }
  for (;;) {
    const step = nextStep(record, seen)
    if (step.do === 'done') return { release: seen.release, proposal: null }
    if (step.do === 'wait') return { release: seen.release, proposal: seen.proposal }
    if (step.do === 'stop') throw new Stop(CODE_OF_STOP[step.why], step.problem)
    // Publishing is the one step that cannot be taken back: everything is looked at again right before it.
    if (step.do === 'publish' && !isFresh) {
      seen = await look()
      continue
    }
    last = countTries(last, step)
    host.log.info(`→ ${describeStep(step, record)}`)
    try {
      const result = await perform(host, transaction, step, seen)
      tell(result.gains)
      if (step.do === 'draft' && result.gains.release !== undefined) made = [...made, result.gains.release.id]
      if (step.do === 'delete-stray') made = made.filter((id) => id !== step.id)
      progress.claimed = true
      isFresh = false
      withDrafts ||= result.seen === null
      seen = result.seen ?? (await look())
    } catch (error) {
      await recover(host, error, { record, step, tries: last.tries })
      withDrafts = true
      seen = await look()
    }
  }
}

function countTries(last: { step: string; tries: number }, step: ReleaseStep): { step: string; tries: number } {
  const key = JSON.stringify(step)
  const tries = last.step === key ? last.tries + 1 : 1
  if (tries > TRIES_PER_STEP) {
    throw new Stop('interrupted', {
      what: `GitHub did not take this step after ${TRIES_PER_STEP} tries: ${step.do}`,
      fix: 'Run this again later: it goes on where it stopped',
    })
  }
  return { step: key, tries }
}

/** The step that a write was for. */
interface Attempt {
  record: ReleaseRecord
  step: ReleaseStep
  tries: number
}

/** Decides whether a failed write is worth another look; waits as long as GitHub asks. */
async function recover(host: Host, error: unknown, attempt: Attempt): Promise<void> {
  if (!(error instanceof GitHubFailure)) throw error
  const { step, tries } = attempt
  switch (error.kind) {
    case 'rate-limited': {
      const seconds = error.retryAfterSeconds ?? UNKNOWN_WAIT_SECONDS
      if (seconds > LONGEST_WAIT_SECONDS) {
        const fix = `Run this again in ${Math.ceil(seconds / 60)} minutes`
        throw new Stop('interrupted', { what: error.problem.what, fix }, error)
      }
      host.log.info(`GitHub asks to wait: ${seconds} s before the next write.`)
      await host.clock.sleep(seconds * 1000)
      return
    }
    case 'ambiguous':
    case 'conflict':
    case 'invalid':
      if (isRuleViolation(error.detail)) throw await refusedByRule(host, attempt.record, step, error)
      host.log.info(`GitHub's answer leaves doubt (${error.problem.what}); looking again.`)
      await host.clock.sleep(Math.min(LONGEST_BACKOFF_MS, tries === 1 ? 50 : 250 * 2 ** tries))
      return
    case 'forbidden':
    case 'not-found':
      throw stopped(
        error,
        step.do === 'tag' || step.do === 'open-branch'
          ? REF_REFUSED
          : `${error.problem.fix}, then run this again: it goes on where it stopped`,
      )
    case 'unauthorized':
      throw stopped(error, 'Give the job a valid `github-token`, then run this again')
  }
}

const REF_REFUSED =
  'Either `contents: write` is missing from the job’s permissions, or files under .github/workflows have changed on the default branch since this commit: run this again at the tip of that branch'

function stopped(error: GitHubFailure, fix: string): Stop {
  return new Stop('permission', { what: error.problem.what, fix }, error)
}

/** After the claim nothing but a conflict needs a person: whatever else stopped the release, running again goes on. */
function afterClaim(error: unknown): unknown {
  if (!(error instanceof Stop) || error.code === 'conflict' || error.code === 'interrupted') return error
  return new Stop('interrupted', error.problems, error)
}
