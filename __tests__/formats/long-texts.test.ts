import { describe, expect, it } from '@jest/globals'
import { parseCriterion } from '../../src/feature/criteria.js'
import { readMarkdown } from '../../src/formats/markdown.js'
import { matchMetric } from '../../src/formats/metric-name.js'
import { parseRequirements } from '../../src/package/requirement-lines.js'

/** Long enough that whoever goes back over it takes minutes, and who does not takes milliseconds. */
const LONG = 200_000
const MOST_SECONDS = 10

describe('a long text is read in the time that its length takes', () => {
  it.each<[what: string, read: () => unknown]>([
    ['blanks in a requirement', () => parseRequirements(`a${' '.repeat(LONG)}@ @ x`)],
    ['blanks in a criterion', () => parseCriterion(`f1${' '.repeat(LONG)}x`, 'x')],
    ['scripts without an end', () => readMarkdown(`<div>\n${'<script '.repeat(LONG)}`)],
    ['tags without an end', () => readMarkdown(`<div>\n${'<a'.repeat(LONG)}`)],
    ['dots in the name of a metric', () => matchMetric('f1', [`${'a.'.repeat(LONG)}f1`])],
  ])('%s', (_what, read) => {
    const started = performance.now()
    read()
    expect((performance.now() - started) / 1000).toBeLessThan(MOST_SECONDS)
  })

  it('and what follows an address is still told', () => {
    expect(
      parseRequirements('a[x] (>=1) ; python_version < "3"\nb @ https://h/b.whl ; os_name == "nt"\nc==1.0'),
    ).toEqual([
      { name: 'a', version: null, marker: 'python_version < "3"' },
      { name: 'b', version: null, marker: 'os_name == "nt"' },
      { name: 'c', version: '1.0', marker: null },
    ])
  })
})
