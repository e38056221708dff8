import { createHash } from 'node:crypto'

/** The SHA-256 of bytes or of a text's UTF-8, as `sha256:<hex>`. */
export function digestOf(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}
