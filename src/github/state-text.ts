import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { RepositoryQuestions } from '../host/host.js'
import { oidSchema } from './schemas.js'

/** The state file in an answer of GraphQL. */
export const fileSchema = z.object({
  object: z.object({
    __typename: z.string(),
    oid: oidSchema,
    text: z.string().nullable().optional(),
    isTruncated: z.boolean().optional(),
  }),
})

/** A state file at a commit, and what GraphQL has shown of it. */
interface ShownState {
  commit: string
  stateFile: string
  file: z.infer<typeof fileSchema> | null
}

/** The text of the state file at a commit, from an answer of GraphQL or else from the file itself; null where it is none. */
export async function stateText(
  repository: Pick<RepositoryQuestions, 'contentAt'>,
  { commit, stateFile, file }: ShownState,
): Promise<string | null> {
  if (file === null || file.object.__typename !== 'Blob') return null
  const { oid, text } = file.object
  if (typeof text === 'string' && file.object.isTruncated !== true && isBlob(text, oid)) return text
  return (await repository.contentAt(commit, stateFile))?.toString('utf8') ?? null
}

/** Whether a text is a blob to the byte: GraphQL shows what is no UTF-8 with other bytes than the file has. */
function isBlob(text: string, oid: string): boolean {
  const algorithm = oid.length === 40 ? 'sha1' : 'sha256'
  const hash = createHash(algorithm).update(`blob ${Buffer.byteLength(text)}\0`)
  return hash.update(text).digest('hex') === oid
}
