import type { FeatureSettings } from '../../src/config/settings.js'
import type { MetricBound } from '../../src/gates/bounds.js'
import type { DatasetProfile } from '../../src/gates/dataset-profile.js'
import type { CandidateFacts, GateFacts, MeasuredChampion } from '../../src/gates/facts.js'
import type { CommandEvidence, GateEvidence, ReportFile } from '../../src/gates/gathered.js'
import type { GateSettings } from '../../src/gates/index.js'
import { recordedMetrics } from '../../src/gates/performance/metrics.js'
import type { PlanFacts } from '../../src/gates/plan.js'
import { resolveGates } from '../../src/gates/resolve.js'
import type { CommandSettings } from '../../src/settings/command.js'

export function command(run: string, more: Partial<CommandSettings> = {}): CommandSettings {
  return { run, shell: 'bash', script: null, timeoutSeconds: 600, env: { pass: [], set: {} }, ...more }
}

/** The settings of a repository that is laid out as usual. */
export function gateSettings(more: Partial<GateSettings> = {}): GateSettings {
  return { ...resolveGates({}, { pass: [], set: {} }, () => 'default'), ...more }
}

export function settings(gates: Partial<GateSettings> = {}, more: Partial<FeatureSettings> = {}): FeatureSettings {
  return {
    feature: 'churn',
    model: 'models/m.joblib',
    metrics: 'results/metrics.json',
    tag: '{feature}/v{version}',
    latest: null,
    records: 'models',
    commitModel: false,
    releaseBranches: [],
    paths: [],
    env: { pass: [], set: {} },
    steps: { export: command('true'), card: command('true') },
    gatesEnabled: true,
    gatesEnabledSource: '',
    gates: gateSettings(gates),
    golden: null,
    requests: null,
    adopted: {},
    monitoring: [],
    ...more,
  }
}

export function planFacts(more: Partial<PlanFacts> = {}): PlanFacts {
  return {
    present: new Set(['src/evaluate.py']),
    scratch: '/tmp/scratch',
    fill: (run) => run.replaceAll('{model}', 'models/m.joblib'),
    mode: 'release',
    event: 'workflow_dispatch',
    metricsFile: 'results/metrics.json',
    state: { datasets: [], designDoc: null },
    ...more,
  }
}

export function ran(
  id: string,
  exitCode: number | null,
  tail = '',
  more: Partial<CommandEvidence> = {},
): CommandEvidence {
  return { id, run: id, exitCode, signal: null, timedOut: false, seconds: 1, tail, ...more }
}

export function report(id: string, text: string | null, more: Partial<ReportFile> = {}): ReportFile {
  const state = text === null ? 'missing' : 'read'
  return { id, path: id, state, text, size: text?.length ?? 0, sha256: text === null ? null : 'sha256:00', ...more }
}

export function evidence(commands: CommandEvidence[], reports: ReportFile[] = []): GateEvidence {
  return { commands, reports, seconds: 1 }
}

export function candidate(more: Partial<CandidateFacts> = {}): CandidateFacts {
  const none = { bounds: [], champion: null, noChampion: null, otherData: null, version: '1.1.0', metrics: null }
  return { ...none, card: null, cardProblem: null, generatedCardPath: null, ...more }
}

export function facts(more: Partial<GateFacts> = {}): GateFacts {
  return { evidence: evidence([]), documents: [], datasets: [], review: null, candidate: candidate(), ...more }
}

/** The profile of a dataset that was not looked into. */
export function unread(path: string, state: Exclude<DatasetProfile['state'], 'read'>, detail: string): DatasetProfile {
  return { path, state, detail, rows: null, columns: [], duplicateNames: [], ragged: null }
}

/** The champion 1.0.0, whose metrics are these by its release. */
export function champion(metrics: Record<string, unknown>, more: Partial<MeasuredChampion> = {}): MeasuredChampion {
  const source = 'metadata.json of release churn/v1.0.0'
  return { version: '1.0.0', ...recordedMetrics(metrics), source, beside: null, problem: null, ...more }
}

export function bound(name: string, more: Partial<MetricBound> = {}): MetricBound {
  return {
    name,
    key: name,
    better: 'higher',
    tolerance: { kind: 'absolute', amount: 0, text: '0' },
    source: 'config:3',
    ...more,
  }
}
