import { readdirSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import {
  COMMAND_LIMITS,
  LIMITS,
  MANY_PARAMETERS,
  MOST_FUNCTIONS_OF_MANY_PARAMETERS,
  SHELL_ROOMS,
} from '../scripts/architecture.js'
import { circles, unusedExports, type SourceFiles } from './architecture/graph.js'
import { isHeldPure, isShell, objection, roomOf, strangePureFiles, unusedArrows } from './architecture/rooms.js'
import { readSource, sourceFacts, type SourceFacts } from './architecture/source-file.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

function readFolder(folder: string): SourceFiles {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => /\.[jt]s$/.test(name)).map((name) => posix.join(folder, name))
  return new Map(files.sort().map((file) => [file, readSource(join(root, file))]))
}

const everything = new Map(['src', 'rehearsal', 'faults', 'scripts'].flatMap((folder) => [...readFolder(folder)]))
const source = new Map([...everything].filter(([file]) => file.startsWith('src/')))

/** `file:line message` of everything that a rule finds in the given files. */
function findings(files: SourceFiles, rule: (facts: SourceFacts, file: string) => string[]): string[] {
  return [...files].flatMap(([file, facts]) => rule(facts, file).map((text) => `${file}:${text}`))
}

describe('the house', () => {
  it('gives every file a room', () => {
    expect([...source.keys()].filter((file) => roomOf(file) === null)).toEqual([])
  })

  it('has the arrows of its table and no others', () => {
    const against = findings(source, (facts, file) =>
      facts.imports.flatMap((one) => {
        const why = objection(file, one)
        return why === null ? [] : [`${one.line} imports ${one.specifier}: ${why}`]
      }),
    )
    expect(against).toEqual([])
  })

  it('has no arrow in its table that no file needs', () => {
    expect(
      Object.keys(SHELL_ROOMS)
        .filter(isShell)
        .flatMap((room) => unusedArrows(source, room)),
    ).toEqual([])
  })

  it('has no two files that need each other, here and beside the action', () => {
    expect(circles(everything, ['value', 'lazy'])).toEqual([])
  })

  it('has no two files of src whose types need each other', () => {
    expect(circles(source, ['value', 'lazy', 'type'])).toEqual([])
  })

  it('keeps its pure rooms pure', () => {
    expect(findings(source, (facts, file) => (isHeldPure(file) ? facts.impurities : []))).toEqual([])
  })

  it('lists no pure file that is not there', () => {
    expect(strangePureFiles(source)).toEqual([])
  })

  it('keeps host to types', () => {
    const files = [...source].filter(([file]) => roomOf(file) === 'host')
    expect(files).not.toEqual([])
    for (const [, facts] of files) {
      expect(facts.imports.filter((one) => one.kind !== 'type')).toEqual([])
      expect(facts.functions).toEqual([])
    }
  })

  it('suppresses neither types nor rules', () => {
    expect(findings(everything, (facts) => facts.escapes)).toEqual([])
  })

  it('keeps files and functions short', () => {
    const long = findings(everything, (facts) => [
      ...(facts.lines > LIMITS.fileLines ? [` has ${facts.lines} lines, more than ${LIMITS.fileLines}`] : []),
      ...facts.functions
        .filter((one) => one.lines > LIMITS.functionLines)
        .map((one) => `${one.line} ${one.name} has ${one.lines} lines, more than ${LIMITS.functionLines}`),
    ])
    expect(long).toEqual([])
  })

  it('keeps commands to their sequence', () => {
    const isLong = ({ lines, functions }: SourceFacts): boolean =>
      lines > COMMAND_LIMITS.fileLines || functions.some((one) => one.lines > COMMAND_LIMITS.functionLines)
    const commands = [...source].filter(([file]) => posix.dirname(file) === 'src/commands')
    expect(commands.filter(([, facts]) => isLong(facts)).map(([file]) => file)).toEqual([])
  })

  it('has few functions of many parameters', () => {
    const many = findings(source, ({ functions }) =>
      functions.filter((one) => one.parameters >= MANY_PARAMETERS).map((one) => `${one.line} ${one.name}`),
    )
    expect(many.slice(MOST_FUNCTIONS_OF_MANY_PARAMETERS)).toEqual([])
  })

  it('has nothing that only tests use', () => {
    const unused = unusedExports(everything, 'src')
    expect(unused).toEqual([])
  })

  it('names files for what they hold, in kebab-case', () => {
    const strange = [...everything.keys()].filter((file) => {
      const name = basename(file).replace(/\.[jt]s$/, '')
      return !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || /^(?:utils?|helpers?|common|misc)$/.test(name)
    })
    expect(strange).toEqual([])
  })
})

describe('the reading of a file', () => {
  it.each([
    ['import a from "./a.js"', 'value', ['default']],
    ['import type { A } from "./a.js"', 'type', ['A']],
    // It leaves an import behind at run time, so it counts as one.
    ['import { type A } from "./a.js"', 'value', ['A']],
    ['import * as a from "./a.js"', 'value', ['*']],
    ['import "./a.js"', 'value', []],
    ['export * from "./a.js"', 'value', ['*']],
    ['export type { A } from "./a.js"', 'type', ['A']],
    ['const a = await import("./a.js")', 'lazy', ['*']],
    ['let a: import("./a.js").A', 'type', ['*']],
  ])('sees %s', (text, kind, names) => {
    expect(sourceFacts(text).imports).toEqual([{ specifier: './a.js', kind, names, line: 1 }])
  })

  it.each([
    ['async function f() {}', ['1: async']],
    ['export const f = (): Promise<void> => g()', ['1: Promise']],
    ['const now = new Date()', ['1: new Date()']],
    ['const day = new Date(text)', []],
    ['const at = Date.now() + Math.random()', ['1: Date.now', '1: Math.random']],
    ['const home = process.env.HOME', ['1: process']],
    ['const done = step.process({ fetch: 1 })', []],
  ])('sees what is impure in %s', (text, impurities) => {
    expect(sourceFacts(text).impurities).toEqual(impurities)
  })

  it.each([
    ['const a = b as any', ['1: any']],
    ['// any text may say any', []],
    ['// @ts-ignore', ['1: @ts-ignore']],
    ['/* eslint-disable */', ['1: eslint-disable']],
  ])('sees what is suppressed in %s', (text, escapes) => {
    expect(sourceFacts(text).escapes).toEqual(escapes)
  })
})

describe('the reading of a file’s exports', () => {
  it.each([
    ['export function f() {}', ['f']],
    ['export const a = 1, b = 2', ['a', 'b']],
    ['export const { a, b: c } = d', ['a', 'c']],
    ['const a = 1\nexport { a as b }', ['b']],
    ['export { a } from "./a.js"', ['a']],
    ['export class A {}\nexport enum B {}', ['A', 'B']],
    ['export default f', ['default']],
    ['const a = 1', []],
  ])('sees %j', (text, names) => {
    expect(sourceFacts(text).exports.map((one) => one.name)).toEqual(names)
  })

  it('counts the parameters of functions', () => {
    const { functions } = sourceFacts('const f = (a, b) => 1\nclass A { constructor(a, b, c) {} m(a) {} }')
    expect(functions.map((one) => one.parameters)).toEqual([2, 3, 1])
  })
})

const house = (files: Record<string, string>): SourceFiles =>
  new Map(Object.entries(files).map(([file, text]) => [file, sourceFacts(text)]))

describe('what only tests use', () => {
  const EXPORTS = { 'src/a.ts': 'export const one = 1\nexport const two = 2\nexport const three = two' }

  it.each([
    ['nothing', '', ['src/a.ts one', 'src/a.ts three']],
    ['one name', 'import { three as b } from "../src/a.js"', ['src/a.ts one']],
    ['what is read of the whole', 'import * as a from "../src/a.js"\nf(a.one, { a: b.a })', ['src/a.ts three']],
    ['the whole, handed on', 'import * as a from "../src/a.js"\nf(a)', []],
    ['what is read when needed', 'const b = (await import("../src/a.js")).three', ['src/a.ts one']],
    ['names when needed', 'const { one, three: b } = await import("../src/a.js")', []],
    ['all of it again', 'export * from "../src/a.js"', []],
  ])('is left where a file takes %s', (_, text, left) => {
    expect(unusedExports(house({ ...EXPORTS, 'faults/b.ts': text }), 'src')).toEqual(left)
  })

  it('may be what its own file needs', () => {
    const files = house({ 'src/a.ts': 'export interface A {}\nexport interface B {}\nexport function f(a: A) {}' })
    expect(unusedExports(files, 'src')).toEqual(['src/a.ts B', 'src/a.ts f'])
  })
})

describe('circles', () => {
  const CIRCLE = {
    'x/a.ts': 'import "./b.js"',
    'x/b.ts': 'import type { A } from "./c.js"',
    'x/c.js': 'import("./a.js")',
  }

  it('go along the kinds of import that are asked for', () => {
    expect(circles(house(CIRCLE), ['value', 'lazy', 'type'])).toEqual(['x/a.ts → x/b.ts → x/c.js → x/a.ts'])
    expect(circles(house(CIRCLE), ['value', 'lazy'])).toEqual([])
  })
})
