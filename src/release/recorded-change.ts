import { Stop } from '../errors.js'
import { applyRelease, type ReleaseChange } from '../feature/edits.js'
import { lastReleaseOf } from '../feature/last-release.js'
import { besideRecords, isRecordOf } from './record-files.js'

/** What a commit or a pull request changes, as far as one state file is concerned. */
export interface StateDifference {
  stateFile: string
  before: string
  after: string
  /** Every path that is changed. */
  files: readonly string[]
  /** Where the features have the records of their releases, besides the usual place; left out: nowhere. */
  recordFolders?: readonly string[]
}

/** The release that a change records. */
export interface RecordedChange {
  change: ReleaseChange
  /** Files beside the records: the released model, where each has one of the digests of `metadata.json` in that folder. */
  models: { path: string; folder: string }[]
}

/**
 * The release that a change records, where it does nothing else: one state file, edited byte for byte as a release edits
 * it, the release's records, and perhaps its model, whose bytes whoever asks has to look at; null for anything more or less.
 */
export function recordedChange(difference: StateDifference): RecordedChange | null {
  const { stateFile, before, after, files, recordFolders = [] } = difference
  const change = lastReleaseOf(after, stateFile)
  if (change === null || before === after || edited(before, change) !== after) return null
  const models: RecordedChange['models'] = []
  for (const path of files) {
    if (path === stateFile || isRecordOf(change.tag, path, recordFolders)) continue
    const folder = besideRecords(change.tag, path, recordFolders)
    if (folder === null) return null
    models.push({ path, folder })
  }
  return { change, models }
}

/** The text with the release written into it; null where it cannot be. */
function edited(text: string, change: ReleaseChange): string | null {
  try {
    return applyRelease(text, change)
  } catch (error) {
    if (error instanceof Stop) return null
    throw error
  }
}
