import type { Problem } from '../errors.js'

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

/** All that keeps these entries from being a package that unpacks safely and the same on every system, by path. */
export function checkEntries(entries: readonly PackageEntry[]): Problem[] {
  const sorted = [...entries].sort((left, right) => comparePaths(left.path, right.path))
  const problems = sorted.flatMap((entry) => [...pathProblems(entry.path), ...kindProblems(entry)])
  problems.push(...duplicateProblems(sorted))
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

function pathFault(path: string): string | null {
  if (path === '') return 'is empty'
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'has a control character in it'
  // What is not UTF-8 on the disk arrives as replacement characters or half of a surrogate pair.
  if (/\ufffd|\p{Surrogate}/u.test(path)) return 'is not UTF-8'
  if (path.includes('\\')) return 'has a backslash in it, which is a folder on Windows'
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is absolute'
  const parts = path.split('/')
  if (parts.includes('..')) return 'leads upwards'
  return parts.some((part) => part === '' || part === '.') ? 'is not in its plain form' : null
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

/** Names that are one name on a system that ignores case or composes accents, and files where another needs a folder. */
function duplicateProblems(sorted: readonly PackageEntry[]): Problem[] {
  const problems: Problem[] = []
  const seen = new Map<string, PackageEntry>()
  for (const entry of sorted) {
    const name = folded(entry.path)
    const other = seen.get(name)
    if (other === undefined) seen.set(name, entry)
    else problems.push(clash(other.path, entry.path, 'are the same name where case or accents are not told apart'))
  }
  for (const entry of sorted) {
    const above = foldersOf(folded(entry.path)).map((folder) => seen.get(folder))
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

function folded(path: string): string {
  // Upper case first: it unfolds letters such as ß, whose lower case alone would not.
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('/'))
}
