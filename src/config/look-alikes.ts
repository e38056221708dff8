import { posix } from 'node:path'
import type { Problem } from '../errors.js'

/** A name in the repository; what is neither file, folder nor link (a submodule, a pipe) is `other`. */
export interface NamedEntry {
  /** From the repository's root. */
  path: string
  kind: 'file' | 'directory' | 'link' | 'other'
}

/** Where the configuration is read from. */
export interface ConfigPlace {
  /** From the repository's root. */
  file: string
  /** Whether the input `config` names it: then no other file is looked for. */
  isExplicit: boolean
}

/** Names that people and editors give to the one file: any case, `_` or nothing for `-`, another ending, a point before it. */
const IN_GITHUB_FOLDER = /^\.?ds[-_]?release\.(?:ya?ml|json|toml)(?:\.txt)?$/i
const AT_THE_ROOT = /^\.?ds[-_]?release\.ya?ml(?:\.txt)?$/i

/**
 * What looks like the configuration and is not read, or stands in its place and is no file. `entries` are those of the
 * root, of the configuration's own folder, and of folders whose name differs from that one's in case only.
 */
export function lookAlikeProblems(entries: readonly NamedEntry[], { file, isExplicit }: ConfigPlace): Problem[] {
  const own = entries.find((entry) => entry.path === file)
  if (own !== undefined && own.kind !== 'file') return [notAFile(own)]
  if (isExplicit) return []
  const folder = posix.dirname(file)
  const linked = own === undefined ? entries.find(({ path, kind }) => path === folder && kind === 'link') : undefined
  if (linked !== undefined) return [notAFile(linked)]
  return entries
    .filter((entry) => entry.path !== file && isLookAlike(entry, folder))
    .map(({ path }) => misplaced(path, file, own !== undefined))
}

/** A folder of such a name is somebody else's, unless it has the very ending of the file. */
function isLookAlike({ path, kind }: NamedEntry, folder: string): boolean {
  const name = posix.basename(path)
  const home = posix.dirname(path)
  const pattern = home === '.' ? AT_THE_ROOT : home.toLowerCase() === folder ? IN_GITHUB_FOLDER : null
  return pattern?.test(name) === true && (kind !== 'directory' || /\.ya?ml$/i.test(name))
}

const KIND_WORDS = { directory: 'a folder', link: 'a link', other: 'neither a file nor a folder' } as const

function notAFile({ path, kind }: NamedEntry): Problem {
  return {
    what: `the configuration is not read: ${path} is ${kind === 'file' ? 'another file' : KIND_WORDS[kind]}`,
    where: { file: path },
    fix: `Put the ${kind === 'directory' || kind === 'other' ? 'file' : 'file or folder'} itself there, or remove it to do without`,
  }
}

function misplaced(path: string, file: string, isThere: boolean): Problem {
  const where = { file: path }
  if (isThere) {
    const what = `${path} looks like the configuration and is not read: ${file} is`
    return { what, where, fix: `Keep one of the two: move what still counts to ${file}, and remove ${path}` }
  }
  return {
    what: `${path} looks like the configuration and is not read, because the configuration is ${file}`,
    where,
    fix: `Move it: git mv ${path} ${file}; or set the input \`config\` to ${path}`,
  }
}
