import { Stop } from '../errors.js'

/** What the system's error codes mean to the person who reads the message. */
const MEANINGS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  ENOENT: ['is not there', 'Check the path, and that the step that makes it ran before'],
  EACCES: ['may not be accessed', 'Give the user that runs this job the right to read and write it'],
  EPERM: ['may not be changed', 'Give the user that runs this job the right to read and write it'],
  EROFS: ['is on a read-only file system', 'Run the job in a work space that can be written'],
  ENOSPC: ['does not fit on the disk', 'Free space on the runner (df -h), or use a larger one'],
  EDQUOT: ['exceeds the disk quota', 'Free space on the runner, or use a larger one'],
  EMFILE: ['could not be opened: too many open files', 'Raise the limit of open files (ulimit -n)'],
  ENOTDIR: ['has a file where a folder is expected', 'Check the path'],
  EISDIR: ['is a folder where a file is expected', 'Check the path'],
  EEXIST: ['exists already', 'Remove it, then run this again'],
  ENAMETOOLONG: ['has a name that is too long', 'Use a shorter path'],
  ELOOP: ['is a link', 'Put a copy of the file itself in its place'],
  EIO: ['could not be read or written: input/output error', 'Run this again on another runner'],
}

/** Makes a `Stop` of a file system's error; whatever else was thrown stays what it is. */
export function stopFor(error: unknown, path: string): unknown {
  const code = errorCode(error)
  if (code === null || error instanceof Stop) return error
  if (code.startsWith('ERR_FS_CP_')) return uncopied(error, path)
  const meaning = MEANINGS[code]
  if (meaning === undefined) return error
  return new Stop('platform', { what: `${path} ${meaning[0]}`, fix: meaning[1] }, error)
}

/** The system's code of an error (`ENOENT`), or null; `Stop` has codes of its own. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** A folder copied into itself, a pipe, a socket: Node's own words for it are good. */
function uncopied(error: unknown, path: string): Stop {
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : ''
  const reason = typeof message === 'string' ? (message.split('\n', 1)[0] ?? '') : ''
  const what = `${path} cannot be copied: ${reason.replace(/\.$/, '')}`
  return new Stop(
    'preparation-failed',
    { what, fix: 'Name a file or folder of plain files, outside the package' },
    error,
  )
}
