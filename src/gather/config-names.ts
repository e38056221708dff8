import { posix } from 'node:path'
import type { NamedEntry } from '../config/look-alikes.js'
import type { Files } from '../host/host.js'

/** The names that may be meant as the configuration: at the root, and in its folder in any case of letters. */
export async function namesNearConfig(files: Pick<Files, 'list' | 'stat'>, configFile: string): Promise<NamedEntry[]> {
  const folder = posix.dirname(configFile)
  const root = await entriesOf(files, '.', (name) => NAME.test(name) || alike(name, folder))
  const folders = root.filter(({ path, kind }) => kind === 'directory' && alike(path, folder))
  const below = []
  for (const { path } of folders) below.push(...(await entriesOf(files, path, (name) => NAME.test(name))))
  const entries = [...root, ...below]
  if (entries.some(({ path }) => path === configFile)) return entries
  const own = await files.stat(configFile)
  return own === null ? entries : [...entries, { path: configFile, kind: own.kind }]
}

const NAME = /ds[-_]?release/i

function alike(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase()
}

async function entriesOf(
  files: Pick<Files, 'list' | 'stat'>,
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
