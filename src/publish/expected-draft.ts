import type { ReleaseRecord } from '../release/record.js'
import type { SeenRelease } from './observation.js'

/** The draft of a release as it is right after its making, for one that cannot be seen. */
export function expectedDraft(record: ReleaseRecord, id: number): SeenRelease {
  const { tag, target, prerelease, tx } = record
  return { id, tag, target, name: '', body: `tx=${tx}`, draft: true, prerelease, url: '', assets: [] }
}
