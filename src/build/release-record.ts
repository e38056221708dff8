import { posix } from 'node:path'
import { packageArchiveName } from '../package/assets.js'
import { transactionId } from '../release/journal.js'
import type { EarlierRelease, ReleaseRecord } from '../release/record.js'
import { tagFor } from '../release/tag.js'
import { isPrerelease } from '../release/version.js'
import type { Host } from '../host/host.js'
import type { Candidate } from '../gather/candidate.js'
import type { Judged } from './judge.js'
import { inFolder } from '../formats/folder-path.js'
import type { SealedPackage } from './pack.js'
import type { Feature } from '../gather/feature.js'

/** What a record is built from. */
export interface RecordFacts {
  subject: Feature
  candidate: Candidate
  judged: Judged
  sealed: SealedPackage
  /** ISO 8601 UTC. */
  startedAt: string
  branch: string
  target: string
  latest: boolean
}

/** Builds the record of a release from everything that was judged and sealed. */
export function buildRecord(host: Host, facts: RecordFacts): ReleaseRecord {
  const { subject, candidate, judged, sealed } = facts
  const { settings, state, feature } = subject
  const { champion } = candidate
  const packageName = packageArchiveName(feature, candidate.version)
  return {
    schema: 1,
    tx: transactionId(feature, candidate.version, candidate.commit, sealed.assets),
    feature,
    title: state.title,
    version: candidate.version,
    previousVersion: candidate.previous,
    tag: candidate.tag,
    commit: candidate.commit,
    repository: host.run.repository,
    serverUrl: host.run.serverUrl,
    prerelease: isPrerelease(candidate.version),
    stateFile: subject.stateFile,
    branch: facts.branch,
    target: facts.target,
    latest: facts.latest,
    recordsFolder: inFolder(subject.workingDirectory, posix.join('models', candidate.tag)),
    startedAt: facts.startedAt,
    gatesEnabled: settings.gatesEnabled,
    gatesSource: settings.gatesEnabled ? '' : settings.gatesEnabledSource,
    verdict: judged.overall,
    verdicts: judged.verdicts,
    metrics: judged.measured?.metrics ?? {},
    metricsAsWritten: judged.measured?.asWritten ?? {},
    metricRows: judged.verdicts.flatMap((verdict) => verdict.metrics ?? []),
    champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
    history: historyOf(subject),
    assets: sealed.assets,
    packageName,
    packageDigest: sealed.assets.find((asset) => asset.name === packageName)?.sha256 ?? '',
    packageFiles: sealed.files,
    criteria: subject.criteria.people,
    datasets: sealed.datasets,
    experiments: state.experiments,
    monitoring: settings.monitoring,
    warnings: judged.warnings,
  }
}

/** The earlier releases of a feature, oldest first. */
export function historyOf(subject: Pick<Feature, 'state' | 'settings' | 'feature'>): EarlierRelease[] {
  return subject.state.releases.map((entry) => ({
    version: entry.version,
    tag: entry.tag ?? tagFor(subject.settings.tag, subject.feature, entry.version),
    metrics: entry.metrics,
    rolledBack: entry.rolledBack,
    deployedTo: entry.deployedTo,
  }))
}
