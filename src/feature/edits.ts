import { Stop, type Place } from '../errors.js'
import { editJson, type JsonEdit } from '../formats/json-edit.js'
import type { FeatureState, StateRelease } from './state.js'
import { parseStateFile } from './state-file.js'

/** What a release says of itself in the state file. */
export interface ReleaseChange {
  /** Path of the state file, for messages. */
  file: string
  /** Without `v`. */
  version: string
  tag: string
  /** SHA of the gated commit. */
  commit: string
  /** `sha256:<hex>` of the archive. */
  packageDigest: string
  /** Flat, names to finite numbers, for the entry of `releases[]`. */
  metrics: Record<string, number>
  /** The metrics file's own shape, for `model_metrics`. */
  metricsAsWritten: unknown
  /** `passed`, or `disabled` where gates were off. */
  verdict: string
  /** Who switched the gates off; null when they are on. */
  gatesNote: string | null
  releaseUrl: string
  /** ISO 8601 UTC with `Z`. */
  startedAt: string
  /** ISO 8601 UTC with `Z`. */
  completedAt: string
}

/**
 * Writes a release into a state file's text; the text comes back unchanged when `releases[]` has it already. Throws
 * `Stop`: `invalid-state` when the text is not a valid state file, `conflict` when the version stands there with another commit.
 */
export function applyRelease(text: string, change: ReleaseChange): string {
  const parsed = parseStateFile(text, change.file)
  if (!parsed.ok) throw new Stop('invalid-state', parsed.problems)
  const index = parsed.state.releases.findIndex((entry) => entry.version === change.version)
  const entry = parsed.state.releases[index]
  if (entry?.commit === change.commit) return text
  if (entry !== undefined) throw takenVersion(entry, change, parsed.placeOf(['releases', index]))
  return editJson(text, releaseEdits(parsed.state, change))
}

function releaseEdits(state: FeatureState, change: ReleaseChange): JsonEdit[] {
  const set = (field: string, value: unknown): JsonEdit => ({ kind: 'set', path: [field], value })
  const last = state.releases.length - 1
  const handedDown: JsonEdit[] =
    last >= 0 && state.deployedTo.length > 0
      ? [{ kind: 'set', path: ['releases', last, 'deployed_to'], value: state.deployedTo }]
      : []
  return [
    ...handedDown,
    set('status', 'released'),
    set('release_started_at', change.startedAt),
    set('release_completed_at', change.completedAt),
    set('version', change.version),
    set('model_version', change.version),
    set('model_metrics', change.metricsAsWritten),
    set('deployed_to', []),
    set('updated_at', change.completedAt),
    { kind: 'append', path: ['releases'], value: releaseEntry(change) },
  ]
}

function releaseEntry(change: ReleaseChange): Record<string, unknown> {
  return {
    version: change.version,
    tag: change.tag,
    commit: change.commit,
    package_digest: change.packageDigest,
    metrics: change.metrics,
    verdict: change.verdict,
    ...(change.gatesNote === null ? {} : { gates: `skipped: gates are disabled (${change.gatesNote})` }),
    release_url: change.releaseUrl,
    released_at: change.completedAt,
  }
}

function takenVersion(entry: StateRelease, change: ReleaseChange, where: Place): Stop {
  return new Stop('conflict', {
    what: `Version ${change.version} stands in releases[] with commit ${entry.commit ?? 'unknown'}, not ${change.commit}`,
    fix: 'Find out who wrote that entry, then release a higher version',
    where,
  })
}
