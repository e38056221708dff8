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
