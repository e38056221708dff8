import type { Judged } from '../build/judge.js'
import { historyOf } from '../release/history.js'
import { previousVersionOf, versionBefore } from '../feature/history.js'
import type { EarlierPublished } from '../gather/already-released.js'
import type { Candidate } from '../gather/candidate.js'
import type { FeatureFacts } from '../gather/feature.js'
import type { ReleaseRecord } from '../release/record.js'
import type { ReportFacts } from './release-report.js'

/** What state file and settings say of a feature. */
export function featureFacts(facts: FeatureFacts): ReportFacts {
  const { state, settings } = facts
  return {
    tell: {
      title: state.title,
      previousVersion: previousVersionOf(state),
      history: historyOf(facts),
      deployedTo: state.deployedTo,
      monitoring: settings.monitoring,
      gatesEnabled: settings.gatesEnabled,
      gatesSource: settings.gatesEnabledSource,
    },
  }
}

/** The release that is there already, from the state file's entry of it where there is one. */
export function earlierFacts({ state }: FeatureFacts, before: EarlierPublished): ReportFacts {
  const { id, version, tag, commit, url } = before
  const entry = state.releases.find((one) => one.version === version)
  const isNewest = entry !== undefined && entry === state.releases.at(-1)
  return {
    tell: {
      version,
      previousVersion: versionBefore(state, version),
      tag,
      commit,
      releaseUrl: url,
      deployedTo: isNewest ? state.deployedTo : (entry?.deployedTo ?? []),
    },
    outputs: {
      ...(id === null ? {} : { 'release-id': String(id) }),
      ...(entry === undefined ? {} : { 'model-metrics': JSON.stringify(entry.metrics) }),
      ...(entry?.packageDigest == null ? {} : { 'package-digest': entry.packageDigest }),
    },
  }
}

/** The version that is being released. */
export function candidateFacts({ version, tag, why, champion }: Candidate): ReportFacts {
  return { tell: { version, tag, versionReason: why, champion } }
}

/** The verdicts and what was measured. */
export function judgedFacts({ overall, verdicts, measured, prepared, warnings }: Judged): ReportFacts {
  return {
    tell: {
      verdict: overall,
      verdicts,
      metrics: measured?.metrics ?? {},
      metricRows: verdicts.flatMap((verdict) => verdict.metrics ?? []),
      generatedCard: prepared.generatedCard,
    },
    outputs: { 'package-path': prepared.folder },
    warnings,
  }
}

/** The package that was sealed. */
export function packageFacts({ assets, packageName, packageDigest, warnings }: ReleaseRecord): ReportFacts {
  const asset = assets.find((one) => one.name === packageName)
  const sealed = asset === undefined ? null : { name: asset.name, size: asset.size, sha256: asset.sha256 }
  return { tell: { package: sealed }, outputs: { 'package-digest': packageDigest }, warnings }
}

/** Everything that the record of an unfinished release knows. */
export function recordFacts(record: ReleaseRecord): ReportFacts {
  const { version, previousVersion, tag, commit, verdict, verdicts } = record
  const { metrics, metricRows, champion, gatesEnabled, gatesSource } = record
  const sealed = packageFacts(record)
  return {
    tell: {
      ...{ version, previousVersion, versionReason: 'an unfinished release is finished first', tag, commit },
      ...{ verdict, verdicts, metrics, metricRows, champion, gatesEnabled, gatesSource },
      ...sealed.tell,
    },
    outputs: { ...sealed.outputs },
    warnings: record.warnings,
  }
}
