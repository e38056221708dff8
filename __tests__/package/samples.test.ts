import { describe, expect, test } from '@jest/globals'
import { parseSamples } from '../../src/package/samples.js'

describe('golden rows and requests', () => {
  test('are one object a line, with request and response', () => {
    const { rows, problems } = parseSamples(
      '{"request": {"x": 1}, "response": [0.5]}\n\n{"request": 2, "response": null}\n',
      'g',
    )
    expect(problems).toEqual([])
    expect(rows).toEqual([
      { request: { x: 1 }, response: [0.5] },
      { request: 2, response: null },
    ])
  })

  test.each([
    ['', /no row/, undefined],
    ['{"request": 1, "response": 2}\n{"request": 1}', /Line 2 is not an object/, 2],
    ['{"request": 1, "response": 2}\n{', /./, 2],
    ['[1]', /Line 1 is not/, 1],
  ])('%j is none', (text, message, line) => {
    const [problem] = parseSamples(text, 'tests/golden.jsonl').problems
    expect(problem?.what).toMatch(message)
    expect(problem?.where?.line).toBe(line)
  })
})
