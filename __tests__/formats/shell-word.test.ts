import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { quoteWithin, quoteWord } from '../../src/formats/shell-word.js'

const NASTY = [
  "it's",
  'a b',
  '"',
  '$HOME',
  '`x`',
  '\\',
  '~/x',
  'a;b',
  '*.txt',
  'ü',
  '#',
  '',
  'a\nb',
  "'",
  '{a,b}',
  '!x',
]

/** What a program makes of a text that holds one shell word. */
function asRead(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8' })
}

describe('a word for the shell', () => {
  it('is quoted only where it needs it', () => {
    expect(['a/b-c_1.2', 'a@b%c+d=e:f,g', 'ü', '', 'a b', '~/x', 'a;b', "it's"].map(quoteWord)).toEqual([
      'a/b-c_1.2',
      'a@b%c+d=e:f,g',
      "'ü'",
      "''",
      "'a b'",
      "'~/x'",
      "'a;b'",
      "'it'\\''s'",
    ])
  })

  it.each(NASTY)('is the same word for bash: %j', (word) => {
    for (const quoted of [quoteWord(word), `"${quoteWithin(word, 'double')}"`, `'${quoteWithin(word, 'single')}'`]) {
      expect(asRead('bash', ['--noprofile', '--norc', '-c', `printf %s ${quoted}`])).toBe(word)
    }
  })

  it("is the same word for Python's shlex, as pytest reads its options", () => {
    const script = 'import json, shlex, sys; print(json.dumps(shlex.split(sys.argv[1])))'
    expect(JSON.parse(asRead('python3', ['-c', script, NASTY.map(quoteWord).join(' ')]))).toEqual(NASTY)
  })
})
