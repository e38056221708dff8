import type { Problem } from '../errors.js'
import { isGitName } from '../formats/git-path.js'
import { hiddenCharacter } from '../formats/hidden-characters.js'
import { drawnName, foldedName } from '../formats/look-alikes.js'

/** One thing in the package folder, its path relative to the folder, with forward slashes. */
export interface PackageEntry {
  path: string
  kind: 'file' | 'directory' | 'link' | 'other'
  /** Bytes. */
  size: number
}

/** Orders paths by code point, as every tool does that sorts UTF-8 bytes. */
export function comparePaths(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'))
}

/**
 * All that keeps these entries from being a package that unpacks safely and the same on every system, by path. `own` are
 * names of files that we add to them.
 */
export function checkEntries(entries: readonly PackageEntry[], own: readonly string[] = []): Problem[] {
  const sorted = [...entries].sort((left, right) => comparePaths(left.path, right.path))
  const problems = sorted.flatMap((entry) => [...pathProblems(entry.path), ...kindProblems(entry)])
  const added = own.map((path): PackageEntry => ({ path, kind: 'file', size: 1 }))
  problems.push(...duplicateProblems([...added, ...sorted]))
  if (!sorted.some((entry) => entry.kind === 'file')) {
    problems.push({
      what: 'The package is empty',
      fix: 'Let the export command write the model into the folder that {package} names, or take it out so that the model is copied',
    })
  }
  return problems
}

function pathProblems(path: string): Problem[] {
  const why = pathFault(path)
  if (why === null) return []
  return [
    {
      what: `The path ${JSON.stringify(path)} may not be in a package: it ${why}`,
      fix: 'Let the export command write plain relative paths below {package}',
      where: { file: path },
    },
  ]
}

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i

function pathFault(path: string): string | null {
  if (path === '') return 'is empty'
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'has a control character in it'
  const hidden = hiddenCharacter(path)
  if (hidden !== null) return `has a character in it that nobody sees (${hidden})`
  // What is not UTF-8 on the disk arrives as replacement characters or half of a surrogate pair.
  if (/\ufffd|\p{Surrogate}/u.test(path)) return 'is not UTF-8'
  if (path.includes('\\')) return 'has a backslash in it, which is a folder on Windows'
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is absolute'
  const parts = path.split('/')
  if (parts.includes('..')) return 'leads upwards'
  if (parts.some((part) => part === '' || part === '.')) return 'is not in its plain form'
  if (parts.some(isGitName)) return 'is or leads into a folder that git takes for its own'
  if (parts.some((part) => /[. ]$/.test(part) && !/^\.+$/.test(part)))
    return 'ends with a dot or space, which Windows drops'
  return parts.some((part) => DEVICE.test(part)) ? 'is the name of a device on Windows' : null
}

function kindProblems({ path, kind }: PackageEntry): Problem[] {
  if (kind === 'file' || kind === 'directory') return []
  const what = kind === 'link' ? 'is a link' : 'is a pipe, socket or device, or cannot be looked at'
  return [
    {
      what: `${path} in the package ${what}`,
      fix: 'Only regular files are packaged: let the export command copy the file itself (cp -L)',
      where: { file: path },
    },
  ]
}

/** Names that are one name somewhere, or look like one, and files where another needs a folder. */
function duplicateProblems(sorted: readonly PackageEntry[]): Problem[] {
  const problems: Problem[] = []
  const seen = new Map<string, PackageEntry>()
  const drawn = new Map<string, PackageEntry>()
  for (const entry of sorted) {
    const [same, alike] = [seen.get(foldedName(entry.path)), drawn.get(drawnName(entry.path))]
    if (same !== undefined) {
      problems.push(clash(same.path, entry.path, 'are the same name where case, accents or forms are not told apart'))
      continue
    }
    if (alike !== undefined) problems.push(clash(alike.path, entry.path, 'look the same, in letters of two alphabets'))
    seen.set(foldedName(entry.path), entry)
    drawn.set(drawnName(entry.path), entry)
  }
  for (const entry of sorted) {
    const above = foldersOf(foldedName(entry.path)).map((folder) => seen.get(folder))
    const blocking = above.find((one) => one !== undefined && one.kind !== 'directory')
    if (blocking !== undefined)
      problems.push(clash(blocking.path, entry.path, 'cannot both be there: one is a file, the other needs a folder'))
  }
  return problems
}

function clash(first: string, second: string, why: string): Problem {
  const what = first === second ? `${first} is in the package twice` : `${first} and ${second} in the package ${why}`
  return { what, fix: 'Give them different names', where: { file: second } }
}

function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('/'))
}
