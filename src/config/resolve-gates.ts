import * as defaults from './defaults.js'
import { commandSettings } from './resolve-command.js'
import type { SectionFile } from './schema.js'
import type { BoundSettings, EnvSettings, GateSettings, WaiverSettings } from './settings.js'

type GatesFile = NonNullable<SectionFile['gates']>
type MetricFile = NonNullable<NonNullable<GatesFile['performance']>['metrics']>[string]

/** Settings of all gates; `sourceOf` says where a metric's bound was declared. */
export function resolveGates(gates: GatesFile, env: EnvSettings, sourceOf: (metric: string) => string): GateSettings {
  const { tests, performance, review, documentation, types, security } = gates
  const data = gates['data-quality']
  const { DEFAULT_COMMANDS } = defaults
  const metrics = Object.entries(performance?.metrics ?? {})
  return {
    tests: {
      ...base(tests),
      command: commandSettings(tests, DEFAULT_COMMANDS.tests, env),
      reports: tests?.reports ?? [],
      coverageMin: tests?.coverage?.min ?? null,
    },
    performance: {
      ...base(performance),
      command: commandSettings(performance, DEFAULT_COMMANDS.performance, env),
      metrics: Object.fromEntries(metrics.map(([name, metric]) => [name, bound(metric, sourceOf(name))])),
    },
    review: {
      ...base(review),
      approvals: review?.approvals ?? defaults.DEFAULT_APPROVALS,
      inCheck: review?.['in-check'] ?? false,
    },
    'data-quality': {
      ...base(data),
      command: data?.run === undefined ? null : commandSettings(data, { run: data.run, script: null }, env),
      reports: data?.reports?.map((path) => ({ path, declared: true })) ?? [
        { path: defaults.DEFAULT_DATA_REPORT, declared: false },
      ],
      datasets: data?.datasets ?? [],
    },
    documentation: {
      ...base(documentation),
      documents: documentation?.documents ?? [...defaults.DEFAULT_DOCUMENTS],
      declared: documentation?.documents !== undefined,
    },
    types: { ...base(types), command: commandSettings(types, DEFAULT_COMMANDS.types, env) },
    security: {
      ...base(security),
      command: commandSettings(security, DEFAULT_COMMANDS.security, env),
      failOn: security?.['fail-on'] ?? defaults.DEFAULT_FAIL_ON,
      reports: security?.reports ?? [],
    },
  }
}

interface GateFile {
  enabled?: boolean | undefined
  reason?: string | undefined
  waiver?: WaiverSettings | undefined
}

interface GateSwitch {
  enabled: boolean
  disabledReason: string | null
  waiver: WaiverSettings | null
}

function base(gate: GateFile | undefined): GateSwitch {
  const enabled = gate?.enabled ?? true
  return { enabled, disabledReason: enabled ? null : (gate?.reason ?? ''), waiver: gate?.waiver ?? null }
}

const NO_TOLERANCE = { kind: 'absolute', amount: 0, text: '0' } as const

function bound(metric: MetricFile, source: string): BoundSettings {
  return {
    ...(metric.min === undefined ? {} : { min: metric.min }),
    ...(metric.max === undefined ? {} : { max: metric.max }),
    ...(metric.better === undefined ? {} : { better: metric.better }),
    tolerance: metric.tolerance ?? { ...NO_TOLERANCE },
    source,
  }
}
