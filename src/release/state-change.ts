import { isoSeconds } from '../formats/quantities.js'
import type { ReleaseChange } from '../feature/edits.js'
import type { ReleaseRecord } from './record.js'

/** What a published release writes into the state file. */
export function stateChange(record: ReleaseRecord, releaseUrl: string, completed: Date): ReleaseChange {
  return {
    file: record.stateFile,
    version: record.version,
    tag: record.tag,
    commit: record.commit,
    packageDigest: record.packageDigest,
    metrics: record.metrics,
    metricsAsWritten: record.metricsAsWritten,
    verdict: record.verdict,
    gatesNote: record.gatesEnabled ? null : record.gatesSource,
    releaseUrl,
    startedAt: record.startedAt,
    completedAt: isoSeconds(completed),
  }
}
