import type { Hash } from 'node:crypto'
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { Deflate, Z_FULL_FLUSH } from 'pako'
import { Stop } from '../errors.js'

/*
 * gzip (RFC 1952, RFC 1951) that is the same bytes on every Node and processor. Node's own zlib is not: what it makes
 * of the same input differs between versions and instruction sets. So the stream is cut into segments of 1 MiB, and
 * each is either stored (blocks written here) or deflated by a library in plain JavaScript, whichever a sample says.
 */

/** Bytes of a segment; where segments begin depends on the content alone, never on how it was read. */
const SEGMENT_BYTES = 1 << 20

/** Most bytes of a stored block (its length field has 16 bits). */
const STORED_BYTES = 65535

/** A sample is four slices of 8 KiB, spread over the segment. */
const SAMPLE_SLICES = 4
const SLICE_BYTES = 8192

/** A segment is deflated when its sample shrinks to this share, as long as the budget lasts: it is cheap and helps. */
const WORTHWHILE_RATIO = 0.9

/** And to this share afterwards: deflating costs about 25 ms per MiB, so gigabytes must at least halve. */
const WORTHWHILE_RATIO_LARGE = 0.5
const BUDGET_BYTES = 64 * SEGMENT_BYTES

/** Where samples keep saying "store", at most so many segments go by unsampled. */
const LONGEST_SKIP = 63

const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff])

/** Writes one gzip stream to an open file, hashing it on the way; memory stays at two segments. */
export class GzipStream {
  private readonly handle: FileHandle
  private readonly hash: Hash = createHash('sha256')
  private readonly segments: readonly [Buffer, Buffer] = [
    Buffer.allocUnsafeSlow(SEGMENT_BYTES),
    Buffer.allocUnsafeSlow(SEGMENT_BYTES),
  ]
  private readonly deflater = new SegmentDeflater()
  private turn: 0 | 1 = 0
  private filled = 0
  private crc = 0
  private inputBytes = 0
  private outputBytes = 0
  private deflatedBytes = 0
  private skip = 0
  private nextSkip = 0
  private pending: Promise<void>

  constructor(handle: FileHandle) {
    this.handle = handle
    this.pending = this.write([HEADER])
  }

  /** Says that the bytes to come are of another kind, so that the next segment is sampled again. */
  resample(): void {
    this.skip = 0
    this.nextSkip = 0
  }

  /** Appends bytes; they are copied, so the caller may reuse the buffer at once. */
  async append(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length;) {
      const taken = bytes.subarray(from, from + SEGMENT_BYTES - this.filled)
      this.segments[this.turn].set(taken, this.filled)
      this.filled += taken.length
      from += taken.length
      if (this.filled === SEGMENT_BYTES) await this.closeSegment()
    }
  }

  /** Ends the stream and returns size and digest of what was written; the file stays open. */
  async finish(): Promise<{ size: number; sha256: string }> {
    if (this.filled > 0) await this.closeSegment()
    const trailer = Buffer.alloc(8)
    trailer.writeUInt32LE(this.crc, 0)
    trailer.writeUInt32LE(this.inputBytes % 2 ** 32, 4)
    await this.pending
    await this.write([LAST_BLOCK, trailer])
    return { size: this.outputBytes, sha256: `sha256:${this.hash.digest('hex')}` }
  }

  /** Waits for a write that is under way, whatever became of it: before the file is closed after a failure. */
  async settle(): Promise<void> {
    await this.pending.catch(() => undefined)
  }

  private async closeSegment(): Promise<void> {
    const segment = this.segments[this.turn].subarray(0, this.filled)
    this.crc = crc32(segment, this.crc)
    this.inputBytes += segment.length
    const worthwhile = this.isWorthwhile(segment)
    if (worthwhile) this.deflatedBytes += segment.length
    const blocks = worthwhile ? [this.deflater.run(segment)] : stored(segment)
    // The other segment is written by now or must be waited for: it is the one that is filled next.
    await this.pending
    this.pending = this.write(blocks)
    this.turn = this.turn === 0 ? 1 : 0
    this.filled = 0
  }

  private isWorthwhile(segment: Buffer): boolean {
    if (this.skip > 0) {
      this.skip -= 1
      return false
    }
    const limit = this.deflatedBytes < BUDGET_BYTES ? WORTHWHILE_RATIO : WORTHWHILE_RATIO_LARGE
    if (sampleRatio(segment, this.deflater) <= limit) {
      this.resample()
      return true
    }
    this.skip = this.nextSkip
    this.nextSkip = Math.min(LONGEST_SKIP, 2 * this.nextSkip + 1)
    return false
  }

  /** Hashes at once, writes meanwhile; a failed write is met where `pending` is awaited. */
  private write(blocks: readonly Uint8Array[]): Promise<void> {
    const bytes = blocks.reduce((sum, block) => sum + block.length, 0)
    const written = this.handle.writev(blocks as Uint8Array[]).then(({ bytesWritten }) => {
      if (bytesWritten !== bytes) throw diskFull()
    })
    written.catch(() => undefined)
    for (const block of blocks) this.hash.update(block)
    this.outputBytes += bytes
    return written
  }
}

/** Stored blocks of a segment: headers and slices in turn; none is the last block of the stream. */
function stored(segment: Buffer): Uint8Array[] {
  const blocks: Uint8Array[] = []
  for (let from = 0; from < segment.length; from += STORED_BYTES) {
    const slice = segment.subarray(from, from + STORED_BYTES)
    const header = Buffer.alloc(5)
    header.writeUInt16LE(slice.length, 1)
    header.writeUInt16LE(~slice.length & 0xffff, 3)
    blocks.push(header, slice)
  }
  return blocks
}

/** Deflates segments, each by itself; one instance serves them all because its tables are large. */
class SegmentDeflater {
  private parts: Uint8Array[] = []
  private readonly deflate = new Deflate({ raw: true, level: 1 })

  constructor() {
    this.deflate.onData = (part) => this.parts.push(part)
  }

  /** Blocks that end at a byte's boundary and look back at nothing before them, so that any block may follow. */
  run(segment: Uint8Array): Buffer {
    this.parts = []
    if (!this.deflate.push(segment, Z_FULL_FLUSH)) throw new Error(`deflate failed: ${this.deflate.msg}`)
    return Buffer.concat(this.parts)
  }
}

/** Share of its size that a sample of the segment deflates to. */
function sampleRatio(segment: Buffer, deflater: SegmentDeflater): number {
  if (segment.length <= SAMPLE_SLICES * SLICE_BYTES) return deflater.run(segment).length / segment.length
  const step = Math.floor((segment.length - SLICE_BYTES) / (SAMPLE_SLICES - 1))
  const slices = Array.from({ length: SAMPLE_SLICES }, (_, index) =>
    segment.subarray(index * step, index * step + SLICE_BYTES),
  )
  return deflater.run(Buffer.concat(slices)).length / (SAMPLE_SLICES * SLICE_BYTES)
}

function diskFull(): Stop {
  return new Stop('platform', {
    what: 'the archive could not be written to its end',
    fix: 'Free space on the runner (df -h), or use a larger one',
  })
}
