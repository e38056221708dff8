import { describe, expect, it } from '@jest/globals'
import {
  cleanLines,
  escapeData,
  escapeProperty,
  plainLines,
  quoteOutputLines,
  redact,
  secretForms,
} from '../../src/formats/workflow-commands.js'

describe('escapers', () => {
  it('escape what ends a message or a property, the per cent sign first', () => {
    expect(escapeData('50%\r\nleft: a,b')).toBe('50%25%0D%0Aleft: a,b')
    expect(escapeProperty('a:b,c%0A\n')).toBe('a%3Ab%2Cc%250A%0A')
  })
})

describe('quoteOutputLines', () => {
  it.each([
    ['a line', 'plain', ['│ plain']],
    ['one final line end', 'a\nb\n', ['│ a', '│ b']],
    ['a carriage return hiding a command', 'ok\r::error::x', ['│ ok', '│ ::error::x']],
    ['Windows line ends', 'a\r\n::set-output name=x::1\r\n', ['│ a', '│ ::set-output name=x::1']],
    ['a command of the first kind inside a line', 'x ##[error]y', ['│ x # #[error]y']],
    ['a command joined by a dropped character', '#\0#[error]y', ['│ # #[error]y']],
    ['colours', '\x1b[1;31mred\x1b[0m', ['│ \x1b[1;31mred\x1b[0m']],
    ['cursor movement', 'a\x1b[2J\x1b[1Ab', ['│ ab']],
    ['a sequence joined by a dropped character', 'a\x1b\0[2Jb', ['│ ab']],
    ['a link', '\x1b]8;;https://x\x07text\x1b]8;;\x07', ['│ text']],
    ['an open sequence, which eats no other line', '\x1b]0;title\nnext', ['│ ', '│ next']],
    ['bidirectional overrides and C1 controls', 'a\u202eb\x9bc', ['│ abc']],
  ])('quotes %s', (_, text, lines) => {
    expect(quoteOutputLines(text)).toEqual(lines)
  })

  it('leaves no line that the runner could take for a command, whatever comes', () => {
    const parts = [
      '::',
      '##[',
      '#',
      '[',
      'error',
      '\r',
      '\n',
      '\0',
      '\x1b',
      '\x1b[',
      '\x1b[0m',
      '\x07',
      ' ',
      ']',
      '\u0085',
    ]
    let seed = 7
    const wrong: string[] = []
    for (let round = 0; round < 3000; round += 1) {
      let text = ''
      for (let count = 0; count < 9; count += 1) {
        seed = (seed * 1103515245 + 12345) % 2147483648
        text += parts[Math.floor((seed / 2147483648) * parts.length)] ?? ''
      }
      const lines = [...quoteOutputLines(text), ...plainLines(text)]
      wrong.push(...lines.filter((line) => line.trim().startsWith('::') || /##\[|[\r\n\0]/.test(line)))
    }
    expect(wrong).toEqual([])
  })
})

describe('plainLines', () => {
  it('quotes only what looks like a command', () => {
    expect(plainLines('see std::vector\n  ::warning::x\n\x1b[0m::error::y')).toEqual([
      'see std::vector',
      '│   ::warning::x',
      '│ \x1b[0m::error::y',
    ])
  })

  it('keeps an empty text as one empty line', () => {
    expect(cleanLines('')).toEqual([''])
  })
})

describe('redact', () => {
  const token = 'ghs_16C7e42F292c69'

  it('hides a secret in every form that a tool may print', () => {
    const text = [
      token,
      `https://x-access-token:${token}@github.com`,
      Buffer.from(`x-access-token:${token}`).toString('base64'),
      Buffer.from(token).toString('base64'),
    ].join(' ')
    const redacted = redact(text, secretForms(token))
    expect(redacted).toBe('*** https://x-access-token:***@github.com *** ***')
  })

  it('hides every line of a secret of several lines', () => {
    expect(redact('say: second-part', secretForms('first-part\nsecond-part'))).toBe('say: ***')
  })

  it('does not blank out words for an empty or tiny secret', () => {
    expect(secretForms('')).toEqual([])
    expect(secretForms('a')).toEqual([])
  })
})
