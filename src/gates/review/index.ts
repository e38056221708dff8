import { z } from 'zod'
import { defineGate, type GateWish, type KeysOf, type PlanContext, type SettingsOf } from '../gate.js'

const DEFAULT_APPROVALS = 1

const PULL_EVENTS: ReadonlySet<string> = new Set(['pull_request', 'pull_request_target', 'pull_request_review'])

const APPROVALS = { error: 'a whole number from 1 on' }

const keys = {
  approvals: z.int(APPROVALS).min(1, APPROVALS).optional().describe('How many approvals by others are needed'),
  'in-check': z.boolean().optional().describe('true judges the review on pull requests too'),
}

function resolve(given: KeysOf<typeof keys>) {
  return { approvals: given.approvals ?? DEFAULT_APPROVALS, inCheck: given['in-check'] ?? false }
}

export type Settings = SettingsOf<typeof resolve>

/** Plans the review gate: no command, and in `check` on a pull request it is skipped unless `in-check` is set. */
function plan({ mode, event }: PlanContext, settings: Settings): GateWish {
  const isEarly = mode === 'check' && !settings.inCheck && PULL_EVENTS.has(event)
  return isEarly ? { skipped: 'approvals are not final before the merge' } : { review: true }
}

/** The gate `review`. */
export const review = defineGate({
  name: 'review',
  purpose: 'The pull request that brought the commit was approved',
  passesWhen:
    'the merged pull request that brought the commit has enough approvals on its last commit, by people with write access who are neither its author, its last pusher nor a bot, and no open change request',
  keys,
  defaults: { approvals: String(DEFAULT_APPROVALS), 'in-check': 'false' },
  resolve,
  plan,
})
