import { digestOf } from '../formats/digest.js'
import { METADATA_NAME } from '../package/file-names.js'
import { parseMetadata } from '../package/published-metadata.js'
import type { RecordedChange } from '../release/recorded-change.js'

/**
 * Whether every file beside the records of a change is one of the model that was sealed: its bytes have a digest that the
 * metadata in that folder names. `read` gives the bytes of a file as the change has it.
 */
export async function holdsModels(
  read: (path: string) => Promise<Buffer | null>,
  { models }: Pick<RecordedChange, 'models'>,
): Promise<boolean> {
  const sealed = new Map<string, readonly string[]>()
  for (const { path, folder } of models) {
    const digests = sealed.get(folder) ?? (await sealedDigests(read, `${folder}/${METADATA_NAME}`))
    sealed.set(folder, digests)
    const bytes = digests.length === 0 ? null : await read(path)
    if (bytes === null || !digests.includes(digestOf(bytes))) return false
  }
  return true
}

async function sealedDigests(read: (path: string) => Promise<Buffer | null>, file: string): Promise<readonly string[]> {
  const bytes = await read(file)
  const parsed = bytes === null ? null : parseMetadata(bytes.toString('utf8'), file)
  return parsed?.ok === true ? parsed.metadata.digests : []
}
