import type { Problem } from '../errors.js'
import { releaseProblems } from '../feature/readiness.js'
import { parseStateFile } from '../feature/state-file.js'
import { letsPass } from '../gates/verdict.js'
import type { ReleaseRecord } from '../release/record.js'
import { type ReleaseStop, unfit, unreviewed } from './ends.js'
import type { Observation } from './observation.js'

/** What an objection is found in. */
type Seen = Pick<Observation, 'branch' | 'dependencies' | 'review' | 'journal'>

/**
 * What stands against a release that is not published yet: gates may take hours, and people may have changed their minds
 * since they began. The branch's own state file has to be approved as the gated one was, and the reviews have to hold.
 */
export function objection(record: ReleaseRecord, seen: Seen): ReleaseStop | null {
  const problems = stateProblems(record, seen)
  if (problems.length > 0) return unfit(record, problems)
  return seen.review === null || letsPass(seen.review) ? null : unreviewed(record, seen.review)
}

function stateProblems({ stateFile, branch: name }: ReleaseRecord, seen: Seen): readonly Problem[] {
  const { branch, dependencies } = seen
  if (branch === null || branch.state === null) {
    const fix = `Bring it back on ${name}, then run this again`
    return [{ what: 'The state file is not there any more', fix, where: { file: stateFile } }]
  }
  const parsed = parseStateFile(branch.state, stateFile)
  if (!parsed.ok) return parsed.problems
  const { state, placeOf } = parsed
  const journalOpen = seen.journal?.entry.phase === 'open'
  // Of dependencies that were not asked for it is known that they were released when the gates began.
  const asked = dependencies === null ? { ...state, dependencies: [] } : state
  return releaseProblems(asked, placeOf, { dependencies: dependencies ?? new Map(), journalOpen })
}
