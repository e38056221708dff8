/** Size of a tar block in bytes; headers and file contents are padded to it. */
export const TAR_BLOCK_BYTES = 512

/** What a ustar size field of eleven octal digits can say at most, in bytes: 8 GiB less one. */
const USTAR_SIZE_MAX = 0o77777777777

const USTAR_NAME_BYTES = 100
const FILE_MODE = 0o644

/**
 * The header of one regular file: ustar (POSIX.1-1988), preceded by a pax header (POSIX.1-2001) where name or size do
 * not fit. Owner 0:0, mode 0644 and time 0 always, so that the same files give the same bytes everywhere.
 */
export function tarHeader(name: string, size: number): Buffer {
  const records: string[] = []
  const plain = isPlainName(name)
  if (!plain) records.push(paxRecord('path', name))
  if (size > USTAR_SIZE_MAX) records.push(paxRecord('size', String(size)))
  const file = ustarBlock(plain ? name : asciiName(name), size > USTAR_SIZE_MAX ? 0 : size, '0')
  if (records.length === 0) return file
  const pax = Buffer.from(records.join(''), 'utf8')
  const header = ustarBlock(`PaxHeaders/${asciiName(name)}`.slice(0, USTAR_NAME_BYTES), pax.length, 'x')
  return Buffer.concat([header, pax, Buffer.alloc(tarPadding(pax.length)), file])
}

/** Zero bytes that follow a content of so many bytes. */
export function tarPadding(size: number): number {
  return (TAR_BLOCK_BYTES - (size % TAR_BLOCK_BYTES)) % TAR_BLOCK_BYTES
}

function isPlainName(name: string): boolean {
  return name.length <= USTAR_NAME_BYTES && /^[\x20-\x7e]*$/.test(name)
}

/** What a reader that does not know pax sees instead of the name. */
function asciiName(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/gu, '_')
  return ascii.length <= USTAR_NAME_BYTES ? ascii : ascii.slice(-USTAR_NAME_BYTES)
}

function ustarBlock(name: string, size: number, type: '0' | 'x'): Buffer {
  const block = Buffer.alloc(TAR_BLOCK_BYTES)
  block.write(name, 0, USTAR_NAME_BYTES, 'latin1')
  block.write(octal(FILE_MODE, 7), 100, 'latin1')
  block.write(octal(0, 7), 108, 'latin1')
  block.write(octal(0, 7), 116, 'latin1')
  block.write(octal(size, 11), 124, 'latin1')
  block.write(octal(0, 11), 136, 'latin1')
  block.write('        ', 148, 'latin1')
  block.write(type, 156, 'latin1')
  block.write('ustar\0' + '00', 257, 'latin1')
  block.write(octal(0, 7), 329, 'latin1')
  block.write(octal(0, 7), 337, 'latin1')
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return block
}

function octal(value: number, digits: number): string {
  return `${value.toString(8).padStart(digits, '0')}\0`
}

/** `<length> key=value\n`, where the length counts itself. */
function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  let length = rest + String(rest).length
  if (rest + String(length).length !== length) length += 1
  return `${length} ${key}=${value}\n`
}
