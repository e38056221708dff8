import type { Place, Problem } from '../errors.js'

/** So much of a file tells how it is written. */
const HEAD_BYTES = 1024

/** The text of UTF-8 bytes, a byte order mark included; null where they are none. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What bytes that are no UTF-8 most likely are, for a message: `UTF-16 text`. */
function describeEncoding(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes
  const marked = (one: number, other: number): boolean => first === one && second === other
  if (marked(0xff, 0xfe)) return third === 0 && fourth === 0 ? 'UTF-32 text' : 'UTF-16 text'
  if (marked(0xfe, 0xff)) return 'UTF-16 text'
  const head = bytes.subarray(0, HEAD_BYTES)
  const zeros = [...head].filter((byte) => byte === 0).length
  // Every other byte of a Western text in UTF-16 is zero; other text has none at all.
  if (zeros * 3 > head.length) return 'UTF-16 text'
  return zeros > 0 ? 'no text' : 'text in another encoding (Latin-1, Windows-1252 or the like)'
}

/** The problem of bytes that are no UTF-8 where a text is wanted. */
export function notUtf8(bytes: Uint8Array, path: string): Problem & { where: Place } {
  const what = `the file is ${describeEncoding(bytes)}, not UTF-8 text`
  return { what, fix: 'Save it as UTF-8', where: { file: path } }
}
