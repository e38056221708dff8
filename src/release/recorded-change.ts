import { Stop } from '../errors.js'
import { applyDeployment } from '../feature/deployment-edits.js'
import { type DeploymentRecord, deploymentEntries, readRecord } from '../feature/deployment-record.js'
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
  if (change === null || before === after || edited(() => applyRelease(before, change)) !== after) return null
  const models: RecordedChange['models'] = []
  for (const path of files) {
    if (path === stateFile || isRecordOf(change.tag, path, recordFolders)) continue
    const folder = besideRecords(change.tag, path, recordFolders)
    if (folder === null) return null
    models.push({ path, folder })
  }
  return { change, models }
}

/**
 * The deployments that a change records, oldest first, where it does nothing else: one state file, edited byte for byte as
 * deployments edit it, and no other file; null for anything more or less.
 */
export function recordedDeployments(difference: StateDifference): readonly DeploymentRecord[] | null {
  const { stateFile: file, before, after, files } = difference
  if (files.length !== 1 || files[0] !== file) return null
  const had = deploymentEntries(before, file)
  const has = deploymentEntries(after, file)
  if (had === null || has === null) return null
  const added = has.slice(had.length).map(readRecord)
  const records = added.filter((one) => one !== null)
  if (records.length === 0 || records.length !== added.length) return null
  return edited(() => applyDeployment(before, { file, records })) === after ? records : null
}

/** The edited text; null where the edit cannot be. */
function edited(edit: () => string): string | null {
  try {
    return edit()
  } catch (error) {
    if (error instanceof Stop) return null
    throw error
  }
}
