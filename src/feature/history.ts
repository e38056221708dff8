import * as semver from '../formats/semantic-version.js'
import type { FeatureState, StateRelease } from './state.js'

/**
 * The release that serves now: the last entry of `releases[]` that was not rolled back, or null. After a rollback of
 * the newest release the state's `model_version` says which earlier one serves.
 */
export function championOf(state: FeatureState): StateRelease | null {
  const standing = state.releases.filter((entry) => !entry.rolledBack)
  const newestFell = state.releases.at(-1)?.rolledBack === true
  const named = newestFell ? standing.find((entry) => entry.version === state.modelVersion) : undefined
  return named ?? standing.at(-1) ?? null
}

/** The version that the next one must lie above: the last entry of `releases[]`, else `model_version`, else `version`. */
export function previousVersionOf(state: FeatureState): string | null {
  return state.releases.at(-1)?.version ?? state.modelVersion ?? state.version
}

/** The version that came before a released one: the highest of `releases[]` below it, or null. */
export function versionBefore(state: FeatureState, version: string): string | null {
  const below = state.releases.map((entry) => entry.version).filter((one) => isBelow(one, version))
  return below.sort(semver.rcompare)[0] ?? null
}

function isBelow(one: string, other: string): boolean {
  return semver.valid(one) !== null && semver.valid(other) !== null && semver.lt(one, other)
}
