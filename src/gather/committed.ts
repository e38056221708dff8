import { type Problem, Stop } from '../errors.js'
import { decodeUtf8, notUtf8 } from '../formats/utf8.js'
import type { Files, Git } from '../host/host.js'

/** Who knows what the commit has, and what lies in the checkout. */
export interface CommittedHost {
  files: Pick<Files, 'readBytes' | 'stat'>
  git: Pick<Git, 'committed' | 'changedFiles'>
}

/**
 * A file that decides about a release: what counts is what the commit has. `dirty` has it in the checkout with other
 * content than the commit; `uncommitted` has it in the checkout alone.
 */
export type CommittedText =
  | { kind: 'committed'; path: string; text: string }
  | { kind: 'dirty'; path: string; text: string }
  | { kind: 'uncommitted'; path: string }
  | { kind: 'absent'; path: string }

/** Reads files as the gated commit has them, in one go, and says which of them the checkout has otherwise. */
export async function readCommittedTexts(host: CommittedHost, paths: readonly string[]): Promise<CommittedText[]> {
  const onDisk = await Promise.all(paths.map(async (path) => await host.files.readBytes(path)))
  const entries = await host.git.committed(paths)
  const found: CommittedText[] = []
  let changed: ReadonlySet<string> | null = null
  for (const [index, path] of paths.entries()) {
    const disk = onDisk[index] ?? null
    const entry = entries[index] ?? null
    if (entry?.kind !== 'file') {
      found.push({ kind: disk === null ? 'absent' : 'uncommitted', path })
      continue
    }
    if (disk?.equals(entry.bytes) === true) {
      found.push({ kind: 'committed', path, text: decode(entry.bytes, path) })
      continue
    }
    // Other bytes need be no other content (line ends, a sparse checkout): that is git's to say.
    changed ??= new Set(await host.git.changedFiles())
    if (changed.has(path)) found.push({ kind: 'dirty', path, text: decode(entry.bytes, path) })
    else if (await isLink(host.files, path)) found.push({ kind: 'absent', path })
    else found.push({ kind: 'committed', path, text: decode(entry.bytes, path) })
  }
  return found
}

/** The problem of a file whose content in the checkout is another one than in the commit. */
export function dirtyFile(path: string, role: string): Problem {
  return {
    what: `${role} ${path} differs from the commit that the job checked out, so what it says was never committed`,
    where: { file: path },
    fix: `Commit the change and run this at that commit, or take the step out of the job that changes ${path}`,
  }
}

/** A link is no file here, as everywhere. */
async function isLink(files: CommittedHost['files'], path: string): Promise<boolean> {
  const stat = await files.stat(path)
  return stat !== null && stat.kind !== 'file'
}

function decode(bytes: Buffer, path: string): string {
  const text = decodeUtf8(bytes)
  if (text !== null) return text
  throw new Stop('invalid-input', notUtf8(bytes, path))
}
