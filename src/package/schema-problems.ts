import type { z } from 'zod'
import type { Problem } from '../errors.js'
import type { DataDocument } from '../formats/document.js'

/** What a schema found wrong, each with its place in the file; `fix` ends every message. */
export function schemaProblems(error: z.ZodError, document: DataDocument, fix: string): Problem[] {
  return error.issues.map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
    return { what: issue.message, fix, where: document.placeOf(path) }
  })
}
