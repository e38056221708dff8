import { z } from 'zod'
import { normaliseMetricName } from '../../formats/metric-name.js'
import * as field from '../../settings/fields.js'
import type { BoundSettings } from '../bounds.js'
import { defineGate, type GateWish, type KeyProblem, type KeysOf, type PlanContext } from '../gate.js'
import { measure } from './measured.js'

const metric = z.strictObject({
  min: field.boundValue.optional().describe('The metric must be at least this'),
  max: field.boundValue.optional().describe('The metric must be at most this'),
  better: z.enum(['higher', 'lower']).optional().describe('Which way is better; needed with both bounds'),
  tolerance: field.tolerance
    .optional()
    .describe("How much worse than the champion's it may be; 0 where nothing is said"),
  'new-metric': field.versionText
    .optional()
    .describe('The one version whose champion may have no value of it to compare with: "1.3.0"'),
})

const keys = {
  metrics: z.record(field.filledText, metric).optional().describe('Bounds, by the name of the metric'),
}

type Keys = KeysOf<typeof keys>

/** A metric that stands there under two spellings. */
function keyProblems({ metrics = {} }: Keys): KeyProblem[] {
  const first = new Map<string, string>()
  return Object.keys(metrics).flatMap((name) => {
    const earlier = first.get(normaliseMetricName(name))
    first.set(normaliseMetricName(name), name)
    if (earlier === undefined) return []
    const what = `${JSON.stringify(name)} and ${JSON.stringify(earlier)} name the same metric`
    return [{ what, fix: 'Keep one of the two', path: ['metrics', name] }]
  })
}

function resolve({ metrics = {} }: Keys, sourceOf: (path: readonly string[]) => string) {
  const bounds = Object.entries(metrics).map(([name, one]) => [name, boundOf(one, sourceOf(['metrics', name]))])
  return { metrics: Object.fromEntries(bounds) as Record<string, BoundSettings> }
}

const NO_TOLERANCE = { kind: 'absolute', amount: 0, text: '0' } as const

function boundOf(one: z.output<typeof metric>, source: string): BoundSettings {
  return {
    ...(one.min === undefined ? {} : { min: one.min.value }),
    ...(one.min?.isShare === true ? { minIsShare: true as const } : {}),
    ...(one.max === undefined ? {} : { max: one.max.value }),
    ...(one.better === undefined ? {} : { better: one.better }),
    tolerance: one.tolerance ?? { ...NO_TOLERANCE },
    ...(one['new-metric'] === undefined ? {} : { newMetric: one['new-metric'] }),
    source,
  }
}

/**
 * Plans the evaluation; where its default script is not there, the metrics file counts as it stands in the checkout.
 */
function plan({ command, metricsFile }: PlanContext): GateWish {
  return {
    commands: command === null ? [] : [command],
    reports: [{ id: 'metrics', path: metricsFile, mustBeFresh: command !== null }],
  }
}

/** The gate `performance`. */
export const performance = defineGate({
  name: 'performance',
  purpose: 'The model meets its bounds and is no worse than the champion',
  passesWhen:
    "every metric with a bound meets it, and none is worse than the champion's by more than its tolerance (0 unless declared), or cannot be compared with it",
  command: { default: { run: 'python src/evaluate.py --model {model}', script: 'src/evaluate.py' } },
  keys,
  defaults: { 'metrics.<name>.tolerance': NO_TOLERANCE.text },
  keyProblems,
  resolve,
  plan,
  measure,
})
