import { upperFirst } from '../formats/first-letter.js'
import type { Problem } from '../errors.js'
import { championOf } from '../feature/history.js'
import type { StateDocument } from '../feature/state-file.js'
import type { FeatureState, StateRelease } from '../feature/state.js'
import type { MeasuredChampion, MetricSource } from '../gates/facts.js'
import { recordedMetrics } from '../gates/performance/metrics.js'
import { METADATA_NAME } from '../package/file-names.js'
import type { PublishedMetadata } from '../package/published-metadata.js'
import { tagFor } from './tag.js'

/** The version that the candidate is compared with. */
export interface Champion extends MeasuredChampion {
  tag: string
  /** `sha256:<hex>` of its model's and its package's files; empty when its sealed metadata is not to be had. */
  digests: readonly string[]
  /** Digests of its datasets, `sha256:<hex>` by name; empty when they are not to be had. */
  datasets: Readonly<Record<string, string>>
}

/** The champion, or why there is none although there is an earlier version; both null for a first release. */
export type FoundChampion = { champion: Champion; noChampion: null } | { champion: null; noChampion: string | null }

/** What is asked of a feature here. */
export interface ChampionFeature {
  id: string
  stateFile: string
  state: FeatureState
  placeOf: StateDocument['placeOf']
  settings: { tag: string }
}

/** The version that the state file, or a tag, gives as the last one. */
export interface ChampionClaim {
  version: string
  tag: string
  /** Its entry of `releases[]`; null where the version is named elsewhere. */
  entry: StateRelease | null
  /** The state file names it; else there is only a tag or a release of it. */
  isNamed: boolean
}

/** What is found at a champion's tag. */
export interface ChampionRelease {
  /** This action made it: its transaction is in the body, or its manifest among its files. */
  isOurs: boolean
  /** Its metadata, where it can be read. */
  metadata: PublishedMetadata | null
  /** Its metadata is the file that was sealed with it. */
  isSealed: boolean
  /** Why its metadata is not believed although the release is there; null where it is, or nothing was asked. */
  trouble: string | null
  /** What somebody has changed in it since it was published; null where nothing. */
  altered: string | null
}

/**
 * Which version is up for champion: the last release that was not rolled back, else the previous version. Null before
 * the first release; `none` says why no version is.
 */
export function championClaim(
  { id, state, settings }: ChampionFeature,
  previous: string | null,
): ChampionClaim | { none: string } | null {
  const entry = championOf(state)
  if (entry !== null) {
    const { version } = entry
    return { version, tag: entry.tag ?? tagFor(settings.tag, id, version), entry, isNamed: true }
  }
  if (state.releases.length > 0) return { none: 'no champion: every release in releases[] was rolled back' }
  if (previous === null) return null
  const isNamed = previous === state.modelVersion || previous === state.version
  return { version: previous, tag: tagFor(settings.tag, id, previous), entry: null, isNamed }
}

interface Known {
  feature: ChampionFeature
  claim: ChampionClaim
  release: ChampionRelease
}

/**
 * What is believed of a champion: the metrics of its release's sealed `metadata.json`, else those of its entry in the
 * state file. A version that this action did not measure is none.
 */
export function judgeChampion(known: Known): FoundChampion {
  const { claim, release } = known
  const { version, tag, entry } = claim
  const isMeasured = release.isOurs || (claim.isNamed && entry?.adopted !== true)
  if (!isMeasured) return { champion: null, noChampion: `no champion: v${version} was not measured by this action` }
  const seal = release.isSealed ? release.metadata : null
  const common = { version, tag, digests: seal?.digests ?? [], datasets: seal?.datasets ?? {} }
  return { champion: { ...common, ...metricsOf(known) }, noChampion: null }
}

function metricsOf(known: Known): Omit<MeasuredChampion, 'version'> {
  const { claim, release, feature } = known
  const { metadata, isSealed } = release
  const written = claim.entry?.metricsAsWritten ?? null
  const byRelease = metadata === null ? null : sourceOf(metadata.metrics, `${METADATA_NAME} of release ${claim.tag}`)
  const byEntry = written === null ? null : sourceOf(written, `releases[] of ${feature.stateFile}`)
  const problem = adoptedProblem(known) ?? alteredProblem(known)
  if (problem !== null) return { ...UNKNOWN, problem }
  if (isSealed && byRelease !== null) return { ...byRelease, beside: byEntry, problem }
  if (byEntry !== null) return { ...byEntry, beside: byRelease, problem }
  return { ...UNKNOWN, problem: unmeasuredProblem(known) }
}

const UNKNOWN = { metrics: {}, notNumbers: {}, source: 'no source', beside: null }

function sourceOf(metrics: Readonly<Record<string, unknown>>, source: string): MetricSource {
  return { ...recordedMetrics(metrics), source }
}

function adoptedProblem({ claim: { entry, version, tag }, feature }: Known): Problem | null {
  if (entry?.adopted !== true) return null
  return {
    what: `Not compared: ${feature.stateFile} says that ${version} was adopted, and release ${tag} was made by this action`,
    where: feature.placeOf(['releases', feature.state.releases.indexOf(entry), 'adopted']),
    fix: 'Take `"adopted": true` out of that entry; for a metric that is new there is `new-metric`',
  }
}

function alteredProblem({ claim: { tag, entry }, release, feature }: Known): Problem | null {
  if (release.altered === null) return null
  const again = `Find out who changed release ${tag}, and upload the file that was sealed again`
  const hasMetrics = entry?.metricsAsWritten != null
  return {
    what: `Not compared: ${release.altered}`,
    where: placeOf(feature, entry),
    fix: hasMetrics ? `${again}; without ${METADATA_NAME} there, the metrics of its entry in releases[] count` : again,
  }
}

function unmeasuredProblem({ claim, release, feature }: Known): Problem {
  const { version, tag, entry, isNamed } = claim
  const why = release.trouble ?? `there is no published release ${tag}`
  const isWithout = entry === null ? 'has no entry of it in releases[]' : 'has no metrics in its entry of it'
  const adopted = `"releases": [{"version": "${version}", "adopted": true}]`
  const adopt = entry === null ? `add \`${adopted}\` to ${feature.stateFile}` : 'add `"adopted": true` to that entry'
  const measured = `give ${entry === null ? 'releases[] an entry with' : 'that entry'} the \`metrics\` that were measured of it`
  return {
    what: `Not compared: what was measured of ${version}, the champion, is not known: ${why}, and ${feature.stateFile} ${isWithout}`,
    where: placeOf(feature, entry),
    fix:
      isNamed && !release.isOurs
        ? `If this action did not release ${version}, ${adopt}; else ${measured}`
        : upperFirst(measured),
  }
}

/** Where the state file names a champion. */
function placeOf({ state, placeOf: at }: ChampionFeature, entry: StateRelease | null): Problem['where'] & object {
  if (entry !== null) return at(['releases', state.releases.indexOf(entry)])
  return at([state.modelVersion !== null ? 'model_version' : state.version !== null ? 'version' : 'status'])
}
