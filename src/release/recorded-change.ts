import { Stop } from '../errors.js'
import { applyRelease, type ReleaseChange } from '../feature/edits.js'
import { lastReleaseOf } from '../feature/last-release.js'
import { isRecordOf } from './record-files.js'

/** What a commit or a pull request changes, as far as one state file is concerned. */
export interface StateDifference {
  stateFile: string
  before: string
  after: string
  /** Every path that is changed. */
  files: readonly string[]
}

/**
 * The release that a change records, where it does nothing else: one state file, edited byte for byte as a release edits
 * it, and the release's records; null for anything more or less.
 */
export function recordedChange({ stateFile, before, after, files }: StateDifference): ReleaseChange | null {
  const change = lastReleaseOf(after, stateFile)
  if (change === null || before === after || edited(before, change) !== after) return null
  return files.every((file) => file === stateFile || isRecordOf(change.tag, file)) ? change : null
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
