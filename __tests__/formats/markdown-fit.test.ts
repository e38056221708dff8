import { describe, expect, it } from '@jest/globals'

import { fitMarkdown, inBytes, inCharacters } from '../../src/formats/markdown-fit.js'

describe('fitMarkdown', () => {
  it('leaves alone what fits', () => {
    expect(fitMarkdown('a\nb', 3, { pointer: 'rest' })).toBe('a\nb')
  })

  it('cuts at the end of a line and says where the rest is', () => {
    expect(fitMarkdown('one\ntwo\nthree\nfour', 15, { pointer: 'rest' })).toBe('one\ntwo\n\nrest')
  })

  it('closes a fence and a details block that it cuts in', () => {
    const text = ['<details><summary>s</summary>', '', '````md', '```', ...Array<string>(50).fill('line'), '````'].join(
      '\n',
    )
    const cut = fitMarkdown(text, 150, { pointer: 'rest' })
    expect(cut.endsWith('line\n````\n\n</details>\n\nrest')).toBe(true)
    expect(cut.length).toBeLessThanOrEqual(150)
  })

  it('holds the limit in the unit that counts, for any text', () => {
    const lines = Array.from({ length: 300 }, (_, at) => (at % 7 === 0 ? '```' : '😀'.repeat(at % 40)))
    for (const limit of [60, 333, 1000, 5000]) {
      for (const measure of [inBytes, inCharacters]) {
        expect(measure(fitMarkdown(lines.join('\n'), limit, { pointer: 'rest', measure }))).toBeLessThanOrEqual(limit)
      }
    }
  })
})
