import type { RunFacts } from '../host/host.js'
import { packageArchiveName } from '../package/assets.js'
import { committedModel } from '../release/committed-model.js'
import { historyOf } from '../release/history.js'
import { transactionId } from '../release/journal.js'
import type { ReleaseRecord } from '../release/record.js'
import { recordsFolder } from '../release/record-files.js'
import { isPrerelease } from '../release/version.js'
import type { Judged } from './judge.js'
import type { JudgedCandidate, Package } from './package.js'

/** What a record is built from besides the run. */
export interface RecordFacts extends Omit<JudgedCandidate, 'judged'> {
  judged: Pick<Judged, 'verdicts' | 'overall' | 'measured' | 'warnings'>
  package: Package
  /** ISO 8601 UTC. */
  startedAt: string
  /** Branch that the state goes to. */
  branch: string
  /** The default branch. */
  target: string
  /** Whether GitHub should show this release as the latest. */
  latest: boolean
}

/** Builds the record of a release from everything that was judged and packed. */
export function buildRecord(run: Pick<RunFacts, 'repository' | 'serverUrl'>, facts: RecordFacts): ReleaseRecord {
  const { feature, candidate, judged, package: packed } = facts
  const { settings, state } = feature
  const { champion, version, tag, commit } = candidate
  const packageName = packageArchiveName(feature.id, version)
  const folder = recordsFolder(feature.workingDirectory, tag, settings.records)
  return {
    schema: 1,
    tx: transactionId({ feature: feature.id, version, commit, assets: packed.assets }),
    feature: feature.id,
    title: state.title,
    version,
    previousVersion: candidate.previous,
    tag,
    commit,
    repository: run.repository,
    serverUrl: run.serverUrl,
    prerelease: isPrerelease(version),
    stateFile: feature.stateFile,
    branch: facts.branch,
    target: facts.target,
    latest: facts.latest,
    recordsFolder: folder,
    ...(settings.commitModel ? { committedModel: committedModel(folder, feature.model) } : {}),
    startedAt: facts.startedAt,
    gatesEnabled: settings.gatesEnabled,
    gatesSource: settings.gatesEnabledSource,
    verdict: judged.overall,
    verdicts: judged.verdicts,
    metrics: judged.measured?.metrics ?? {},
    metricsAsWritten: judged.measured?.asWritten ?? {},
    metricRows: judged.verdicts.flatMap((verdict) => verdict.metrics ?? []),
    champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
    history: historyOf(feature),
    assets: packed.assets,
    packageName,
    packageDigest: packed.assets.find((asset) => asset.name === packageName)?.sha256 ?? '',
    packageFiles: packed.files,
    criteria: feature.criteria.people,
    datasets: [...packed.datasets],
    experiments: state.experiments,
    monitoring: settings.monitoring,
    warnings: [...judged.warnings, ...packed.warnings],
  }
}
