import { posix } from 'node:path'
import type { NamedEntry } from '../config/look-alikes.js'
import type { Files, Git, TreeEntry } from '../host/host.js'

/** Who knows what the commit has, and what lies in the checkout. */
interface NamesHost {
  files: Pick<Files, 'list' | 'stat'>
  git: Pick<Git, 'head' | 'committed' | 'places'>
}

/** Names that may be meant as the configuration. */
export interface ConfigNames {
  /** Those of the commit. */
  committed: NamedEntry[]
  /** Those that lie in the checkout alone: other steps may have put them there. */
  onDisk: NamedEntry[]
}

/** The names that may be meant as the configuration: at the root, and in its folder in any case of letters. */
export async function namesNearConfig({ files, git }: NamesHost, configFile: string): Promise<ConfigNames> {
  const committed = await committedNames(git, configFile)
  const known = new Set(committed.map(({ path }) => path))
  const onDisk = (await namesOnDisk(files, configFile)).filter(({ path }) => !known.has(path))
  return { committed, onDisk }
}

const NAME = /ds[-_]?release/i

function alike(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase()
}

const KINDS: Readonly<Record<TreeEntry['kind'], NamedEntry['kind']>> = {
  ...{ file: 'file', folder: 'directory', link: 'link', submodule: 'other' },
}

async function committedNames(git: NamesHost['git'], configFile: string): Promise<NamedEntry[]> {
  const folder = posix.dirname(configFile)
  const [root] = await git.committed(['.'])
  const names = root?.kind === 'folder' ? root.names : []
  const folders = names.filter((name) => alike(name, folder))
  const below = (await git.committed(folders)).flatMap((entry, index) =>
    entry?.kind === 'folder' ? entry.names.map((name) => posix.join(folders[index] ?? '', name)) : [],
  )
  const named = [...names, ...below].filter((path) => NAME.test(posix.basename(path)))
  const paths = [...new Set([...folders, ...named, configFile])]
  const seen = await git.places(await git.head(), paths)
  return (seen?.entries ?? []).map(({ path, kind }) => ({ path, kind: KINDS[kind] }))
}

async function namesOnDisk(files: NamesHost['files'], configFile: string): Promise<NamedEntry[]> {
  const folder = posix.dirname(configFile)
  const root = await entriesOf(files, '.', (name) => NAME.test(name) || alike(name, folder))
  const folders = root.filter(({ path, kind }) => kind === 'directory' && alike(path, folder))
  const below = []
  for (const { path } of folders) below.push(...(await entriesOf(files, path, (name) => NAME.test(name))))
  return [...root, ...below]
}

async function entriesOf(
  files: NamesHost['files'],
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<NamedEntry[]> {
  const entries: NamedEntry[] = []
  for (const name of (await files.list(folder)) ?? []) {
    const path = posix.join(folder, name)
    const stat = isWanted(name) ? await files.stat(path) : null
    if (stat !== null) entries.push({ path, kind: stat.kind })
  }
  return entries
}
