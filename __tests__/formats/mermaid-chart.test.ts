import { describe, expect, it } from '@jest/globals'

import { lineChart } from '../../src/formats/mermaid-chart.js'

/** The part of mermaid's grammar that our charts use: no exponents, no empty strings, no escapes. */
const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d+)?|\.\d+)`
const TEXT = String.raw`"[^"\x60\n]+"`
const CHART = new RegExp(
  `^\`\`\`mermaid\nxychart-beta\n    x-axis \\[${TEXT}(?:, ${TEXT})*\\]\n    y-axis ${TEXT} (${NUMBER}) --> (${NUMBER})\n    line \\[(${NUMBER}(?:, ${NUMBER})*)\\]\n\`\`\`$`,
)

describe('lineChart', () => {
  it('draws a series', () => {
    const points = [{ label: '1.0.0', value: 0.8 }, { label: '1.1.0', value: 0.9 }] // prettier-ignore
    expect(lineChart({ name: 'f1_score', points })).toBe(
      '```mermaid\nxychart-beta\n    x-axis ["1.0.0", "1.1.0"]\n    y-axis "f1_score" 0.79 --> 0.91\n    line [0.8, 0.9]\n```',
    )
  })

  it.each([
    ['tiny', [1e-7, 3e-9]],
    ['huge', [1e14, -9e14]],
    ['flat', [0.5, 0.5]],
    ['nothing but zero', [0]],
    ['negative', [-3, -2.5]],
    ['close together', [1000000.1, 1000000.2]],
    ['with gaps', [0.1, NaN, Infinity, 1e300, 0.2]],
    ['long', Array.from({ length: 100 }, (_, at) => at / 7)],
  ])('stays inside the grammar, and the line inside the axis: %s', (_, values) => {
    const chart = lineChart({ name: 'm', points: values.map((value, at) => ({ label: `1.${String(at)}.0`, value })) })
    const [, low, high, line] = CHART.exec(chart ?? '') ?? []
    const drawn = (line ?? '').split(', ').map(Number)
    expect(Number(low)).toBeLessThanOrEqual(Math.min(...drawn))
    expect(Number(high)).toBeGreaterThanOrEqual(Math.max(...drawn))
    expect(Number(low)).toBeLessThan(Number(high))
  })

  it.each(['"', '`x`', '%%{init: {}}%%', '', 'a\nb', '--> x', '#quot;', 'тест 模型', '```'])(
    'takes any name: %j',
    (name) => {
      expect(lineChart({ name, points: [{ label: name, value: 1 }] })).toMatch(CHART)
    },
  )

  it('draws nothing without a finite point', () => {
    expect(lineChart({ name: 'm', points: [{ label: 'a', value: NaN }] })).toBeNull()
  })
})
