import type { Problem } from '../errors.js'
import { applyRelease } from '../feature/edits.js'
import { hasRelease, lastReleaseOf } from '../feature/last-release.js'
import { codeSpan, escapeProse, link } from '../formats/markdown-escape.js'
import { releasePage } from './pages.js'
import type { ReleaseRecord } from './record.js'

/** The pull request of a state branch. */
export interface StatePull {
  number: number
  url: string
  state: 'open' | 'closed' | 'merged'
  /** Its head commit, the last one that it had where it is not open any more. */
  head: string
}

/**
 * The state on its way by pull request. `content` is what its branch has: not the release, the release in a state file
 * that the target branch has changed since, what would be written now, or what people have made of it.
 */
export interface StateProposal {
  branch: string
  /** The branch's head; null while there is no such branch. */
  head: string | null
  /** The state file's text there. */
  state: string | null
  content: 'absent' | 'outdated' | 'current' | 'theirs'
  pull: StatePull | null
  /** Branches that keep git from making this one under either of its names; empty where nothing does. */
  blockers: readonly string[]
}

/** The state branch as GitHub has it. */
export interface SeenStateBranch {
  head: string
  /** Message of the head commit. */
  message: string
  /** The state file's text there. */
  state: string | null
  /** Its newest pull request into the target branch. */
  pull: StatePull | null
}

/** A name of the state branch, with what GitHub has under it. */
export interface SeenStateName {
  branch: string
  /** Null while there is no such branch. */
  seen: SeenStateBranch | null
  /** A branch above or below the name, beside which git cannot make it; null where there is none. */
  blocker: string | null
}

type Named = Pick<ReleaseRecord, 'feature' | 'version'>

/** The trailer by which a commit of this action is known. */
export function stateTrailer(tx: string): string {
  return `DS-Release-Tx: ${tx}`
}

/** Whether a commit's message has the trailer of any release. */
export function hasStateTrailer(message: string): boolean {
  return /^DS-Release-Tx: [0-9a-f]{16}$/m.test(message)
}

/**
 * Names of the branch that brings a release's state, the same for every run: the first is taken, and the second only where a
 * branch such as `ds-release` keeps git from making the first.
 */
export function stateBranches({ feature, version }: Named): [nested: string, flat: string] {
  const name = `${feature}-v${version}`
  return [`ds-release/state/${name}`, `ds-release-state-${name}`]
}

/** A proposal of which nothing is there yet. */
export function newProposal(record: Named): StateProposal {
  return { ...NOTHING, branch: stateBranches(record)[0], blockers: [] }
}

const NOTHING = { head: null, state: null, content: 'absent', pull: null } as const

/**
 * Judges the state branch against the text that the target branch has now. A branch that an earlier run of this release has
 * made is gone on with, whatever its name; else the first name that can be had is taken.
 */
export function judgeProposal(
  record: ReleaseRecord,
  names: readonly SeenStateName[],
  target: string | null,
): StateProposal {
  const there = names.flatMap(({ branch, seen }) => (seen === null ? [] : [{ branch, seen }]))
  const own = there.find(({ seen }) => seen.message.includes(stateTrailer(record.tx)) || seen.pull?.state === 'open')
  const found = own ?? there[0]
  if (found !== undefined) return proposalOf(record, found, target)
  const free = names.find(({ blocker }) => blocker === null)
  if (free !== undefined) return { ...NOTHING, branch: free.branch, blockers: [] }
  return { ...newProposal(record), blockers: names.flatMap(({ blocker }) => blocker ?? []) }
}

function proposalOf(
  record: ReleaseRecord,
  { branch, seen }: { branch: string; seen: SeenStateBranch },
  target: string | null,
): StateProposal {
  const { head, state } = seen
  // A pull request that ended with another head is of a branch of the same name that is gone.
  const pull = seen.pull?.state === 'open' || seen.pull?.head === head ? seen.pull : null
  return { branch, head, state, pull, content: contentOf(record, seen, target), blockers: [] }
}

function contentOf(
  record: ReleaseRecord,
  { state, message }: SeenStateBranch,
  target: string | null,
): StateProposal['content'] {
  if (state === null || !hasRelease(state, record.stateFile, record)) return 'absent'
  const change = lastReleaseOf(state, record.stateFile)
  const isPure = change?.version === record.version && target !== null && applyRelease(target, change) === state
  if (isPure) return 'current'
  return message.includes(stateTrailer(record.tx)) ? 'outdated' : 'theirs'
}

/** Address of the page on which a person opens the pull request of a state branch. */
export function comparePage(record: Pick<ReleaseRecord, 'serverUrl' | 'repository' | 'branch'>, head: string): string {
  const [base, other] = [record.branch, head].map((name) => name.split('/').map(encodeURIComponent).join('/'))
  return `${record.serverUrl}/${record.repository}/compare/${base ?? ''}...${other ?? ''}?expand=1`
}

/** Title and body of the pull request that brings a release's state. */
export function renderProposal(record: ReleaseRecord): { title: string; body: string } {
  const { feature, version, branch, stateFile, recordsFolder, tx } = record
  const name = `${feature} ${version}`
  const body = [
    `<!-- ds-release tx=${tx} feature=${feature} version=${version} -->`,
    `${escapeProse(name)} is published: ${link('the release', releasePage(record, record.tag))}. This pull request brings its state to ${codeSpan(branch)}, which takes no direct commits.`,
    `It changes ${codeSpan(stateFile)} as every release does, and adds the release's records under ${codeSpan(recordsFolder)}. Nothing else is in it.`,
    `**What to do:** merge it, in whatever way you merge. The model is released already; until the merge, ${escapeProse(feature)} cannot be released again.`,
    `If ${codeSpan(stateFile)} changes on ${codeSpan(branch)} meanwhile, run the release job again: it brings this branch up to date. Workflows on a pull request of a workflow's own token wait until somebody with write access approves them.`,
  ]
  return { title: `release: ${name}`, body: `${body.join('\n\n')}\n` }
}

/** The problem of a state branch that git can make under neither of its names. */
export function stateBranchBlocked(record: ReleaseRecord, { blockers }: Pick<StateProposal, 'blockers'>): Problem {
  const [nested, flat] = stateBranches(record)
  const many = blockers.length > 1
  return {
    what: `${record.feature} ${record.version} is published, but the branch of the pull request with its state can be named neither ${nested} nor ${flat}: git makes none of them beside ${blockers.join(' and ')}`,
    where: { file: `refs/heads/${blockers[0] ?? ''}` },
    fix: `Rename or delete ${many ? 'one of these branches' : 'that branch'}, then run this again`,
  }
}

/** The problem of a state pull request that somebody closed without merging it. */
export function pullClosed(record: ReleaseRecord, { branch }: StateProposal, pull: StatePull): Problem {
  return {
    what: `${record.feature} ${record.version} is published, but pull request #${pull.number}, which brings its state to ${record.branch}, was closed without being merged`,
    fix: `Reopen it (${pull.url}), merge it and run this again; or delete its branch ${branch} and run this again: then a new one is opened`,
  }
}

/** The problem of a state pull request that was merged, while the target branch does not have what it brought. */
export function pullWithoutState(record: ReleaseRecord, { branch }: StateProposal, pull: StatePull): Problem {
  return {
    what: `pull request #${pull.number} is merged, but ${record.stateFile} on ${record.branch} does not have the release ${record.version}`,
    where: { file: record.stateFile, field: 'releases' },
    fix: `Bring back what it merged; or delete its branch ${branch}. Then run this again`,
  }
}

/** What people should know of a state branch that somebody has committed to. */
export function changedByOthers({ stateFile }: ReleaseRecord, { branch }: StateProposal): string {
  return `Somebody has committed to ${branch}, and ${stateFile} there is not what a release would write now: it is left as it is.`
}

/** The problem of a pull request that the token may not open; `message` is GitHub's. */
export function pullForbidden(record: ReleaseRecord, branch: string, message: string): Problem {
  const isSetting = /not permitted to create or approve/i.test(message)
  const said = message === '' ? '' : ` (${message.replace(/\.+$/, '')})`
  const way = isSetting
    ? 'Allow it under Settings → Actions → General ("Allow GitHub Actions to create and approve pull requests")'
    : 'Add the line `pull-requests: write` below `permissions:` of the job'
  return {
    what: `${record.feature} ${record.version} is published and its state is on branch ${branch}, but the token may not open the pull request that brings it to ${record.branch}${said}`,
    fix: `Open it yourself: ${comparePage(record, branch)}. Or: ${way}. Then run this again`,
  }
}
