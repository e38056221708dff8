import { type Problem, Stop } from '../errors.js'
import type { Host, Refs, Rules, Survey } from '../host/host.js'
import { directCommitObstacle, stateGoesByPull } from '../release/branch-rules.js'
import { journalRef } from '../release/journal.js'
import { refInTheWay } from '../release/known-versions.js'
import {
  journalBlocked,
  restrictingRuleset,
  tagConflict,
  tagRestricted,
  untaggableProblem,
} from '../release/tag-rules.js'
import { publishedElsewhere } from './already-released.js'
import type { Candidate } from './candidate.js'
import type { FeatureFacts } from './feature.js'

/** What a release is about to do: its candidate, and where the state goes. */
export interface Preflight {
  feature: Pick<FeatureFacts, 'id' | 'stateFile'>
  candidate: Pick<Candidate, 'tag' | 'version' | 'commit'>
  /** Branch that the state goes to. */
  branch: string
  /** The default branch. */
  target: string
  dryRun: boolean
  /** Whether it is this very release that is published already, and judged again. */
  mayBePublished: boolean
}

/** Every ref of this action's own begins so. */
const JOURNALS = 'refs/ds-release'

/**
 * Finds, before hours of gates are spent, what would stop the release after them; returns the head of the branch that the
 * state goes to. Throws `Stop`.
 */
export async function checkBeforeGates(
  host: Pick<Host, 'survey' | 'rules' | 'repository' | 'refs' | 'log'>,
  preflight: Preflight,
): Promise<string | null> {
  const { feature, candidate, branch, target, dryRun } = preflight
  const { tag, commit } = candidate
  const { stateFile } = feature
  const seen = await host.survey({ tag, commit, branch, stateFile, target })
  const stop = obstacleOf(preflight, seen)
  if (stop !== null) throw stop
  await refuseBlockedJournal(host.refs, feature.id)
  // What is foretold is not refused by anybody: rules that a release would meet are asked for.
  if (dryRun) {
    if (seen.tagCommit === null) await refuseRestrictedTag(host.rules, tag)
    return seen.branch?.head ?? null
  }
  const obstacle = directCommitObstacle(seen.branch?.rule ?? null, [])
  if (obstacle !== null) host.log.notice(stateGoesByPull(branch, obstacle))
  if ((await host.repository.mayWriteContents()) === false) throw mayNotWrite(obstacle !== null)
  return seen.branch?.head ?? null
}

/** What stands in a release's way, seen before anything is run; null where the way is free. */
function obstacleOf(preflight: Preflight, seen: Survey): Stop | null {
  const { feature, candidate, branch, target, mayBePublished } = preflight
  const { tag, commit } = candidate
  const { stateFile } = feature
  const taken = seen.tagCommit
  if (taken !== null && taken !== commit) return new Stop('conflict', tagConflict(candidate, taken))
  if (seen.isPublished && !mayBePublished) return new Stop('conflict', publishedElsewhere(tag, stateFile))
  if (taken === null && seen.workflowsDiffer) return new Stop('permission', untaggableProblem({ commit, target }))
  return seen.branch?.state == null ? new Stop('not-releasable', stateNotThere(stateFile, branch)) : null
}

/** A ref that was made by hand where the journal's own, or a folder of it, has to be. */
async function refuseBlockedJournal(refs: Pick<Refs, 'startingWith'>, feature: string): Promise<void> {
  const journal = journalRef(feature)
  const blocking = refInTheWay(journal, await refs.startingWith(JOURNALS))
  if (blocking !== null) throw new Stop('conflict', journalBlocked(journal, blocking))
}

function mayNotWrite(byPull: boolean): Stop {
  return new Stop('permission', {
    what: 'the token may not write to this repository, so no release can be made with it',
    where: { file: 'input', field: 'github-token' },
    fix: `Add \`permissions: {contents: write, pull-requests: ${byPull ? 'write' : 'read'}, actions: read}\` to the job in the workflow file`,
  })
}

async function refuseRestrictedTag(rules: Rules, tag: string): Promise<void> {
  const ruleset = restrictingRuleset((await rules.ofTags()) ?? [], tag)
  if (ruleset !== null) throw new Stop('permission', tagRestricted(tag, ruleset))
}

function stateNotThere(file: string, branch: string): Problem {
  return {
    what: `the state file is not on branch ${branch} of GitHub any more, so the release could not be written into it`,
    where: { file },
    fix: `Bring it back on ${branch}, then run this again there`,
  }
}
