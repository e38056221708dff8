import { count } from '../gates/conclusion.js'
import { names, type Served, servedLabel, type Wanted } from './served.js'

/** What has to be seen for a version to count as serving. */
export interface ServingPlan extends Wanted {
  /** So many answers in a row, each over a connection of its own. */
  answers: number
}

/** What the target's answers come to; `words` is a sentence without its full stop. */
export type ServingVerdict =
  | { kind: 'serves'; words: string }
  /** All answers so far name it, but there were too few. */
  | { kind: 'few'; words: string }
  | { kind: 'other'; version: string | null; digest: string | null; words: string }
  | { kind: 'mixture'; counts: { label: string; answers: number }[]; words: string }
  | { kind: 'no answer'; why: string; words: string }

/** What is done next: the target is asked after a wait, or it is over. */
export type NextLook =
  { kind: 'ask'; afterMilliseconds: number; timeoutMilliseconds: number } | { kind: 'over'; verdict: ServingVerdict }

/** The answers of the last round: so many as are asked for, or up to the first that is none. */
interface Rounds {
  last: readonly Served[]
  /** Whether the last one is over. */
  isOver: boolean
  count: number
}

const SHORTEST_WAIT_MS = 500
const LONGEST_WAIT_MS = 2_000
const LONGEST_ASK_MS = 10_000
const SHORTEST_ASK_MS = 1_000

/**
 * Judges answers, oldest first: the version serves where the last `answers` of them all name it or its digest. Else the last
 * round of questions says what was seen, a mixture by its numbers.
 */
export function judgeServing(answers: readonly Served[], plan: ServingPlan): ServingVerdict {
  if (hasStreak(answers, plan)) {
    return { kind: 'serves', words: `${count(plan.answers, 'answer')} in a row named ${plan.version}` }
  }
  const { last } = roundsOf(answers, plan.answers)
  const groups = groupsOf(last)
  const [first, second] = groups
  if (first === undefined) return { kind: 'no answer', why: 'it was not asked', words: 'The target was not asked' }
  if (second !== undefined) return { kind: 'mixture', counts: groups, words: mixtureWords(groups, last.length) }
  const sample = last.at(-1)
  if (sample === undefined || sample.kind === 'unreadable') {
    const why = sample?.why ?? 'it was not asked'
    return { kind: 'no answer', why, words: `The target did not say what it serves: ${why}` }
  }
  if (names(sample, plan)) {
    return {
      kind: 'few',
      words: `${count(last.length, 'answer')} of ${plan.answers} named ${plan.version}, and no others came`,
    }
  }
  const { version, digest } = sample
  return { kind: 'other', version, digest, words: `The target serves ${first.label} and not ${plan.version}` }
}

/**
 * When the target is asked next. Answers of a round are asked for one after another, so that replicas are met in turn; after
 * a round that did not end it, there is a wait. `elapsedMilliseconds` is counted from the first question.
 */
export function nextServingLook(
  answers: readonly Served[],
  plan: ServingPlan & { timeoutSeconds: number },
  elapsedMilliseconds: number,
): NextLook {
  const over: NextLook = { kind: 'over', verdict: judgeServing(answers, plan) }
  if (hasStreak(answers, plan)) return over
  const { isOver, count: rounds } = roundsOf(answers, plan.answers)
  const wait = isOver ? Math.min(SHORTEST_WAIT_MS * 2 ** (rounds - 1), LONGEST_WAIT_MS) : 0
  const left = plan.timeoutSeconds * 1_000 - elapsedMilliseconds - wait
  // The first question is asked in any case.
  if (answers.length > 0 && left <= 0) return over
  const timeout = Math.max(SHORTEST_ASK_MS, Math.min(LONGEST_ASK_MS, left))
  return { kind: 'ask', afterMilliseconds: wait, timeoutMilliseconds: timeout }
}

function hasStreak(answers: readonly Served[], plan: ServingPlan): boolean {
  const last = answers.slice(-plan.answers)
  return last.length === plan.answers && last.every((one) => names(one, plan))
}

function roundsOf(answers: readonly Served[], size: number): Rounds {
  let [begin, rounds] = [0, 0]
  let isOver = true
  answers.forEach((answer, at) => {
    if (isOver) {
      begin = at
      rounds += 1
    }
    isOver = answer.kind === 'unreadable' || at - begin + 1 === size
  })
  return { last: answers.slice(begin), isOver: isOver && answers.length > 0, count: rounds }
}

function groupsOf(answers: readonly Served[]): { label: string; answers: number }[] {
  const counts = new Map<string, number>()
  for (const answer of answers) {
    const label = answer.kind === 'unreadable' ? `no version (${answer.why})` : servedLabel(answer)
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return [...counts]
    .map(([label, many]) => ({ label, answers: many }))
    .sort((one, other) => other.answers - one.answers)
}

/** `13 of 20 answers 1.2.0, 7 of 20 1.1.0`. */
function mixtureWords(groups: readonly { label: string; answers: number }[], total: number): string {
  return groups
    .map(({ label, answers }, at) => `${answers} of ${total}${at === 0 ? ' answers' : ''} ${label}`)
    .join(', ')
}
