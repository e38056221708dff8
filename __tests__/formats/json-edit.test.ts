import { describe, expect, it } from '@jest/globals'
import { editJson, type JsonEdit } from '../../src/formats/json-edit.js'

const set = (path: (string | number)[], value: unknown): JsonEdit => ({ kind: 'set', path, value })
const append = (path: (string | number)[], value: unknown): JsonEdit => ({ kind: 'append', path, value })

describe('editing JSON as text', () => {
  it.each<[string, string, JsonEdit[], string]>([
    [
      'replaces a value in place',
      '{\n  "a": 1,\n  "b": [1,2]\n}\n',
      [set(['a'], 'x')],
      '{\n  "a": "x",\n  "b": [1,2]\n}\n',
    ],
    ['appends a key at the end', '{\n  "a": 1\n}', [set(['b'], [])], '{\n  "a": 1,\n  "b": []\n}'],
    [
      'keeps tabs',
      '{\n\t"a": {\n\t\t"b": 1\n\t}\n}\n',
      [set(['a'], { c: [2] })],
      '{\n\t"a": {\n\t\t"c": [\n\t\t\t2\n\t\t]\n\t}\n}\n',
    ],
    [
      'keeps CRLF',
      '{\r\n    "a": 1\r\n}\r\n',
      [set(['b'], { c: 2 })],
      '{\r\n    "a": 1,\r\n    "b": {\r\n        "c": 2\r\n    }\r\n}\r\n',
    ],
    ['keeps a byte order mark', '\uFEFF{\n "a": 1\n}', [set(['b'], 2)], '\uFEFF{\n "a": 1,\n "b": 2\n}'],
    [
      'keeps one line on one line',
      '{"a": 1, "b": 2}',
      [set(['c'], { d: [1, 2] })],
      '{"a": 1, "b": 2, "c": {"d": [1, 2]}}',
    ],
    [
      'keeps a compact line compact',
      '{"a":1,"b":"x, y: z"}',
      [set(['c'], { d: [1, 2] })],
      '{"a":1,"b":"x, y: z","c":{"d":[1,2]}}',
    ],
    [
      'keeps a filled inline value inline',
      '{\n  "a": {"b": 1},\n  "c": 2\n}',
      [set(['a'], { d: 3 })],
      '{\n  "a": {"d": 3},\n  "c": 2\n}',
    ],
    ['keeps no indentation', '{\n"a": 1\n}', [set(['b'], 2)], '{\n"a": 1,\n"b": 2\n}'],
    ['keeps the space before colons', '{\n  "a" : 1\n}', [set(['b'], 2)], '{\n  "a" : 1,\n  "b" : 2\n}'],
    [
      'leaves an equal value as written',
      '{\n  "a": 1.0,\n  "b": [ ],\n  "c": {"x": 1, "y": 2}\n}',
      [set(['a'], 1), set(['b'], []), set(['c'], { y: 2, x: 1 })],
      '{\n  "a": 1.0,\n  "b": [ ],\n  "c": {"x": 1, "y": 2}\n}',
    ],
    [
      'fills an empty list',
      '{\n  "a": []\n}',
      [append(['a'], { b: 1 })],
      '{\n  "a": [\n    {\n      "b": 1\n    }\n  ]\n}',
    ],
    [
      'makes a list that is not there, or null',
      '{\n  "a": null\n}',
      [append(['a'], 1), append(['b'], 2)],
      '{\n  "a": [\n    1\n  ],\n  "b": [\n    2\n  ]\n}',
    ],
    [
      'appends to a list of blocks',
      '{\n  "a": [\n    {\n      "b": 1\n    }\n  ]\n}',
      [append(['a'], { b: 2 })],
      '{\n  "a": [\n    {\n      "b": 1\n    },\n    {\n      "b": 2\n    }\n  ]\n}',
    ],
    [
      'appends to entries of one line each',
      '{\n  "a": [\n    {"b": 1}\n  ]\n}',
      [append(['a'], { b: 2 })],
      '{\n  "a": [\n    {"b": 1},\n    {"b": 2}\n  ]\n}',
    ],
    [
      'appends to hugging blocks',
      '{\n  "a": [{\n    "b": 1\n  }]\n}',
      [append(['a'], { b: 2 })],
      '{\n  "a": [{\n    "b": 1\n  }, {\n    "b": 2\n  }]\n}',
    ],
    [
      'appends to a list on one line',
      '{\n  "a": [{"b": 1}]\n}',
      [append(['a'], { b: 2 })],
      '{\n  "a": [{"b": 1}, {"b": 2}]\n}',
    ],
    [
      'adds a key to an entry',
      '{\n  "a": [\n    {\n      "b": 1\n    }\n  ]\n}',
      [set(['a', 0, 'c'], ['x'])],
      '{\n  "a": [\n    {\n      "b": 1,\n      "c": [\n        "x"\n      ]\n    }\n  ]\n}',
    ],
    ['adds a key to an empty object', '{\n  "a": {}\n}', [set(['a', 'b'], 1)], '{\n  "a": {\n    "b": 1\n  }\n}'],
    [
      'writes beyond ASCII as it is',
      '{\n  "a": "\\u00fc"\n}',
      [set(['b'], 'ü "q"')],
      '{\n  "a": "\\u00fc",\n  "b": "ü \\"q\\""\n}',
    ],
  ])('%s', (_name, text, edits, expected) => {
    expect(editJson(text, edits)).toBe(expected)
    expect(
      editJson(
        expected,
        edits.filter((edit) => edit.kind === 'set'),
      ),
    ).toBe(expected)
  })
})
