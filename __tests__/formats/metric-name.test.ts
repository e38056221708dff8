import { describe, expect, it } from '@jest/globals'
import { matchMetric, normaliseMetricName } from '../../src/formats/metric-name.js'

describe('metric names', () => {
  it.each(['F1 Score', 'f1-score', 'F1_SCORE', ' f1 - score '])('%j is f1_score', (name) => {
    expect(normaliseMetricName(name)).toBe('f1_score')
  })

  it('differ where letters differ', () => {
    expect(normaliseMetricName('f1score')).not.toBe(normaliseMetricName('f1_score'))
  })
})

describe('the metric that a name means', () => {
  it.each([
    ['f1', ['f1', 'F1'], { kind: 'one', name: 'f1' }],
    ['F1 score', ['f1_score', 'test.f1_score'], { kind: 'one', name: 'f1_score' }],
    ['f1', ['test.f1', 'auc'], { kind: 'one', name: 'test.f1' }],
    ['f1', ['test.f1', 'train.f1'], { kind: 'several', names: ['test.f1', 'train.f1'] }],
    ['f1', ['test.f1x'], { kind: 'none' }],
    [' ', ['_'], { kind: 'none' }],
  ])('%j among %j', (name, metrics, match) => {
    expect(matchMetric(name, metrics)).toEqual(match)
  })
})
