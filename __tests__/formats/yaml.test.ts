import { describe, expect, it } from '@jest/globals'
import { parseYaml } from '../../src/formats/yaml.js'
import { describeProblem } from '../../src/errors.js'

function refusal(text: string): string {
  const parsed = parseYaml(text, 'c.yml')
  return parsed.ok ? 'accepted' : parsed.problems.map(describeProblem).join('\n')
}

function document(text: string) {
  const parsed = parseYaml(text, 'c.yml')
  if (!parsed.ok) throw new Error(refusal(text))
  return parsed.document
}

/** Nine lists of nine aliases each, one in another: 9^9 texts. */
function bomb(): string {
  const letters = [...'abcdefghij']
  const lines = letters
    .slice(1)
    .map((letter, index) => `${letter}: &${letter} [${Array(9).fill(`*${letters[index]}`).join()}]`)
  return [`a: &a [${Array(9).fill('x').join()}]`, ...lines].join('\n')
}

describe('strict YAML', () => {
  it.each([
    ['a: 1\nb: 2\na: 3', 'c.yml:3:1: The key "a" stands twice in one mapping'],
    ['a: {"b c": 1, "b c": 2}', 'The key "b c" stands twice'],
    ['a: [1', 'does not parse'],
    ['a:\n\tb: 1', 'A tab indents this line. Indent with spaces'],
    ['a: 1\n---\nb: 2', 'more than one YAML document'],
    ['a: .nan', 'c.yml:1:4: .nan is not finite'],
    ['a: [-.inf]', '-.inf is not finite'],
    ['a: 1e999', 'not finite'],
    ['a: !!python/object x', 'a tag that is not known'],
    ['__proto__: {a: 1}', '__proto__ cannot be a key'],
    ['? [a, b]\n: 1', 'does not parse'],
    ['a: *nowhere', 'c.yml:1:4: The alias *nowhere names nothing'],
    [bomb(), 'too many aliases'],
    ['['.repeat(5_000), 'nested too deeply'],
  ])('refuses %#', (text, message) => {
    const said = refusal(text)
    expect(said).toContain(message)
    expect(said.split('\n')).toHaveLength(1)
  })

  it('is YAML 1.2: no, on and dates are texts', () => {
    expect(document('{a: no, b: on, c: 2026-12-31, d: true, e: 0o17, 1: x}').value).toEqual({
      ...{ a: 'no', b: 'on', c: '2026-12-31', d: true, e: 15 },
      '1': 'x',
    })
  })

  it('reads a shared block, and an empty file as null', () => {
    expect(document('a: &x {b: 1}\nc: *x').value).toEqual({ a: { b: 1 }, c: { b: 1 } })
    expect(document('# nothing\n').value).toBeNull()
  })

  it('knows where values and keys stand, also with CRLF and a byte order mark', () => {
    const read = document('\uFEFFa:\r\n  b:\r\n    - 1\r\n    - c: &x 2\r\nd: {e: *x}\r\n')
    expect(read.placeOf(['a', 'b', 1, 'c'])).toEqual({ file: 'c.yml', line: 4, column: 13, field: 'a.b[1].c' })
    expect(read.keyPlaceOf(['a', 'b', 1, 'c'])).toMatchObject({ line: 4, column: 7 })
    expect(read.keyPlaceOf(['d', 'e'])).toMatchObject({ line: 5, column: 5 })
    expect(read.placeOf(['a', 'x'])).toMatchObject({ line: 2, column: 3 })
  })
})
