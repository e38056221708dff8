import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Loads one piece of the built action into memory without running it; webpack puts it in, so that only `dist/` has it. */
declare const __webpack_chunk_load__: (piece: number) => Promise<unknown>

/** A piece of the built action that is loaded when it is needed. */
const PIECE = /^(\d+)\.index\.js$/

/**
 * Loads what is left of the action's own code. A command could write to these files, and would then be run with the token as
 * soon as the next of them is needed; afterwards none of them is opened again, whatever becomes of it.
 */
export async function loadOwnCode(): Promise<void> {
  if (typeof __webpack_chunk_load__ === 'undefined') return
  const names = readdirSync(dirname(fileURLToPath(import.meta.url)))
  const pieces = names.flatMap((name) => PIECE.exec(name)?.[1] ?? [])
  // This very code stands in one of them.
  if (pieces.length === 0) throw new Error('The pieces of the action are not where it runs')
  await Promise.all(pieces.map(async (piece) => await __webpack_chunk_load__(Number(piece))))
}
