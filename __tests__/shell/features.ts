import { type FeatureFacts, settingsOf } from '../../src/gather/feature.js'
import type { Repository } from '../../src/gather/repository.js'
import { applyRelease, type ReleaseChange } from '../../src/feature/edits.js'
import { parseStateFile } from '../../src/feature/state-file.js'
import { stateFileOf } from './model-repository.js'

export const STATE_DIR = 'docs/workflow/state'

const REPOSITORY: Repository = {
  ...{ stateDir: STATE_DIR, stateDirSource: 'the default', features: [], config: null, ccflow: null },
  ...{ configFile: '.github/ds-release.yml', workingDirectory: '.', gatesEnabledInput: null },
}

/** A feature as a checkout without a configuration would give it. */
export function factsOf(id: string, stateText: string): FeatureFacts {
  const stateFile = stateFileOf(id)
  const parsed = parseStateFile(stateText, stateFile)
  if (!parsed.ok) throw new Error(parsed.problems.map(({ what }) => what).join('; '))
  const { state, placeOf } = parsed
  return {
    id,
    stateFile,
    stateText,
    state,
    placeOf,
    settings: settingsOf(REPOSITORY, id),
    environments: [],
    workingDirectory: '.',
  }
}

/** What a release of a feature writes into its state file. */
export function changeOf(id: string, change: Partial<ReleaseChange> = {}): ReleaseChange {
  const version = change.version ?? '1.0.0'
  return {
    ...{ file: stateFileOf(id), version, tag: `${id}/v${version}`, commit: 'c'.repeat(40) },
    ...{ packageDigest: `sha256:${'1'.repeat(64)}`, metrics: { f1_score: 0.9 }, metricsAsWritten: { f1_score: 0.9 } },
    ...{ verdict: 'passed', gatesNote: null, releaseUrl: `https://github.com/acme/models/releases/${version}` },
    ...{ startedAt: '2026-11-02T10:00:00Z', completedAt: '2026-11-02T11:00:00Z', ...change },
  }
}

/** A state file's text with a release in it, as this action writes it. */
export function recordedIn(stateText: string, id: string, change: Partial<ReleaseChange> = {}): string {
  return applyRelease(stateText, changeOf(id, change))
}
