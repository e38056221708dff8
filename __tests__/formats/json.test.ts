import { describe, expect, it } from '@jest/globals'
import { parseJson } from '../../src/formats/json.js'
import { describeProblem } from '../../src/errors.js'

function refusal(text: string): string {
  const parsed = parseJson(text, 's.json')
  return parsed.ok ? 'accepted' : parsed.problems.map(describeProblem).join('\n')
}

function document(text: string) {
  const parsed = parseJson(text, 's.json')
  if (!parsed.ok) throw new Error(refusal(text))
  return parsed.document
}

describe('strict JSON', () => {
  it.each([
    ['{"a": NaN}', 's.json:1:7: NaN is not JSON. Write a finite number, or null when there is no value.'],
    ['{"a": -Infinity}', 's.json:1:7: -Infinity is not JSON'],
    ['{"a": [1e999]}', 's.json:1:8 (a[0]): The number is too large to be finite. Write a finite number.'],
    ['{"a": -1e999}', 'too large'],
    ['{"a": None}', 'None is not JSON. Write null'],
    ['{"a": True}', 'True is not JSON. Write true'],
    ['{"a": 1,}', 's.json:1:9: A comma stands before the closing bracket'],
    ['[1, 2,\n]', 's.json:2:1: A comma stands before the closing bracket'],
    ['{"a": 1} // end', 's.json:1:10: JSON has no comments'],
    ['{"a": /* one */ 1}', 'JSON has no comments'],
    ["{'a': 1}", 'Text is in single quotes'],
    ['{a: 1}', 'The key a has no quotes. Write "a"'],
    ['{"a":1,"b":{"c":1,\n"c":2}}', 's.json:2:1 (b.c): The key "c" stands twice in one object'],
    ['{"a": 1, "\\u0061": 2}', 'stands twice'],
    ['', 's.json:1:1: The file is empty'],
    [' \n', 'The file is empty'],
    ['{"a": 1', 's.json:1:8: The JSON does not parse: close brace expected. Complete the file'],
    ['{"a": 01}', 'does not parse'],
    ['{"a": .5}', 'does not parse'],
    ['{"a": 1.}', 'does not parse'],
    ['{"a": +1}', 'does not parse'],
    ['{"a": "x\ny"}', 'no closing quote on its line'],
    ['{"a": "\\x"}', 'does not parse'],
    ['{} {}', 'something stands after its end'],
    ['{"a": constructor}', 'does not parse'],
    ['{\n<<<<<<< HEAD\n"a": 1\n=======\n', 's.json:2:1: A merge conflict stands in the file'],
    ['['.repeat(100_000), 'nested deeper than 200 levels'],
    ['{"a":'.repeat(50_000), 'nested deeper than 200 levels'],
  ])('refuses %#', (text, message) => {
    expect(refusal(text)).toContain(message)
  })

  it.each(['null', '0', '"x"', '[]', '{}', '{"a": [1, -2.5e-3, true, null, "ü\\n"]}', '1e-400'])('reads %s', (text) => {
    expect(document(text).value).toEqual(JSON.parse(text))
  })

  it.each([
    '{"a\\"": ":", "b\\\\": "\\\\\\": ", "c" : "{\\"c\\": 1}", "": {"": [":", "\\\\"]}}',
    '[{"a": 1}, {"a": 2, "b": {"a": "a"}}, "a", {"a"\n\t:\r 3}]',
    `${'['.repeat(200)}${']'.repeat(200)}`,
  ])('finds no key twice where none is: %#', (text) => {
    expect(document(text).value).toEqual(JSON.parse(text))
  })

  it.each([
    `{"a": "\\\\", "b": ":", "a": 1}`,
    `{"a": 1, "b": {"c": ["\\"", {"d": 1, "d" : 2}]}}`,
    `${'['.repeat(201)}${']'.repeat(201)}`,
  ])('misses nothing that is out of the ordinary: %#', (text) => {
    expect(refusal(text)).toMatch(/stands twice|nested deeper/)
  })

  it('tolerates a byte order mark, which counts as no column', () => {
    const read = document('\uFEFF{"a": 1}')
    expect(read.value).toEqual({ a: 1 })
    expect(read.placeOf(['a'])).toEqual({ file: 's.json', line: 1, column: 7, field: 'a' })
  })

  it('lets __proto__ do nothing', () => {
    const { value } = document('{"__proto__": {"status": "approved"}, "constructor": 1, "a": {"__proto__": 2}}')
    expect(Object.keys(value as object)).toEqual(['constructor', 'a'])
    expect((value as Record<string, unknown>)['status']).toBeUndefined()
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })

  it('refuses __proto__ twice like any other key', () => {
    expect(refusal('{"__proto__": 1, "__proto__": 2}')).toContain('stands twice')
  })

  it.each([
    ['\n', 3],
    ['\r\n', 3],
    ['\r', 3],
  ])('counts lines that end in %j', (eol, line) => {
    const read = document(['{', '"a": [', '  {"b c": 5}', ']}'].join(eol))
    expect(read.placeOf(['a', 0, 'b c'])).toEqual({ file: 's.json', line, column: 11, field: 'a[0]["b c"]' })
    expect(read.keyPlaceOf(['a', 0, 'b c'])).toMatchObject({ line, column: 4 })
  })

  it('places what is not there at its nearest parent', () => {
    expect(document('{\n  "a": {}\n}').placeOf(['a', 'b', 0])).toEqual({
      file: 's.json',
      line: 2,
      column: 8,
      field: 'a.b[0]',
    })
  })
})
