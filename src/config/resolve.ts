import { describePlace } from '../errors.js'
import type { FieldPath } from '../formats/document.js'
import { resolveGates } from '../gates/resolve.js'
import { commandSettings, mergeEnv } from '../settings/command.js'
import { isMapping } from '../settings/merge-keys.js'
import type { CcflowSettings } from './ccflow.js'
import type { ParsedConfig } from './config-file.js'
import * as defaults from './defaults.js'
import type { SectionFile } from './schema.js'
import { sectionOf } from './section.js'
import type { FeatureSettings } from './settings.js'

/** Everything that has a say in a feature's settings. */
export interface SettingsSources {
  feature: string
  /** Null: there is no configuration file. */
  config: ParsedConfig | null
  /** Null: there is no ccflow workflow file. */
  ccflow: CcflowSettings | null
  /** The input `gates-enabled`; null: not given. */
  gatesEnabledInput: boolean | null
}

/** Merges defaults, configuration and the feature's own part of it, key by key; lists replace lists. */
export function resolveSettings(sources: SettingsSources): FeatureSettings {
  const { feature, config } = sources
  const section = sectionOf(feature, config)
  const env = mergeEnv(section.env, undefined)
  const { steps } = section
  return {
    feature,
    model: section.model ?? defaults.DEFAULT_MODEL,
    metrics: section.metrics ?? defaults.DEFAULT_METRICS,
    tag: section.tag ?? defaults.DEFAULT_TAG,
    latest: section.latest ?? null,
    records: section.records ?? defaults.DEFAULT_RECORDS,
    commitModel: section['commit-model'] ?? false,
    releaseBranches: section['release-branches'] ?? [],
    paths: section.paths ?? [],
    env,
    steps: {
      export: commandSettings(steps?.export, defaults.DEFAULT_STEPS.export, env),
      card: commandSettings(steps?.card, defaults.DEFAULT_STEPS.card, env),
    },
    ...gatesSwitch(sources),
    gates: resolveGates(section.gates ?? {}, env, (path) => sourceOf(['gates', ...path], feature, config)),
    golden: goldenOf(section),
    requests: section.requests ?? null,
    adopted: section.adopted ?? {},
    monitoring: section.monitoring ?? [],
  }
}

function goldenOf({ golden }: SectionFile): FeatureSettings['golden'] {
  return golden?.rows === undefined ? null : { rows: golden.rows, tolerance: golden.tolerance ?? 0 }
}

function ownPart(feature: string, config: ParsedConfig | null): SectionFile | undefined {
  const features = config?.data.features ?? {}
  // A feature may be called `constructor`.
  return Object.hasOwn(features, feature) ? features[feature] : undefined
}

function gatesSwitch(sources: SettingsSources): Pick<FeatureSettings, 'gatesEnabled' | 'gatesEnabledSource'> {
  const { feature, config, ccflow, gatesEnabledInput } = sources
  const said = (enabled: boolean, source: string): Pick<FeatureSettings, 'gatesEnabled' | 'gatesEnabledSource'> => ({
    gatesEnabled: enabled,
    gatesEnabledSource: enabled ? '' : source,
  })
  if (gatesEnabledInput !== null) return said(gatesEnabledInput, 'input gates-enabled')
  const own = ownPart(feature, config)?.gates?.enabled
  if (config !== null && own !== undefined) {
    return said(own, describePlace(config.placeOf(['features', feature, 'gates', 'enabled'])))
  }
  const common = config?.data.gates?.enabled
  if (config !== null && common !== undefined) return said(common, describePlace(config.placeOf(['gates', 'enabled'])))
  if (ccflow?.gatesEnabled != null) return said(ccflow.gatesEnabled.value, describePlace(ccflow.gatesEnabled.where))
  return said(true, '')
}

/** Where a key was declared, `.github/ds-release.yml:12`; the feature's own part before the common one. */
function sourceOf(path: FieldPath, feature: string, config: ParsedConfig | null): string {
  if (config === null) return 'default'
  const own = isWritten(path, ownPart(feature, config))
  const place = config.placeOf([...(own ? ['features', feature] : []), ...path])
  return `${place.file}:${place.line ?? 1}`
}

function isWritten(path: FieldPath, part: unknown): boolean {
  const [key, ...rest] = path
  if (key === undefined) return true
  return isMapping(part) && Object.hasOwn(part, key) && isWritten(rest, part[key])
}
