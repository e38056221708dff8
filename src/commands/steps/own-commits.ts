import { applyRelease } from '../../feature/edits.js'
import { lastReleaseOf } from '../../feature/last-release.js'
import type { CommitFacts, World } from '../../world.js'

/** More own commits in a row than any repository has features; beyond it nothing is stepped over any more. */
const MOST_STEPS = 100

const TRAILER = /^DS-Release-Tx: [0-9a-f]{16}$/m

/** Where the commits of people begin, seen from a commit backwards. */
export interface SteppedOver {
  /** The first commit, by first parents, that this action did not make. */
  commit: string
  /** Commits of this action above it, newest first. */
  over: string[]
}

/** Steps over the state commits that this action itself made, to their first parent. */
export async function stepOverOwnCommits(world: World, from: string, stateDir: string): Promise<SteppedOver> {
  const over: string[] = []
  let sha = from
  while (over.length < MOST_STEPS) {
    const message = await world.git.message(sha)
    if (message !== null && !TRAILER.test(message)) break
    const facts = await world.github.commit(sha)
    const parent = facts?.parents[0]
    if (facts === null || parent === undefined || !(await isOwnCommit(world, facts, parent, stateDir))) break
    over.push(sha)
    sha = parent
  }
  return { commit: sha, over }
}

/**
 * Whether this action made a commit: signed by GitHub for a bot, with the trailer, and with nothing in it but one state
 * file, edited byte for byte as a release edits it, and records. Anything less is a person's commit and has to be reviewed.
 */
async function isOwnCommit(world: World, facts: CommitFacts, parent: string, stateDir: string): Promise<boolean> {
  if (!facts.signedByGitHub || facts.author === null || !facts.author.endsWith('[bot]')) return false
  if (!TRAILER.test(facts.message) || facts.parents.length !== 1 || facts.files === null) return false
  const states = facts.files.filter((file) => file.path.startsWith(`${stateDir}/`) && file.path.endsWith('.json'))
  const stateFile = states[0]?.path
  if (states.length !== 1 || stateFile === undefined) return false
  const [before, after] = await Promise.all([
    world.github.contentAt(parent, stateFile),
    world.github.contentAt(facts.sha, stateFile),
  ])
  if (before === null || after === null) return false
  const change = lastReleaseOf(after.toString('utf8'), stateFile)
  if (change === null || applyRelease(before.toString('utf8'), change) !== after.toString('utf8')) return false
  const records = new RegExp(
    `(^|/)models/${escapeRegExp(change.tag)}/(metadata\\.json|model_card\\.md|requirements\\.txt)$`,
  )
  return facts.files.every((file) => file.path === stateFile || records.test(file.path))
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
