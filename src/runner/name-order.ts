/** Orders names by code point, as every language does that sorts UTF-8 bytes; the default order of JavaScript is another one. */
export function byCodePoint(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'))
}
