import { isMapping, mergeKeys } from '../settings/merge-keys.js'
import type { ParsedConfig } from './config-file.js'
import { sectionSchema, type SectionFile } from './schema.js'

/** The keys that count for a feature: its own over those of all, key by key; lists replace lists. */
export function sectionOf(feature: string, config: ParsedConfig | null): SectionFile {
  if (config === null) return {}
  const { features, ...top } = entriesOf(config.written)
  const perFeature = entriesOf(features)
  const own = Object.hasOwn(perFeature, feature) ? perFeature[feature] : undefined
  // Both parts fit the schema, so their merge does; it is read again because values are merged as written.
  return sectionSchema.parse(own === undefined ? top : mergeKeys(top, own))
}

function entriesOf(value: unknown): Record<string, unknown> {
  return isMapping(value) ? value : {}
}
