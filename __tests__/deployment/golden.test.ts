import { describe, expect, it } from '@jest/globals'
import { answerDifferences, judgeGolden, parseAnswerLines } from '../../src/deployment/golden.js'
import { isGolden, parseRequestRows, requestBody } from '../../src/deployment/request-rows.js'
import { http } from './answers.js'

const row = (response: unknown) => ({ line: 4, request: { x: 1 }, response })
const differences = (response: unknown, answer: unknown, plan: { field?: string; tolerance?: number } = {}) =>
  answerDifferences(row(response), http(typeof answer === 'string' ? answer : JSON.stringify(answer)), {
    ...{ field: plan.field ?? null, tolerance: plan.tolerance ?? 0 },
  })

describe('golden rows', () => {
  it('are read from JSON Lines, with their lines', () => {
    const read = parseRequestRows(
      '\uFEFF{"request": [1], "response": 0.5}\r\n\n{"request": null, "response": null}\n',
      'g.jsonl',
      true,
    )
    expect(read).toEqual({
      ok: true,
      rows: [
        { line: 1, request: [1], response: 0.5 },
        { line: 3, request: null, response: null },
      ],
    })
    expect(read.ok && read.rows.map(requestBody)).toEqual(['[1]', 'null'])
    expect(read.ok && read.rows.every(isGolden)).toBe(true)
  })

  it.each([
    ['', 'The file has no rows', undefined],
    ['{"request": 1, "response": 2}\n{"request": 1}', 'The row has no `response`', 2],
    ['{"response": 1}', 'The row has no `request`', 1],
    ['[1, 2]', 'The row is no JSON object', 1],
    ['{"request": 1, "response": NaN}', 'NaN is not JSON', 1],
    ['{"request": 1,\n"response": 2}', 'The JSON does not parse', 1],
  ])('are refused: %j', (text, what, line) => {
    const read = parseRequestRows(text, 'tests/golden.jsonl', true)
    expect(read).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([
        expect.objectContaining({
          what: expect.stringContaining(what),
          where: { file: 'tests/golden.jsonl', ...(line === undefined ? {} : { line }) },
        }),
      ]) as unknown,
    })
  })

  it('need no response where requests alone are wanted', () => {
    const read = parseRequestRows('{"request": 1}\n{"request": 2, "response": 3}', 'r.jsonl', false)
    expect(read.ok && read.rows.map(isGolden)).toEqual([false, true])
  })
})

describe('an answer', () => {
  it.each([
    [0.5, 0.5, {}],
    [0.5, 0.5 + 9e-7, { tolerance: 1e-6 }],
    // Just the tolerance, however it is rounded.
    [1, 1.1, { tolerance: 0.1 }],
    [{ b: 1, a: [1, { c: null }] }, { a: [1, { c: null }], b: 1 }, {}],
    [{ prediction: 0.5, id: 'x' }, { prediction: 0.5, id: 'y' }, { field: 'prediction' }],
    // A response that is no object is the value that is compared.
    [0.5, { prediction: 0.5 }, { field: 'prediction' }],
    [{ out: [{ p: 1 }] }, { out: [{ p: 1, id: 2 }] }, { field: 'out.0.p' }],
    [null, null, {}],
    ['Churn', JSON.stringify('Churn'), {}],
  ])('is as recorded: %j, %j, %j', (response, answer, plan) => {
    expect(differences(response, answer, plan)).toEqual([])
  })

  it.each([
    [0.5, 0.5 + 2e-6, { tolerance: 1e-6 }, { path: '', expected: '0.5', got: '0.500002' }],
    [0.5, 0.5 + 2e-16, {}, { path: '' }],
    [{ a: { b: [1, 2] } }, { a: { b: [1, 3] } }, {}, { path: 'a.b[1]', expected: '2', got: '3' }],
    [{ a: [1, 2] }, { a: [1] }, {}, { path: 'a', expected: '2 items', got: '1 item' }],
    [{ a: 1 }, {}, {}, { path: 'a', expected: '1', got: 'nothing' }],
    [{}, { a: 1 }, {}, { path: 'a', expected: 'nothing', got: '1' }],
    ['churn', JSON.stringify('Churn'), {}, { expected: '"churn"', got: '"Churn"' }],
    [1, JSON.stringify('1'), {}, { expected: '1', got: '"1"' }],
    [1, true, {}, { got: 'true' }],
    [[], {}, {}, { expected: '[]', got: '{}' }],
    [null, 0, { tolerance: 1 }, { expected: 'null', got: '0' }],
    [0.5, 'NaN', { tolerance: 1 }, { got: expect.stringContaining('NaN is not JSON') }],
    [0.5, '1e999', { tolerance: 1 }, { got: expect.stringContaining('not JSON') }],
    [0.5, '{"p": 1}', { field: 'prediction' }, { got: expect.stringContaining('no field `prediction`') }],
    [
      { p: 1 },
      '{"prediction": 1}',
      { field: 'prediction' },
      { expected: expect.stringContaining("in the row's response") },
    ],
  ])('differs: %j, %j, %j', (response, answer, plan, difference) => {
    expect(differences(response, answer, plan)).toMatchObject([{ row: 4, ...(difference as object) }])
  })

  it('is never near what is not finite, even to itself', () => {
    for (const value of [NaN, Infinity]) expect(differences(value, '1', { tolerance: 1e9 })).toHaveLength(1)
  })

  it('is none with another status, or where the target did not answer', () => {
    const plan = { field: null, tolerance: 0 }
    expect(answerDifferences(row(1), http('1', 500), plan)).toMatchObject([{ got: 'status 500' }])
    expect(answerDifferences(row(1), { kind: 'failed', why: 'connection reset' }, plan)).toMatchObject([
      ...[{ expected: '1', got: 'connection reset' }],
    ])
  })
})

describe('all rows', () => {
  const rows = Array.from({ length: 30 }, (_none, at) => ({ line: at + 1, request: at, response: [at, at, at, at] }))
  const plan = { field: null, tolerance: 0 }

  it('pass when every one is answered as recorded', () => {
    const answers = rows.map(({ response }) => http(JSON.stringify(response)))
    expect(judgeGolden(rows, answers, plan)).toEqual({
      ...{ verdict: 'same', rows: 30, wrong: 0, differences: [], words: '30 golden rows, all answered as recorded' },
    })
  })

  it('tell the first ten differences, of one row no more than three', () => {
    const answers = rows.map(({ response }, at) => http(JSON.stringify(at === 0 ? response : [9, 9, 9, 9.5])))
    const result = judgeGolden(rows, answers, plan)
    expect(result).toMatchObject({ verdict: 'different', rows: 30, wrong: 29 })
    expect(result.words).toBe('29 of 30 golden rows were answered otherwise')
    expect(result.differences.map((one) => one.row)).toEqual([2, 2, 2, 3, 3, 3, 4, 4, 4, 5])
  })

  it('miss an answer, and do not mind its surplus', () => {
    const { answers, surplus } = parseAnswerLines('[0,0,0,0]\n\n[1,1,1,1]\n', 30)
    expect([answers.length, surplus]).toEqual([2, 0])
    expect(judgeGolden(rows, answers, plan)).toMatchObject({
      wrong: 28,
      differences: [{ row: 3, got: 'no answer' }, {}, {}, {}, {}, {}, {}, {}, {}, {}],
    })
    expect(parseAnswerLines('1\n2\n3', 2)).toMatchObject({ surplus: 1, answers: [{ text: '1' }, { text: '2' }] })
  })
})
