import { z } from 'zod'
import { parseJson } from '../formats/json.js'
import type { ReleaseChange } from './edits.js'
import { parseStateFile } from './state-file.js'

const GATES_NOTE = /^skipped: gates are disabled \(([\s\S]*)\)$/

/*
 * What follows reads what any version of this action has written: a state commit that is not recognised is taken for
 * somebody's work, and has to be reviewed. So a field that comes later is optional here, with its meaning when absent,
 * and `applyRelease` writes it only where the change has it: then older commits are still edited byte for byte alike.
 * `__tests__/fixtures/releases/` has state commits of every version.
 */

/** The fields that a release of this action writes, as strictly as it writes them. */
const writtenSchema = z.looseObject({
  model_metrics: z.unknown(),
  release_started_at: z.string(),
  release_completed_at: z.string(),
  releases: z.array(z.unknown()).nonempty(),
})

const entrySchema = z.object({
  version: z.string(),
  tag: z.string(),
  commit: z.string(),
  package_digest: z.string(),
  metrics: z.record(z.string(), z.number()),
  verdict: z.string(),
  gates: z.string().regex(GATES_NOTE).optional(),
  release_url: z.string(),
  released_at: z.string(),
})

/** The change that a release of this action made last in a state file, read back from it; null when it made none. */
export function lastReleaseOf(text: string, file: string): ReleaseChange | null {
  const parsed = parseJson(text, file)
  const written = parsed.ok ? writtenSchema.safeParse(parsed.document.value) : null
  if (written?.success !== true) return null
  const entry = entrySchema.safeParse(written.data.releases.at(-1))
  if (!entry.success) return null
  const { version, tag, commit, metrics, verdict, gates } = entry.data
  // Whoever takes the note away hides that nothing was judged.
  if ((verdict === 'disabled') !== (gates !== undefined)) return null
  return {
    file,
    version,
    tag,
    commit,
    metrics,
    verdict,
    packageDigest: entry.data.package_digest,
    metricsAsWritten: written.data.model_metrics,
    gatesNote: gates === undefined ? null : (GATES_NOTE.exec(gates)?.[1] ?? null),
    releaseUrl: entry.data.release_url,
    startedAt: written.data.release_started_at,
    completedAt: written.data.release_completed_at,
  }
}

/** Whether a state file's text has a release of this version and commit; an unreadable file has none. */
export function hasRelease(text: string, file: string, release: { version: string; commit: string }): boolean {
  const parsed = parseStateFile(text, file)
  if (!parsed.ok) return false
  return parsed.state.releases.some((entry) => entry.version === release.version && entry.commit === release.commit)
}
