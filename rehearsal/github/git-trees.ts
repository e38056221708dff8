import type { NamedObject } from './git-objects.js'
import type { TreeChange } from './git.js'

/** One name in a tree; the mode as the object has it, without leading zeros. */
export interface Entry {
  mode: string
  sha: string
}

/** What trees are read from and written to. */
export interface TreeStore {
  read(sha: string): Promise<NamedObject | null>
  write(type: 'tree', bytes: Buffer): Promise<{ sha: string }>
}

const FOLDER = '40000'
const ID_BYTES = 20

/** A change, with what is left of its path below the tree at hand. */
interface Step {
  names: readonly string[]
  change: TreeChange
}

/** Writes a tree made of another one (or of nothing: null) with some paths changed, and returns its id. */
export async function writeTree(
  store: TreeStore,
  base: string | null,
  changes: readonly TreeChange[],
): Promise<string> {
  const steps = changes.map((change) => ({ names: change.path.split('/'), change }))
  const entries = await changed(store, base, steps)
  return (await store.write('tree', bytesOf(entries))).sha
}

async function changed(store: TreeStore, base: string | null, steps: readonly Step[]): Promise<Map<string, Entry>> {
  const entries = base === null ? new Map<string, Entry>() : readEntries(await store.read(base), base)
  for (const { names, change } of steps.filter((one) => one.names.length === 1)) {
    const [name = ''] = names
    if (change.sha === null) entries.delete(name)
    else entries.set(name, { mode: change.mode.replace(/^0+/, ''), sha: change.sha })
  }
  for (const [name, inner] of grouped(steps)) {
    const before = entries.get(name)
    const tree = await changed(store, before?.mode === FOLDER ? before.sha : null, inner)
    // Git has no empty folders.
    if (tree.size > 0) entries.set(name, { mode: FOLDER, sha: (await store.write('tree', bytesOf(tree))).sha })
    else if (before?.mode === FOLDER) entries.delete(name)
  }
  return entries
}

/** The changes of each folder, by its name. */
function grouped(steps: readonly Step[]): Map<string, Step[]> {
  const folders = new Map<string, Step[]>()
  for (const { names, change } of steps) {
    const [name = '', ...rest] = names
    if (rest.length > 0) folders.set(name, [...(folders.get(name) ?? []), { names: rest, change }])
  }
  return folders
}

/** The entries of a tree by their names, in git's order; throws for what is none. */
export function readEntries(object: NamedObject | null, sha: string): Map<string, Entry> {
  if (object?.type !== 'tree') throw new Error(`${sha} is no tree`)
  const { bytes } = object
  const entries = new Map<string, Entry>()
  for (let at = 0; at < bytes.length;) {
    const [blank, end] = [bytes.indexOf(' ', at), bytes.indexOf(0, at)]
    const id = bytes.subarray(end + 1, end + 1 + ID_BYTES).toString('hex')
    entries.set(bytes.toString('utf8', blank + 1, end), { mode: bytes.toString('latin1', at, blank), sha: id })
    at = end + 1 + ID_BYTES
  }
  return entries
}

/** Entries in git's order: by bytes, a folder as if its name ended in a slash. */
function bytesOf(entries: ReadonlyMap<string, Entry>): Buffer {
  const rows = [...entries].map(([name, { mode, sha }]) => ({
    key: Buffer.from(mode === FOLDER ? `${name}/` : name),
    bytes: Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, 'hex')]),
  }))
  return Buffer.concat(rows.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ bytes }) => bytes))
}
