import { describe, expect, it } from '@jest/globals'
import { parseCriterion, sortCriteria } from '../../src/feature/criteria.js'

describe('criteria that are bounds', () => {
  it.each<[string, string, 'min' | 'max', number, boolean]>([
    ['f1_score >= 0.80', 'f1_score', 'min', 0.8, false],
    ['Accuracy > 85%', 'Accuracy', 'min', 0.85, true],
    ['AUC: at least 0.85', 'AUC', 'min', 0.85, false],
    ['AUC at least 0.85.', 'AUC', 'min', 0.85, false],
    ['rmse <= 3.2', 'rmse', 'max', 3.2, false],
    ['RMSE at most 3.2', 'RMSE', 'max', 3.2, false],
    ['latency < 200', 'latency', 'max', 200, true],
    ['latency<200', 'latency', 'max', 200, true],
    ['f1≥.8', 'f1', 'min', 0.8, false],
    ['loss ≤ 1e-3', 'loss', 'max', 0.001, false],
    ['F1 Score : >= 80 %', 'F1 Score', 'min', 0.8, false],
    ['roc-auc no less than 0.9', 'roc-auc', 'min', 0.9, false],
    ['false positive rate no more than 5%', 'false positive rate', 'max', 0.05, false],
    ['error below 57%', 'error', 'max', 0.57, true],
    ['recall greater than 0.7', 'recall', 'min', 0.7, true],
    ['Recall Greater  Than or equal to 0.7', 'Recall', 'min', 0.7, false],
    ['mae less than 2', 'mae', 'max', 2, true],
    ['r2 above -0.5', 'r2', 'min', -0.5, true],
    ['f1: min 0.8', 'f1', 'min', 0.8, false],
    ['rmse max: 3', 'rmse', 'max', 3, false],
    ['`f1_score` >= **0.80**', 'f1_score', 'min', 0.8, false],
    ['precision@10 > 0.3', 'precision@10', 'min', 0.3, true],
    ['Präzision >= 0,8'.replace(',', '.'), 'Präzision', 'min', 0.8, false],
    ['val.f1 >= 0.8', 'val.f1', 'min', 0.8, false],
    ['maxdrawdown < 0.2', 'maxdrawdown', 'max', 0.2, true],
  ])('%s', (text, metric, kind, value, exclusive) => {
    expect(parseCriterion(text, 's')).toEqual({
      metric,
      kind,
      value,
      exclusive,
      percent: text.includes('%'),
      text,
      source: 's',
    })
  })

  it.each([
    'Accuracy > 85% on the EU slice',
    'Accuracy must be > 85%',
    'Accuracy is at least 0.85',
    'The model has accuracy > 0.8',
    'Precision and recall >= 0.8',
    'latency < 200 ms',
    'latency < 200ms',
    'rmse <= 1,250',
    'f1 >= 0,85',
    'f1 >= 0.8 and rmse <= 3',
    '0.7 < f1 < 0.9',
    'f1 = 0.8',
    'f1 == 0.8',
    'f1: 0.8',
    'f1 >= high',
    'f1 >=',
    '>= 0.8',
    'at least 0.8',
    '3 >= 2',
    'f1 >= 1e999',
    'f1 >= NaN',
    'f1 >= 0.8.1',
    'overall 0.8',
    'summax 3',
    'Predictions are explainable',
    '',
  ])('for a person: %s', (text) => {
    expect(parseCriterion(text, 's')).toBeNull()
  })

  it('does not take long over a hostile sentence', () => {
    expect(parseCriterion(`${'a '.repeat(20_000)}>= x`, 's')).toBeNull()
    expect(parseCriterion(`${'a'.repeat(5_000)} > ${'1'.repeat(5_000)}x`, 's')).toBeNull()
  })

  it('are sorted from those for people, with the place in the state file', () => {
    const sorted = sortCriteria(['Looks good', 'f1 > 0.8', 'Signed off by risk'])
    expect(sorted.people).toEqual(['Looks good', 'Signed off by risk'])
    expect(sorted.bounds).toMatchObject([{ metric: 'f1', source: 'acceptance_criteria[1]' }])
    const placed = sortCriteria(['Looks good', 'f1 > 0.8'], (index) => `churn.json:${index + 5}`)
    expect(placed.bounds).toMatchObject([{ metric: 'f1', source: 'churn.json:6' }])
  })
})
