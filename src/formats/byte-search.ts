/** Looks for many byte strings at once in a stream of pieces. */
export interface ByteSearch<Id> {
  /** Looks at the next piece; what spans two pieces is found as well. */
  push(piece: Uint8Array): void
  /** What was found since the beginning. */
  found(): Id[]
}

interface Needle<Id> {
  id: Id
  bytes: Uint8Array
}

/** How far a search may jump, by the two bytes that it stands on. */
interface JumpTable<Id> {
  /** Bytes of every needle that the table knows. */
  width: number
  longest: number
  jumps: Uint8Array
  /** Needles whose first `width` bytes end with these two. */
  ending: ReadonlyMap<number, Needle<Id>[]>
}

/** Prepares a search (after Wu and Manber: one pass, whatever the number of needles). Each needle has two bytes or more. */
export function byteSearcher<Id>(needles: readonly Needle<Id>[]): () => ByteSearch<Id> {
  const table = needles.length === 0 ? null : jumpTable(needles)
  return () => {
    const found = new Set<Id>()
    let tail: Uint8Array = new Uint8Array(0)
    return {
      push(piece) {
        if (table === null) return
        const overlap = table.longest - 1
        if (tail.length > 0) scan(Buffer.concat([tail, piece.subarray(0, overlap)]), table, found)
        scan(piece, table, found)
        const rest = piece.length >= overlap ? piece : Buffer.concat([tail, piece])
        // A copy: the piece's memory is used again.
        tail = Uint8Array.prototype.slice.call(rest, Math.max(0, rest.length - overlap))
      },
      found: () => [...found],
    }
  }
}

const LONGEST_JUMP = 255

function jumpTable<Id>(needles: readonly Needle<Id>[]): JumpTable<Id> {
  const lengths = needles.map(({ bytes }) => bytes.length)
  const width = Math.min(LONGEST_JUMP, ...lengths)
  const jumps = new Uint8Array(65_536).fill(width - 1)
  const ending = new Map<number, Needle<Id>[]>()
  for (const needle of needles) {
    for (let at = 1; at < width; at += 1) {
      const pair = pairAt(needle.bytes, at)
      jumps[pair] = Math.min(jumps[pair] ?? 0, width - 1 - at)
    }
    const last = pairAt(needle.bytes, width - 1)
    ending.set(last, [...(ending.get(last) ?? []), needle])
  }
  return { width, longest: Math.max(...lengths), jumps, ending }
}

function scan<Id>(bytes: Uint8Array, { width, jumps, ending }: JumpTable<Id>, found: Set<Id>): void {
  let at = width - 1
  while (at < bytes.length) {
    const pair = pairAt(bytes, at)
    const jump = jumps[pair] ?? 0
    if (jump > 0) {
      at += jump
      continue
    }
    for (const needle of ending.get(pair) ?? []) {
      if (!found.has(needle.id) && startsAt(bytes, at - width + 1, needle.bytes)) found.add(needle.id)
    }
    at += 1
  }
}

function pairAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0)
}

function startsAt(bytes: Uint8Array, start: number, needle: Uint8Array): boolean {
  if (start + needle.length > bytes.length) return false
  for (let index = 0; index < needle.length; index += 1) if (bytes[start + index] !== needle[index]) return false
  return true
}
