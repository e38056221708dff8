import type { CommittedEntry } from '../host/host.js'
import type { GitProcess } from './git-process.js'
import { byCodePoint } from './name-order.js'

const LINE_END = 0x0a
const SPACE = 0x20
const NUL = 0x00

/** What HEAD has at these paths, in one process. */
export async function readCommitted(git: GitProcess, paths: readonly string[]): Promise<CommittedEntry[]> {
  // One request a line: no path that git can be asked for in this way has a line end, and none that we know is there.
  const asked = paths.filter((path) => !path.includes('\n'))
  if (asked.length === 0) return paths.map(() => null)
  const pieces: Buffer[] = []
  const input = asked.map((path) => `HEAD:${path === '.' ? '' : path}\n`).join('')
  const { exitCode, stderr } = await git(['cat-file', '--batch'], {
    input,
    onOutput: (bytes) => void pieces.push(bytes),
  })
  if (exitCode !== 0) throw new Error(`git cat-file ended with ${exitCode}: ${stderr.trim()}`)
  const entries = readBatch(Buffer.concat(pieces), asked.length)
  return paths.map((path) => (path.includes('\n') ? null : (entries.shift() ?? null)))
}

/** Reads the answers of `cat-file --batch`: `<id> <type> <size>`, the bytes, a line end; or one line that says what is wrong. */
function readBatch(output: Buffer, count: number): CommittedEntry[] {
  const entries: CommittedEntry[] = []
  let at = 0
  while (entries.length < count && at < output.length) {
    const end = output.indexOf(LINE_END, at)
    if (end < 0) break
    const header = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(output.toString('utf8', at, end))
    const [, id = '', type, size = ''] = header ?? []
    at = end + 1
    if (type === undefined) {
      entries.push(null)
      continue
    }
    const bytes = output.subarray(at, at + Number(size))
    at += bytes.length + 1
    if (type === 'blob') entries.push({ kind: 'file', bytes })
    else entries.push(type === 'tree' ? { kind: 'folder', names: namesOf(bytes, id.length / 2) } : null)
  }
  return entries
}

/** Names in a tree object: mode, blank, name, NUL, the bytes of an id. */
function namesOf(tree: Buffer, idLength: number): string[] {
  const names: string[] = []
  let at = 0
  while (at < tree.length) {
    const name = tree.indexOf(SPACE, at) + 1
    const end = tree.indexOf(NUL, name)
    if (name === 0 || end < 0) break
    names.push(tree.toString('utf8', name, end))
    at = end + 1 + idLength
  }
  return names.sort(byCodePoint)
}
