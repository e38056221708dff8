import type { FeatureState } from '../feature/state.js'
import type { EarlierRelease } from './record.js'
import { tagFor } from './tag.js'

/** The earlier releases of a feature, oldest first; an entry without a tag has the one that the settings give it. */
export function historyOf(feature: { id: string; state: FeatureState; settings: { tag: string } }): EarlierRelease[] {
  return feature.state.releases.map((entry) => ({
    version: entry.version,
    tag: entry.tag ?? tagFor(feature.settings.tag, feature.id, entry.version),
    metrics: entry.metrics,
    rolledBack: entry.rolledBack,
    deployedTo: entry.deployedTo,
  }))
}
