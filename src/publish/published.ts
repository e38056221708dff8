import type { Stop } from '../errors.js'
import type { UploadedArtifact } from '../host/host.js'
import { changedByOthers } from '../release/proposal.js'
import type { ReleaseRecord } from '../release/record.js'
import type { ReleaseEnd } from './ends.js'
import type { Outcome } from '../transaction/reconcile.js'
import type { ReleaseResults, ReleaseTypes } from './transaction.js'

/** How a publication ended, and all that was made until then. */
export interface Published {
  /** `url` only once it is published. */
  release: { id: number; url: string | null } | null
  artifact: UploadedArtifact | null
  stateCommit: string | null
  end: PublishedEnd
}

export type PublishedEnd =
  | { kind: 'released' }
  | { kind: 'awaiting-merge'; pullUrl: string | null; warnings: string[] }
  | { kind: 'stopped'; stop: Stop }

/** Sums up how the transaction of a release was left. */
export function publishedOf(record: ReleaseRecord, { results, end }: Outcome<ReleaseTypes, ReleaseEnd>): Published {
  const made = results.reduce((sofar, one) => ({ ...sofar, ...one }), {})
  const { artifact = null, stateCommit = null, release = null } = made
  const known = { artifact, stateCommit, release: release && linkOf(release) }
  if (end.kind === 'stopped') return { ...known, end }
  const { release: left, proposal } = end.seen
  const ended = { ...known, release: left === null ? known.release : { id: left.id, url: left.url } }
  if (end.at.do !== 'wait' || proposal === null) return { ...ended, end: { kind: 'released' } }
  const warnings = proposal.content === 'theirs' ? [changedByOthers(record, proposal)] : []
  return { ...ended, end: { kind: 'awaiting-merge', pullUrl: proposal.pull?.url ?? null, warnings } }
}

function linkOf({ id, url, draft }: ReleaseResults['release']): { id: number; url: string | null } {
  return { id, url: draft ? null : url }
}
