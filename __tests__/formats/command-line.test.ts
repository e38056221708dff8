import { describe, expect, it } from '@jest/globals'
import { optionValue, readCommandLine, toolWord } from '../../src/formats/command-line.js'
import { quoteWord } from '../../src/formats/shell-word.js'

const words = (run: string): string[] => readCommandLine(run).words.map((word) => word.text)

describe('readCommandLine', () => {
  it.each([
    ['a "b c" \'d e\'', ['a', 'b c', 'd e']],
    ['a\\ b "x\\"y" \'\\n\'', ['a b', 'x"y', '\\n']],
    ['a""b \'\'', ['ab', '']],
    ['pytest \\\n  -q', ['pytest', '-q']],
  ])('splits %j', (run, expected) => {
    expect(words(run)).toEqual(expected)
    expect(readCommandLine(run).simple).toBe(true)
  })

  it.each(['a; b', 'a && b', 'a | b', 'a > f', 'a\nb', '(a)', 'a # note', 'a "open'])(
    'does not take %j for one command',
    (run) => {
      expect(readCommandLine(run).simple).toBe(false)
    },
  )

  it('finds tools behind launchers, and not as arguments', () => {
    expect(toolWord(readCommandLine('/usr/bin/python3.11 -m mypy src'), 'mypy')).toBe(2)
    expect(toolWord(readCommandLine('.venv/bin/mypy src'), 'mypy')).toBe(0)
    expect(toolWord(readCommandLine('make mypy'), 'mypy')).toBeNull()
  })

  it('takes the last value of an option', () => {
    expect(optionValue(readCommandLine('x --o=1 --o 2'), ['--o'])).toBe('2')
    expect(optionValue(readCommandLine('x --other=1'), ['--o'])).toBeNull()
  })

  it('quotes so that reading gives the same word', () => {
    for (const word of ["it's", 'a b', '"', '$x', 'plain-1.2/3', ''])
      expect(words(`x ${quoteWord(word)}`)[1]).toBe(word)
  })
})
