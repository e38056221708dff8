import { lowerFirst } from '../formats/first-letter.js'
import { type Problem, Stop, type StopCode } from '../errors.js'
import type { Verdict } from '../gates/verdict.js'
import type { ReleaseAsset } from '../host/host.js'
import { busyProblem, type JournalEntry, type OwnerStanding } from '../release/journal.js'
import type { ReleaseRecord } from '../release/record.js'
import { tagConflict, untaggableProblem } from '../release/tag-rules.js'
import type { ReleaseStep } from './steps/index.js'

/** Why a release cannot go on. */
export interface ReleaseStop {
  do: 'stop'
  why: 'busy' | 'conflict' | 'untaggable' | 'unmerged' | 'unfit' | 'unreviewed'
  problem: Problem
}

/** Where the steps of a release end: it is done, it waits for its pull request, or something stands against it. */
export type ReleaseEnd = { do: 'done' } | { do: 'wait'; pull: number } | ReleaseStop

const CODE_OF_STOP: Readonly<Record<ReleaseStop['why'], StopCode>> = {
  busy: 'interrupted',
  conflict: 'conflict',
  untaggable: 'permission',
  unmerged: 'interrupted',
  unfit: 'not-releasable',
  unreviewed: 'gate-failed',
}

/** Whether there is nothing more to write. */
export function isEnd(decision: ReleaseStep | ReleaseEnd): decision is ReleaseEnd {
  return decision.do === 'done' || decision.do === 'wait' || decision.do === 'stop'
}

/** An end as what stops the run; null for a good one. */
export function stopOf(end: ReleaseEnd): Stop | null {
  return end.do === 'stop' ? new Stop(CODE_OF_STOP[end.why], end.problem) : null
}

/** Another run holds the claim. */
export function busy(entry: JournalEntry, standing: OwnerStanding): ReleaseStop {
  return { do: 'stop', why: 'busy', problem: busyProblem(entry, standing) }
}

/** Another run has claimed the feature since this one looked. */
export function overtaken({ owner, feature, version }: JournalEntry): ReleaseStop {
  const what = `run ${owner.run} began to release ${feature} ${version} while this one was running its gates`
  return { do: 'stop', why: 'busy', problem: { what, fix: 'Run this again: it goes on from what that run has done' } }
}

/** GitHub lets no token tag the gated commit. */
export function untaggable(record: ReleaseRecord): ReleaseStop {
  return { do: 'stop', why: 'untaggable', problem: untaggableProblem(record) }
}

/** The state file on the branch does not let it be released any more, which the gated one did. */
export function unfit({ stateFile, branch }: ReleaseRecord, [first, ...more]: readonly Problem[]): ReleaseStop {
  const said = [first, ...more].map((one) => lowerFirst(one?.what ?? '')).join('; ')
  const problem: Problem = {
    what: `${stateFile} on branch ${branch} is not what was gated any more, so the release is not published: ${said}`,
    where: first?.where ?? { file: stateFile },
    fix: first?.fix ?? 'Look into the state file on that branch',
  }
  return { do: 'stop', why: 'unfit', problem }
}

/** The review gate passed when the gates ran, and does not any more. */
export function unreviewed({ commit }: ReleaseRecord, { reason, findings }: Verdict): ReleaseStop {
  const what = `the review of ${commit.slice(0, 7)} does not stand any more, so it is not published: ${reason}`
  const fix = findings[0]?.fix ?? 'Settle it on the pull request'
  return { do: 'stop', why: 'unreviewed', problem: { what, fix: `${fix}, then run this again` } }
}

/** The tag stands on another commit. */
export function tagElsewhere(record: ReleaseRecord, commit: string): ReleaseStop {
  return { do: 'stop', why: 'conflict', problem: tagConflict(record, commit) }
}

/** The draft has an asset that nobody sealed. */
export function foreignAsset(record: ReleaseRecord, asset: ReleaseAsset): ReleaseStop {
  return {
    do: 'stop',
    why: 'conflict',
    problem: {
      what: `the draft of ${record.tag} has an asset ${JSON.stringify(asset.name)} that this release did not make`,
      fix: 'Remove that asset from the draft on the releases page, then run this again',
    },
  }
}

/** The published release is not what was sealed; `wrong` says how, in words. */
export function publishedDiffers(record: ReleaseRecord, wrong: readonly string[]): ReleaseStop {
  return {
    do: 'stop',
    why: 'conflict',
    problem: {
      what: `the published release ${record.tag} is not what was gated: ${wrong.join('; ')}`,
      fix: 'Nothing that was published is changed or deleted by this action: find out who changed the release, then release a new version',
    },
  }
}
