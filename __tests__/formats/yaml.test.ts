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

/** Each key a step further in. */
function stairs(steps: number): string {
  return Array.from({ length: steps }, (_none, step) => `${' '.repeat(step)}a:`).join('\n')
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
    ['['.repeat(5_000), 'c.yml:1:65: The YAML is nested deeper than 64 levels. Flatten it'],
    [`a: ${'['.repeat(500)}${']'.repeat(500)}`, 'nested deeper than 64 levels'],
    ['- '.repeat(100_000), 'nested deeper than 64 levels'],
    ['? '.repeat(100_000), 'nested deeper than 64 levels'],
    ['{a: '.repeat(100_000), 'nested deeper than 64 levels'],
    [stairs(400), 'nested deeper than 64 levels'],
    [`a: @\n${'- '.repeat(100_000)}`, 'nested deeper than 64 levels'],
    [`]\n${'['.repeat(100_000)}`, 'nested deeper than 64 levels'],
    [`a: ${'x'.repeat(1 << 20)}`, 'The YAML has 1048579 characters; at most 1048576 are read'],
  ])('refuses %#', (text, message) => {
    const said = refusal(text)
    expect(said).toContain(message)
    expect(said.split('\n')).toHaveLength(1)
  })

  it('refuses one deep file after another, and then reads a good one', () => {
    for (let file = 0; file < 10; file += 1) {
      expect(refusal(`a: ${'['.repeat(1_000)}${']'.repeat(1_000)}`)).toContain('nested deeper')
      expect(refusal(stairs(1_000))).toContain('nested deeper')
    }
    expect(document(stairs(60)).placeOf([])).toMatchObject({ line: 1 })
  })

  it('finds a key that stands twice among many', () => {
    const keys = Array.from({ length: 20_000 }, (_none, index) => `k${index}: 1`)
    expect(Object.keys(document(keys.join('\n')).value as object)).toHaveLength(20_000)
    expect(refusal([...keys, 'k7: 2'].join('\n'))).toContain('c.yml:20001:1: The key "k7" stands twice')
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
