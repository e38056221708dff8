import { describe, jest } from '@jest/globals'
import { makeScratch } from './rehearsal.js'
import { FAST_CONFIG } from './repositories.js'
import { itRefusesEach, type FeatureRefusal } from './refusals.js'

jest.setTimeout(180_000)
const scratch = makeScratch()

const { performance } = FAST_CONFIG.gates
const copied = (name: string): { run: string } => ({ run: performance.run.replace('metrics.json', name) })
const champion = (f1: number): Record<string, unknown> => ({
  releases: [{ version: '1.0.0', tag: 'champion/v1.0.0', metrics: { f1_score: f1 } }],
})

/** Without metrics the numbers of the model card cannot be held against anything. */
const NOT_MEASURED = { performance: 'error', documentation: 'failed' }

const METRICS: FeatureRefusal[] = [
  {
    when: 'a metric is below its bound',
    feature: 'below-bound',
    config: { gates: { performance: copied('low.json') } },
    files: { 'checks/low.json': '{"f1_score": 0.79}' },
    exit: 1,
    gates: { performance: 'failed' },
    says: ['f1_score', '0.79', '0.8'],
  },
  {
    when: 'a metric is worse than the champion’s',
    feature: 'worse',
    state: champion(0.92),
    exit: 1,
    gates: { performance: 'failed' },
    says: ['f1_score', '0.9', '0.92', 'champion'],
  },
  {
    when: 'a metric is worse than the champion’s by more than the tolerance',
    feature: 'worse-than-tolerated',
    state: champion(0.92),
    config: { gates: { performance: { metrics: { f1_score: { min: 0.5, tolerance: '1%' } } } } },
    exit: 1,
    gates: { performance: 'failed' },
    says: ['f1_score', '0.9', '0.92', 'champion'],
  },
  {
    when: 'an error rate is above the champion’s',
    feature: 'more-errors',
    state: {
      acceptance_criteria: ['rmse <= 5'],
      releases: [{ version: '1.0.0', tag: 'more-errors/v1.0.0', metrics: { rmse: 3 } }],
    },
    config: { gates: { performance: copied('rmse.json') } },
    files: { 'checks/rmse.json': '{"rmse": 3.5}' },
    exit: 1,
    gates: { performance: 'failed' },
    says: ['rmse', '3.5', 'champion'],
  },
  {
    when: 'the evaluation writes no metrics file',
    feature: 'no-metrics',
    config: { metrics: 'results/none.json', gates: { performance: { run: 'true' } } },
    exit: 1,
    gates: NOT_MEASURED,
    says: ['results/none.json'],
  },
  {
    when: 'the metrics file is one of another day',
    feature: 'stale-metrics',
    config: { metrics: 'checks/metrics.json', gates: { performance: { run: 'true' } } },
    exit: 1,
    gates: NOT_MEASURED,
    says: ['checks/metrics.json', 'write'],
  },
  ...[
    '{"f1_score": NaN}',
    '{"f1_score": 1e999}',
    '{"f1_score": 0.1, "f1_score": 0.9}',
    '[]',
    '{"f1_score": "0.9"}',
    '',
  ].map((text, index): FeatureRefusal => ({
    when: `the metrics file says ${text === '' ? 'nothing' : text}`,
    feature: `metrics-${String(index)}`,
    config: { gates: { performance: copied(`metrics-${String(index)}.json`) } },
    files: { [`checks/metrics-${String(index)}.json`]: text },
    exit: 1,
    gates: NOT_MEASURED,
    says: ['results/metrics.json'],
  })),
  {
    when: 'a gate command removes the model',
    feature: 'removed-model',
    config: { model: 'models/removed.bin', gates: { types: { run: 'rm models/removed.bin' } } },
    files: { 'models/removed.bin': 'model' },
    exit: 1,
    gates: {},
    says: ['models/removed.bin is gone'],
  },
  {
    when: 'a metric with a bound was not measured',
    feature: 'not-measured',
    state: { acceptance_criteria: ['f1_score >= 0.8', 'Recall >= 0.5'] },
    exit: 1,
    gates: { performance: 'error' },
    says: ['Recall', 'acceptance_criteria[1]'],
  },
  {
    when: 'no metric has a bound',
    feature: 'no-bound',
    state: { acceptance_criteria: ['It is good'] },
    exit: 1,
    gates: { performance: 'error' },
    says: ['bound', '`f1_score >= 0.9`'],
  },
  {
    when: 'the evaluation fails after writing good metrics',
    feature: 'dead-evaluation',
    config: { gates: { performance: { run: `${performance.run}; exit 3` } } },
    exit: 1,
    gates: NOT_MEASURED,
    says: ['3'],
  },
]

describe('performance', () => itRefusesEach(scratch, METRICS))
