import { posix } from 'node:path'
import { inFolder } from '../formats/folder-path.js'
import { CARD_NAME, METADATA_NAME, REQUIREMENTS_NAME } from '../package/file-names.js'

/** Names of the files that a release leaves in the repository. */
export const RECORD_NAMES = [METADATA_NAME, CARD_NAME, REQUIREMENTS_NAME] as const

/** Where records have always gone; `records:` in the configuration names another folder. */
const USUAL_FOLDER = 'models'

/** Folder that a release's records go to, from the repository's root: `models/churn/v1.0.0`. */
export function recordsFolder(workingDirectory: string, tag: string, folder: string): string {
  return inFolder(workingDirectory, `${folder}/${tag}`)
}

/**
 * The folder of a tag's records that a path is below, whichever folder its feature works in; null for any other path.
 * `folders`: where the features of today's configuration have theirs, besides the usual place.
 */
function recordsAbove(tag: string, path: string, folders: readonly string[]): string | null {
  for (const folder of [USUAL_FOLDER, ...folders]) {
    const end = `/${recordsFolder('.', tag, folder)}/`
    const at = `/${path}`.lastIndexOf(end)
    if (at >= 0) return path.slice(0, at + end.length - 2)
  }
  return null
}

/** Whether a path is one of the records of a tag. */
export function isRecordOf(tag: string, path: string, folders: readonly string[]): boolean {
  const folder = recordsAbove(tag, path, folders)
  return folder !== null && RECORD_NAMES.some((name) => path === `${folder}/${name}`)
}

/** The folder of the records that a file lies below without being one: a model that is committed beside them; null for other files. */
export function besideRecords(tag: string, path: string, folders: readonly string[]): string | null {
  return isRecordOf(tag, path, folders) ? null : recordsAbove(tag, path, folders)
}

/** Where a file of the model is committed beside the records: under the name that the model has. */
export function committedModelPath(folder: string, model: string, file: string): string {
  const below = file === model ? '' : `/${posix.relative(model, file)}`
  return `${folder}/${posix.basename(model)}${below}`
}
