import type { ReleaseFields } from '../host/host.js'
import { renderBody } from '../release/body.js'
import { releaseName } from '../release/name.js'
import type { ReleaseRecord } from '../release/record.js'

/** The fields that every write of the release carries: a partial PATCH would lose the tag's name. */
export function releaseFields(record: ReleaseRecord): ReleaseFields {
  return {
    tag: record.tag,
    target: record.target,
    name: releaseName(record),
    body: renderBody(record),
    prerelease: record.prerelease,
    makeLatest: record.latest && !record.prerelease,
  }
}
