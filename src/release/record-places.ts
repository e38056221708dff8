import { posix } from 'node:path'
import type { Problem } from '../errors.js'
import { dvcOutputs } from './dvc-outputs.js'

/** What the gated commit's tree has at the places that a release commits to. */
export interface SeenPlaces {
  entries: readonly { path: string; kind: 'file' | 'folder' | 'link' | 'submodule' }[]
  filters: readonly { path: string; filter: string }[]
  trackers: readonly { path: string; text: string }[]
}

/** Files that a release commits, and the way out where one of them cannot be. */
export interface CommittedFiles {
  files: readonly string[]
  fix: string
}

/** The way out for what is committed beside the state file. */
export const RECORDS_FIX =
  'Set `records:` in the configuration to a folder that only git has (`records: released`); the records of releases then go there'

/** The way out for the state file itself. */
export const STATE_FIX =
  'Let git alone keep the state file: except it in .gitattributes (`*.json -filter -diff -merge` in its folder), or set the input `state-dir` to another folder'

/** Every path that is looked at for some files: they themselves, and the folders above them. */
export function placesOf(files: readonly string[]): string[] {
  return [...new Set(files.flatMap((file) => [...foldersAbove(file), file]))]
}

/** The first thing that keeps files from being committed where they belong; null when nothing does. */
export function placeProblem({ files, fix }: CommittedFiles, seen: SeenPlaces): Problem | null {
  const kinds = new Map(seen.entries.map(({ path, kind }) => [path, kind]))
  const outputs = dvcOutputs(seen.trackers)
  for (const file of files) {
    const what = (why: string): string => `${file} cannot be committed by a release: ${why}`
    for (const folder of foldersAbove(file)) {
      const kind = kinds.get(folder)
      if (kind !== undefined && kind !== 'folder')
        return { what: what(`${folder} is ${WORDS[kind]}`), where: { file: folder }, fix }
    }
    const kind = kinds.get(file)
    if (kind !== undefined && kind !== 'file') return { what: what(`it is ${WORDS[kind]}`), where: { file }, fix }
    const filter = seen.filters.find(({ path, filter: name }) => path === file && isOwner(name))?.filter
    if (filter !== undefined) {
      const why = `.gitattributes gives it to ${filter === 'lfs' ? 'Git LFS' : filter} (filter=${filter}), and GitHub would commit its plain bytes`
      return { what: what(why), where: { file: '.gitattributes' }, fix }
    }
    const output = outputs.find(({ path }) => file === path || file.startsWith(`${path}/`))
    if (output !== undefined) {
      const why = `DVC owns ${output.path} (${output.tracker}), and \`dvc pull\` refuses a folder that git has files in`
      return { what: what(why), where: { file: output.tracker }, fix }
    }
  }
  return null
}

const WORDS = {
  file: 'a file',
  folder: 'a folder',
  link: 'a link',
  submodule: 'a submodule, which is another repository',
} as const

/** Filters that keep other bytes in git than in a checkout, and need their own program for that. */
function isOwner(filter: string): boolean {
  return filter === 'lfs' || filter === 'annex' || filter.startsWith('git-crypt')
}

function foldersAbove(file: string): string[] {
  const folder = posix.dirname(file)
  return folder === '.' ? [] : [...foldersAbove(folder), folder]
}
