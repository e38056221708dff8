import { describe, expect, it } from '@jest/globals'
import { LineCutter, LogReader } from '../../rehearsal/annotations.js'

const read = (text: string): LogReader => {
  const reader = new LogReader()
  const cutter = new LineCutter((line) => reader.readLine(line))
  cutter.push(text)
  cutter.end()
  return reader
}

describe('the runner’s reading of a log', () => {
  it('takes commands at the start of a line, after blanks, with properties and escapes undone', () => {
    const { annotations } = read(
      [
        'plain ::error::not one',
        '  ::error file=a%2Cb.py,line=3,title=Bad%3A::first%0Asecond 100%25',
        '::warning::w',
        '::notice file=::n',
        '::unknown::x',
        '::error without an end',
      ].join('\n'),
    )
    expect(annotations).toEqual([
      { level: 'error', message: 'first\nsecond 100%', file: 'a,b.py', line: 3, title: 'Bad:' },
      { level: 'warning', message: 'w' },
      { level: 'notice', message: 'n' },
    ])
  })

  it('undoes %25 last, so that an escaped escape stays text', () => {
    expect(read('::error::%250A').annotations[0]?.message).toBe('%0A')
  })

  it('takes the old style anywhere in a line', () => {
    expect(read('12:00 ##[error file=a;line=2]bad %5D').annotations).toEqual([
      { level: 'error', message: 'bad ]', file: 'a', line: 2 },
    ])
  })

  it('ends lines at a carriage return too', () => {
    expect(read('10%\r::error::hidden\r\n::error::next\r').annotations.map(({ message }) => message)).toEqual([
      'hidden',
      'next',
    ])
  })

  it('is the same however the stream is cut', () => {
    const text = 'a\r\n::error::one\r::error::two\n::error::three'
    const reader = new LogReader()
    const cutter = new LineCutter((line) => reader.readLine(line))
    for (const character of text) cutter.push(character)
    cutter.end()
    expect(reader.annotations.map(({ message }) => message)).toEqual(['one', 'two', 'three'])
  })

  it('obeys nothing between stop-commands and its token', () => {
    const reader = read(
      '::stop-commands::tok\n::error::no\n::set-output name=a::no\n::tok::\n::set-output name=b::yes\n',
    )
    expect(reader.annotations).toEqual([])
    expect(reader.outputs).toEqual({ b: 'yes' })
  })

  it('notes masks', () => {
    expect(read('::add-mask::a\n::add-mask::\n').masks).toEqual(['a'])
  })
})
