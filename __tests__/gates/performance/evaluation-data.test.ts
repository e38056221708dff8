import { describe, expect, it } from '@jest/globals'
import { otherData } from '../../../src/gates/performance/evaluation-data.js'

const of = (version: string, datasets: Record<string, string>) => ({ version, datasets })
const compare = (now: Record<string, string>, before: Record<string, string>) =>
  otherData(of('1.1.0', now), of('1.0.0', before))

describe('the data of candidate and champion', () => {
  it.each<[what: string, now: Record<string, string>, before: Record<string, string>]>([
    ['is the same', { 'data/test.csv': 'a' }, { 'data/test.csv': 'a' }],
    ['has another name', { 'data/test-2.csv': 'a' }, { 'data/test.csv': 'a' }],
    ['differs in training alone', { 'd/train.csv': 'b', 'd/test.csv': 'a' }, { 'd/train.csv': 'c', 'd/test.csv': 'a' }],
    ['is not known of the champion', { 'data/test.csv': 'a' }, {}],
    ['is not known of the candidate', {}, { 'data/test.csv': 'a' }],
    ['is a holdout only here', { 'data/holdout.csv': 'a' }, { 'data/all.csv': 'b' }],
    ['has nothing in common', { 'data/a.csv': 'a' }, { 'data/b.csv': 'b' }],
  ])('says nothing where it %s', (_what, now, before) => {
    expect(compare(now, before)).toBeNull()
  })

  it.each([
    'data/test.csv',
    'data/holdout.parquet',
    'data/hold-out.csv',
    'holdoutSet.csv',
    'eval/rows.csv',
    'X_val.npy',
  ])('says that %s is another', (name) => {
    const text = `1.1.0 and the champion 1.0.0 were not measured on the same rows: ${name} is another than that of 1.0.0`
    const same = { 'data/train.csv': 's' }
    expect(compare({ ...same, [name]: 'a' }, { ...same, [name]: 'b' })).toEqual({ text, isCertain: true })
  })

  it('says that a part of the holdout is missing', () => {
    expect(compare({ 'test/a.csv': 'a' }, { 'test/a.csv': 'a', 'test/b.csv': 'b' })?.text).toMatch(
      /same rows: test\/b\.csv is missing$/,
    )
  })

  it('says what may be, where no data is the evaluation’s by name', () => {
    expect(compare({ 'data/all.csv': 'a', 'train.csv': 'x' }, { 'data/all.csv': 'b', 'train.csv': 'y' })).toEqual({
      text: 'data/all.csv changed since 1.0.0: where the evaluation takes its rows from there, the two were not measured on the same rows',
      isCertain: false,
    })
    expect(compare({ 'data/train.csv': 'a' }, { 'data/train.csv': 'b' })?.isCertain).toBe(false)
  })
})
