import type { FeatureSettings } from '../config/settings.js'
import { previousVersionOf, versionBefore } from '../feature/history.js'
import type { FeatureState } from '../feature/state.js'
import type { ReleaseRecord } from '../release/record.js'
import type { Published } from '../publish/published.js'
import type { CommandOutcome } from './outcome.js'
import type { ReleaseStory } from './release-story.js'
import type { EarlierPublished } from '../gather/already-released.js'
import type { Judged } from '../build/judge.js'
import { historyOf } from '../build/release-record.js'

/** Tells what state file and settings say of a feature. */
export function tellSubject(story: ReleaseStory, state: FeatureState, settings: FeatureSettings): void {
  story.tell({
    title: state.title,
    previousVersion: previousVersionOf(state),
    history: historyOf({ state, settings, feature: settings.feature }),
    deployedTo: state.deployedTo,
    monitoring: settings.monitoring,
    gatesEnabled: settings.gatesEnabled,
    gatesSource: settings.gatesEnabled ? '' : settings.gatesEnabledSource,
  })
}

/** Tells of the release that is there already, from the state file's entry of it where there is one. */
export function tellEarlier(story: ReleaseStory, state: FeatureState, before: EarlierPublished): void {
  const { id, version, tag, commit, url } = before
  const entry = state.releases.find((one) => one.version === version)
  const isNewest = entry !== undefined && entry === state.releases.at(-1)
  story.tell({
    version,
    previousVersion: versionBefore(state, version),
    tag,
    commit,
    releaseUrl: url,
    deployedTo: isNewest ? state.deployedTo : (entry?.deployedTo ?? []),
  })
  story.know({ 'release-id': String(id) })
  if (entry === undefined) return
  story.know({ 'model-metrics': JSON.stringify(entry.metrics) })
  if (entry.packageDigest !== null) story.know({ 'package-digest': entry.packageDigest })
}

/** Tells the verdicts and what was measured. */
export function tellJudged(story: ReleaseStory, judged: Judged): void {
  story.tell({
    verdict: judged.overall,
    verdicts: judged.verdicts,
    metrics: judged.measured?.metrics ?? {},
    metricRows: judged.verdicts.flatMap((verdict) => verdict.metrics ?? []),
    generatedCard: judged.prepared.generatedCard,
  })
  story.know({ 'package-path': judged.prepared.folder })
  story.warn(judged.warnings)
}

/** Tells of the sealed package. */
export function tellSealed(story: ReleaseStory, record: ReleaseRecord): void {
  const asset = record.assets.find((one) => one.name === record.packageName)
  story.tell({ package: asset === undefined ? null : { name: asset.name, size: asset.size, sha256: asset.sha256 } })
  story.know({ 'package-digest': record.packageDigest })
}

/** Tells everything that the record of an unfinished release knows. */
export function tellRecord(story: ReleaseStory, record: ReleaseRecord): void {
  story.tell({
    version: record.version,
    previousVersion: record.previousVersion,
    versionReason: 'an unfinished release is finished first',
    tag: record.tag,
    commit: record.commit,
    verdict: record.verdict,
    verdicts: record.verdicts,
    metrics: record.metrics,
    metricRows: record.metricRows,
    champion: record.champion,
    gatesEnabled: record.gatesEnabled,
    gatesSource: record.gatesSource,
  })
  story.warn(record.warnings)
  tellSealed(story, record)
}

/** Tells how a publication ended, and what it has made. */
export function tellPublished(story: ReleaseStory, { release, artifact, stateCommit, end }: Published): CommandOutcome {
  if (release !== null) story.know({ 'release-id': String(release.id) })
  if (release !== null) story.tell({ releaseUrl: release.url })
  if (artifact !== null) {
    const { id, name, digest, url } = artifact
    story.know({ 'artifact-id': id, 'artifact-name': name, 'artifact-digest': digest, 'artifact-url': url })
    story.tell({ artifact: { name, url } })
  }
  if (stateCommit !== null) story.tell({ stateCommit, deployedTo: [] })
  if (end.kind === 'stopped') return story.stopped(end.stop)
  story.tell({ deployedTo: [] })
  if (end.kind === 'awaiting-merge') {
    story.tell({ pullUrl: end.pullUrl })
    story.warn(end.warnings)
  }
  return story.end(end.kind)
}
