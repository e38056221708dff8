import type { BigIntStats } from 'node:fs'
import { lstat, readdir, realpath } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import { Stop } from '../errors.js'
import type { DatasetProfile } from '../gates/dataset-profile.js'
import type { Datasets } from '../host/host.js'
import { readJsonLines, readJsonTable } from './dataset-json.js'
import { DatasetProfiler } from './dataset-profiler.js'
import { DatasetFault, headOf, sourceOf, type DatasetSource } from './dataset-source.js'
import { errorCode } from './file-errors.js'
import { createPathGuard } from './path-guard.js'
import { fileIdentity } from './pieces.js'
import { GATHERING, READING } from '../limits/reading.js'

/** JSON that is one value has to be read as a whole; larger files are only known to be there. */
const JSON_LIMIT_BYTES = READING.datasetJsonBytes.value

/** Entries of a folder that are looked at until one with bytes in it is found. */
const FOLDER_LIMIT = GATHERING.datasetFolderEntries.value

type Found = Pick<DatasetProfile, 'state' | 'detail'>

/** Looks into datasets below the checkout (`root`) and the temporary folder (`temp`). */
export function createDatasets(root: string, temp: string): Datasets {
  const guard = createPathGuard(root, temp)
  return {
    async profile(path, name) {
      const profiler = new DatasetProfiler()
      try {
        const found = await look(await followInside(root, await guard.checked(path)), path, profiler)
        if (found.state === 'read') return profiler.finish(name, found.detail)
        return unread(name, found)
      } catch (error) {
        return unread(name, {
          state: isMissing(error) ? 'missing' : 'unreadable',
          detail: await explain(error, path, guard),
        })
      }
    },
    async identities(path) {
      try {
        return await identitiesOf(await followInside(root, await guard.checked(path)))
      } catch {
        // What cannot be looked at has no bytes that were judged.
        return new Map()
      }
    },
  }
}

function unread(path: string, found: Found): DatasetProfile {
  return { path, ...found, rows: null, columns: [], duplicateNames: [], ragged: null }
}

/** A link may lead to another place in the checkout (DVC's cache), and nowhere else. */
async function followInside(root: string, path: string): Promise<string> {
  if (!(await lstat(path)).isSymbolicLink()) return path
  const real = await realpath(path)
  const way = relative(await realpath(root), real)
  if (way.startsWith('..') || way === '' || way.startsWith(sep))
    throw new DatasetFault('it is a link that leads out of the repository')
  return real
}

/** Looks into a file or folder; a cached copy has another name, so `named` tells the format. */
async function look(path: string, named: string, profiler: DatasetProfiler): Promise<Found> {
  const stat = await lstat(path)
  if (stat.isDirectory()) return await lookIntoFolder(path)
  if (!stat.isFile()) throw new DatasetFault('it is neither a file nor a folder')
  if (stat.size === 0) throw new DatasetFault('it is empty')
  const isPacked = /\.gz$/i.test(named)
  const source = sourceOf(path, isPacked)
  const head = await headOf(source)
  if (head.startsWith('version https://git-lfs.github.com/spec/')) {
    throw new DatasetFault('it is a Git LFS pointer; set `lfs: true` of `actions/checkout`')
  }
  const kind = extname(isPacked ? basename(named, extname(named)) : named).toLowerCase()
  return await readBy({ kind, path, source, head, size: stat.size }, profiler)
}

/** A file that may hold a table; `kind` is its extension, `head` how it begins. */
interface Table {
  kind: string
  path: string
  source: DatasetSource
  head: string
  size: number
}

/** The readers of tables are loaded for a table only: most runs, and all that are refused, do without. */
async function readBy(table: Table, profiler: DatasetProfiler): Promise<Found> {
  const { kind, path, source, head, size } = table
  switch (kind) {
    case '.csv':
    case '.tsv':
    case '.tab': {
      const { readDelimited } = await import('./dataset-csv.js')
      await readDelimited(source, { delimiter: kind === '.csv' ? null : '\t', head }, profiler)
      return { state: 'read', detail: kind === '.csv' ? 'CSV' : 'TSV' }
    }
    case '.jsonl':
    case '.ndjson':
      await readJsonLines(source, profiler)
      return { state: 'read', detail: 'JSON lines' }
    case '.json':
      if (size > JSON_LIMIT_BYTES) return { state: 'opaque', detail: 'JSON, too large to be looked into' }
      return await readJsonTable(source, JSON_LIMIT_BYTES, profiler)
    case '.parquet': {
      const { readParquet } = await import('./dataset-parquet.js')
      await readParquet(path, profiler)
      return { state: 'read', detail: 'Parquet' }
    }
    default:
      return { state: 'opaque', detail: `a ${kind === '' ? 'file' : `${kind} file`}, not looked into` }
  }
}

async function lookIntoFolder(folder: string): Promise<Found> {
  const waiting = [folder]
  let seen = 0
  for (let next = waiting.pop(); next !== undefined && seen < FOLDER_LIMIT; next = waiting.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true })) {
      seen += 1
      const path = join(next, entry.name)
      if (entry.isDirectory()) waiting.push(path)
      else if (entry.isFile() && (await lstat(path)).size > 0)
        return { state: 'opaque', detail: 'a folder, not looked into' }
    }
  }
  throw new DatasetFault('the folder holds no file with anything in it')
}

async function identitiesOf(path: string): Promise<Map<string, string>> {
  const stat = await lstat(path, { bigint: true })
  if (!stat.isDirectory()) return new Map([['.', fileIdentity(stat)]])
  const found = new Map<string, string>()
  const waiting = [path]
  for (let next = waiting.pop(); next !== undefined && found.size < FOLDER_LIMIT; next = waiting.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true })) {
      const at = join(next, entry.name)
      if (entry.isDirectory()) waiting.push(at)
      // Links and modes of the thousand files of a folder may change without any of its bytes.
      else found.set(relative(path, at), bytesIdentity(await lstat(at, { bigint: true })))
    }
  }
  return found
}

function bytesIdentity({ ino, size, mtimeNs }: BigIntStats): string {
  return [ino, size, mtimeNs].join('-')
}

function isMissing(error: unknown): boolean {
  const code = errorCode(error) ?? (error instanceof Stop ? errorCode(error.cause) : null)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** Why a dataset could not be read, as the end of a sentence; without the machine's own paths. */
async function explain(error: unknown, path: string, guard: ReturnType<typeof createPathGuard>): Promise<string> {
  if (error instanceof DatasetFault) return error.message
  if (isMissing(error))
    return (await isTrackedByDvc(path, guard)) ? 'DVC tracks it; run `dvc pull` in a step before' : ''
  if (error instanceof Stop) return error.problems[0]?.what ?? 'it cannot be read'
  const code = errorCode(error)
  if (code !== null && /^E[A-Z]+$/.test(code)) return `the system says ${code}`
  return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'it cannot be read'
}

async function isTrackedByDvc(path: string, guard: ReturnType<typeof createPathGuard>): Promise<boolean> {
  try {
    return (await lstat(await guard.checked(`${path}.dvc`))).isFile()
  } catch {
    return false
  }
}
