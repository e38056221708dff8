import { inFolder } from '../formats/folder-path.js'
import { escapeRegExp } from '../formats/reg-exp.js'
import { CARD_NAME, METADATA_NAME, REQUIREMENTS_NAME } from '../package/file-names.js'

/** Names of the files that a release leaves in the repository. */
const RECORD_NAMES = [METADATA_NAME, CARD_NAME, REQUIREMENTS_NAME] as const

/** Folder that a release's records go to, from the repository's root: `models/churn/v1.0.0`. */
export function recordsFolder(workingDirectory: string, tag: string): string {
  return inFolder(workingDirectory, `models/${tag}`)
}

/** Whether a path is one of the records of a tag, whichever folder its feature works in. */
export function isRecordOf(tag: string, path: string): boolean {
  const names = RECORD_NAMES.map(escapeRegExp).join('|')
  return new RegExp(`(^|/)${escapeRegExp(recordsFolder('.', tag))}/(${names})$`).test(path)
}
