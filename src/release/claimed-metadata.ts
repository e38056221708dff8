import { z } from 'zod'
import { parseJson } from '../formats/json.js'
import { isSameJson } from '../formats/same-json.js'
import { MANIFEST_NAME, METADATA_NAME } from '../package/file-names.js'
import { comparePaths } from '../package/layout.js'
import type { ReleaseRecord } from './record.js'

/** A file of the model, as it stood in the repository when it was sealed. */
export interface ClaimedModelFile {
  path: string
  size: number
  sha256: string
}

const modelSchema = z.looseObject({
  model: z.array(z.object({ path: z.string(), size: z.int().nonnegative(), sha256: z.string() })).nonempty(),
})

/** What sealed metadata says of the model; or why it is not the metadata of this record, in words. */
export function claimedModel(
  record: ReleaseRecord,
  { text, created }: { text: string; created: string },
): { ok: true; model: ClaimedModelFile[] } | { ok: false; why: string } {
  const parsed = parseJson(text, METADATA_NAME)
  const value: unknown = parsed.ok ? parsed.document.value : null
  const checked = modelSchema.safeParse(value)
  if (!checked.success) return { ok: false, why: `${METADATA_NAME} names no model` }
  for (const [field, known] of Object.entries(saidTwice(record, created))) {
    if (!isSameJson(checked.data[field], known)) return { ok: false, why: `${METADATA_NAME} has another ${field}` }
  }
  return { ok: true, model: checked.data.model }
}

/** What metadata and record both say. */
function saidTwice(record: ReleaseRecord, created: string): Record<string, unknown> {
  const { feature, version, tag, commit, verdict, metrics, champion, datasets, experiments } = record
  const files = record.packageFiles
    .filter(({ path }) => path !== METADATA_NAME && path !== MANIFEST_NAME)
    .toSorted((one, other) => comparePaths(one.path, other.path))
  return {
    ...{ feature, version, tag, commit, created, verdict, metrics, champion, datasets, experiments, files },
    metrics_as_written: record.metricsAsWritten ?? null,
  }
}
