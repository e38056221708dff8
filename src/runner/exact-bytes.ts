/** Bytes that are not in the one form that is read here. */
export class Misfit extends Error {}

/** Bytes that are taken from a stream by number; less than were asked for is a `Misfit`. */
export class ExactBytes {
  private readonly stream: AsyncIterator<Buffer>
  private rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.stream = source[Symbol.asyncIterator]()
  }

  /** So many bytes at once. */
  async take(count: number): Promise<Buffer> {
    const taken: Buffer[] = []
    for await (const piece of this.pieces(count)) taken.push(piece)
    return Buffer.concat(taken)
  }

  /** So many bytes, as they come. */
  async *pieces(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0;) {
      if (this.rest.length === 0 && !(await this.fill())) throw new Misfit('its end is missing')
      const piece = this.rest.subarray(0, left)
      this.rest = this.rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  async expectZeros(count: number): Promise<void> {
    for await (const piece of this.pieces(count)) {
      if (piece.some((byte) => byte !== 0)) throw new Misfit('bytes where none should be')
    }
  }

  async isAtEnd(): Promise<boolean> {
    return this.rest.length === 0 && !(await this.fill())
  }

  private async fill(): Promise<boolean> {
    for (;;) {
      const next = await this.stream.next()
      if (next.done === true) return false
      this.rest = next.value
      if (this.rest.length > 0) return true
    }
  }
}

/** Whether something did not fit, and is no failure of the machine. */
export function isMisfit(error: unknown): boolean {
  return error instanceof Misfit
}
