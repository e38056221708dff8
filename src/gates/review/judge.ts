import { upperFirst } from '../../formats/first-letter.js'
import { conclude, concludeFindings, count, oneLine } from '../conclusion.js'
import type { GateFacts } from '../facts.js'
import type { Evidence, Finding, Judgement } from '../judgement.js'
import type { PullEvidence, JudgedPull, ReviewEvidence, ReviewWord } from '../review-evidence.js'
import type { Settings } from './index.js'
import { bringingFindings, notes, sinceEvidence, sinceFindings } from './unreviewed.js'

const WRITERS: ReadonlySet<string> = new Set(['write', 'maintain', 'admin'])

/** Judges whether the pull request that brought the commit was approved by others, freshly and without objection. */
export function judgeReview({ review: facts }: Pick<GateFacts, 'review'>, settings: Settings): Judgement {
  if (facts === null) return concludeFindings('error', [NOT_GATHERED])
  const evidence: Evidence[] = [
    ...facts.steppedOver.map((sha): Evidence => ({ kind: 'commit', sha, note: 'made by this action, stepped over' })),
    { kind: 'commit', sha: facts.commit, note: 'its pull request is judged' },
  ]
  const pulls = facts.source === 'commit' ? broughtBy(facts) : facts.pulls
  if (pulls.length === 0) {
    return conclude('failed', nobody(facts), {
      evidence,
      findings: [{ what: upperFirst(nobody(facts)), fix: MERGE_FIX }],
    })
  }
  const judged = pulls.map((pull) => judgePull(pull, settings.approvals))
  const unreviewed = [...bringingFindings(facts, pulls), ...sinceFindings(facts.since)]
  const findings = [...judged.flatMap((one) => one.findings), ...unreviewed]
  const reason = [...judged.map((one) => one.reason), ...unreviewed.map((one) => one.what), ...notes(facts.since)]
  const all = [...evidence, ...judged.flatMap((one) => one.evidence), ...sinceEvidence(facts.since)]
  return conclude(findings.length === 0 ? 'passed' : 'failed', oneLine(reason.join('; ')), { evidence: all, findings })
}

const NOT_GATHERED: Finding = {
  what: 'GitHub was not asked who reviewed this change',
  fix: 'Report this as a bug in ds-release',
}

/** What somebody does who has nobody to ask. */
const ALONE =
  'where one person works alone, say so in the configuration: `gates: {review: {enabled: false, reason: one person works on this}}`'

const MERGE_FIX = `Bring the change in by a pull request that someone else approves, and run again; ${ALONE}`

function nobody(facts: ReviewEvidence): string {
  const commit = facts.commit.slice(0, 7)
  if (facts.source !== 'commit') return 'nobody reviewed this change: no pull request is known for it'
  const open = facts.pulls.filter(({ pull }) => !pull.merged).map(({ pull }) => `#${pull.number}`)
  const also =
    open.length === 0
      ? ''
      : `; ${open.join(', ')} ${open.length === 1 ? 'has it and is' : 'have it and are'} not merged`
  return `nobody reviewed commit ${commit}: no merged pull request brought it to ${facts.branch}${also}`
}

/**
 * The merged pull request into the run's branch, or else into the default one, whose merge the commit is; where there is
 * none, the first one that contained it.
 */
function broughtBy(facts: ReviewEvidence): PullEvidence[] {
  const into = (branch: string): PullEvidence[] =>
    facts.pulls.filter(({ pull }) => pull.merged && pull.baseRef === branch)
  const here = into(facts.branch)
  const merged = here.length > 0 ? here : into(facts.defaultBranch)
  const exact = merged.filter(({ pull }) => pull.mergeCommitSha === facts.commit)
  if (exact.length > 0) return exact
  // Later pull requests may contain a commit that an earlier one had already brought.
  return merged.sort((a, b) => (a.pull.mergedAt ?? '').localeCompare(b.pull.mergedAt ?? '')).slice(0, 1)
}

interface PullJudgement {
  reason: string
  findings: Finding[]
  evidence: Evidence[]
}

function judgePull(facts: PullEvidence, needed: number): PullJudgement {
  const { pull } = facts
  const latest = latestWords(facts.reviews)
  const objections = latest.filter((word) => word.state === 'CHANGES_REQUESTED' && objectionCounts(facts, word))
  const approvals = latest.filter((word) => word.state === 'APPROVED')
  const discounts = approvals.map((word) => discountOf(facts, word))
  const counted = approvals.filter((_word, index) => discounts[index] === null)
  const evidence: Evidence[] = [
    ...counted.map((word): Evidence => {
      return { kind: 'review', pull: pull.number, user: word.user, commit: word.commit ?? '' }
    }),
    ...discounts.flatMap((why): Evidence[] =>
      why === null ? [] : [{ kind: 'note', text: `#${pull.number}: ${why}` }],
    ),
  ]
  const findings: Finding[] = objections.map((word) => ({
    what: `${word.user} requests changes on #${pull.number}`,
    fix: `Settle it with ${word.user}, who then approves or whose review is dismissed`,
  }))
  if (counted.length < needed) findings.push(tooFew(facts.pull, { needed, have: counted.length, discounts }))
  const names = counted.map((word) => word.user).join(', ')
  const by = names === '' ? 'needs no approval' : `approved by ${names}`
  return { reason: findings[0]?.what ?? `#${pull.number} by ${pull.author} ${by}`, findings, evidence }
}

interface Approvals {
  needed: number
  have: number
  /** Why each approval does not count; null for one that does. */
  discounts: readonly (string | null)[]
}

function tooFew(pull: JudgedPull, { needed, have, discounts }: Approvals): Finding {
  const why = discounts.filter((text) => text !== null)
  const base = `#${pull.number} has ${have} of ${count(needed, 'approval')} that ${needed === 1 ? 'is' : 'are'} needed`
  return {
    what: why.length === 0 ? `${base}; nobody else approved its last commit` : `${base}: ${why.join('; ')}`,
    fix: `Let someone with write access, who is neither the author nor the last to push, approve #${pull.number} at ${pull.headSha.slice(0, 7)}; ${ALONE}`,
  }
}

/** Each person's latest word; a comment is none, and takes nothing back. */
function latestWords(reviews: readonly ReviewWord[]): ReviewWord[] {
  const words = new Map<string, ReviewWord>()
  for (const review of reviews) {
    if (review.state === 'COMMENTED' || review.state === 'PENDING') continue
    const key = review.user.toLowerCase()
    const before = words.get(key)
    if (before === undefined || Date.parse(review.submittedAt) >= Date.parse(before.submittedAt)) words.set(key, review)
  }
  return [...words.values()]
}

/** A change request counts, on whatever commit, unless it is a bot's or its author is known to have no write access. */
function objectionCounts(facts: PullEvidence, word: ReviewWord): boolean {
  if (isBot(word)) return false
  const permission = permissionOf(facts, word.user)
  return permission === undefined || (permission !== null && WRITERS.has(permission))
}

/** Why an approval does not count; null when it does. */
function discountOf(facts: PullEvidence, word: ReviewWord): string | null {
  const { pull, lastPusher, makers } = facts
  const permission = permissionOf(facts, word.user)
  if (isSame(word.user, pull.author)) return `${word.user} is its author`
  if (isBot(word)) return `${word.user} is a bot`
  if (lastPusher !== null && isSame(word.user, lastPusher)) return `${word.user} was the last to push`
  if (lastPusher === null && makers.some((maker) => isSame(word.user, maker))) {
    return `${word.user} made commits of it, and who pushed last cannot be told`
  }
  if (permission === undefined || permission === null) return `${word.user} has no known access to the repository`
  if (!WRITERS.has(permission)) return `${word.user} has no write access (${permission})`
  if (word.commit === pull.headSha) return null
  return `${word.user} approved ${word.commit?.slice(0, 7) ?? 'an unknown commit'}, before its last commit ${pull.headSha.slice(0, 7)}`
}

function permissionOf(facts: PullEvidence, user: string): string | null | undefined {
  const key = Object.keys(facts.permissions).find((login) => isSame(login, user))
  return key === undefined ? undefined : facts.permissions[key]
}

function isBot(word: ReviewWord): boolean {
  return word.isBot || /\[bot\]$/i.test(word.user)
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
