import { readdirSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import {
  LIMITS,
  PURE_LIBRARIES,
  PURE_NAMES,
  PURE_ROOMS,
  SHELL_ROOMS,
  type PureRoom,
  type Room,
  type ShellRoom,
  type Target,
} from '../scripts/architecture.js'
import { readSource, sourceFacts, type ImportFact, type SourceFacts } from './architecture/source-file.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

function readFolder(folder: string): Map<string, SourceFacts> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => posix.join(folder, name))
  return new Map(files.sort().map((file) => [file, readSource(join(root, file))]))
}

const source = readFolder('src')
const rehearsal = readFolder('rehearsal')
const everything = new Map([...source, ...rehearsal, ...readFolder('faults')])

/** The room of a file: the folder below `src/`, or the name of a file that stands there itself; null for a stranger. */
function roomOf(file: string): Room | null {
  const [, first = ''] = file.split('/')
  const name = file.split('/').length === 2 ? first.replace(/\.[jt]s$/, '') : first
  return isPure(name) || isShell(name) ? name : null
}

function isPure(name: string): name is PureRoom {
  return PURE_ROOMS.some((room) => room === name)
}

function isShell(name: string): name is ShellRoom {
  return name in SHELL_ROOMS
}

function covers(targets: readonly Target[], room: Room): boolean {
  return targets.includes(room) || (isPure(room) && targets.includes('pure rooms'))
}

/** Whether code of one room may import another room's code; a room is free within itself. */
function mayUse(from: Room, to: Room): boolean {
  if (from === to) return true
  if (isPure(from)) return to === 'errors' || (isPure(to) && PURE_ROOMS.indexOf(from) < PURE_ROOMS.indexOf(to))
  return covers(SHELL_ROOMS[from].uses, to)
}

function mayUseTypes(from: Room, to: Room): boolean {
  return mayUse(from, to) || (!isPure(from) && covers(SHELL_ROOMS[from].typesOf, to))
}

/** Why an import is against the table; null when it is not. */
function objection(file: string, one: ImportFact): string | null {
  const from = roomOf(file)
  if (from === null) return 'its file stands in no room'
  if (one.specifier.startsWith('.')) {
    const to = roomOf(posix.join(posix.dirname(file), one.specifier))
    if (to === null) return 'it leads out of the house'
    if (mayUse(from, to)) return null
    if (one.kind === 'type' && mayUseTypes(from, to)) return null
    return mayUseTypes(from, to) ? `${from} may import only types of ${to}` : `${from} may not import ${to}`
  }
  if (one.kind === 'type') return null
  return libraryObjection(from, one)
}

function libraryObjection(from: Room, one: ImportFact): string | null {
  const { specifier, kind, names } = one
  if (isPure(from) && kind === 'lazy') return 'pure rooms load nothing lazily'
  const allowed = isPure(from) ? PURE_LIBRARIES : SHELL_ROOMS[from].libraries
  const lazily = isPure(from) ? [] : SHELL_ROOMS[from].lazyLibraries
  const isAllowed = allowed.includes(specifier) || (specifier.startsWith('node:') && allowed.includes('node:*'))
  if (kind === 'lazy' ? !isAllowed && !lazily.includes(specifier) : !isAllowed) {
    return lazily.includes(specifier) ? 'it is loaded only by import()' : `${from} may not use the library`
  }
  const only = isPure(from) ? PURE_NAMES[specifier] : undefined
  const strange = only === undefined ? [] : names.filter((name) => !only.includes(name))
  return strange.length === 0 ? null : `only ${only?.join(', ')} of it may be used`
}

/** `file:line message` of everything that a rule finds in the given files. */
function findings(
  files: ReadonlyMap<string, SourceFacts>,
  rule: (facts: SourceFacts, file: string) => string[],
): string[] {
  return [...files].flatMap(([file, facts]) => rule(facts, file).map((text) => `${file}:${text}`))
}

function isInPureRoom(file: string): boolean {
  const room = roomOf(file)
  return room !== null && isPure(room)
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
    expect(Object.keys(SHELL_ROOMS).filter(isShell).flatMap(unusedArrows)).toEqual([])
  })

  it('has no two files that need each other', () => {
    expect(circles(source)).toEqual([])
  })

  it('keeps its pure rooms pure', () => {
    expect(findings(source, (facts, file) => (isInPureRoom(file) ? facts.impurities : []))).toEqual([])
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

  it('names files for what they hold, in kebab-case', () => {
    const strange = [...everything.keys()].filter((file) => {
      const name = basename(file, '.ts')
      return !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || /^(?:utils?|helpers?|common|misc)$/.test(name)
    })
    expect(strange).toEqual([])
  })
})

/** Arrows of a room in the table that none of its files' imports goes along. */
function unusedArrows(room: ShellRoom): string[] {
  const imports = [...source].flatMap(([file, facts]) =>
    roomOf(file) !== room ? [] : facts.imports.map((one) => ({ ...one, to: targetOf(file, one.specifier) })),
  )
  const goesTo = (target: Target, wanted: (one: ImportFact) => boolean): boolean =>
    imports.some((one) => one.to !== null && covers([target], one.to) && wanted(one))
  const { uses, typesOf } = SHELL_ROOMS[room]
  return [
    ...uses.filter((to) => !goesTo(to, (one) => one.kind !== 'type')).map((to) => `${room} → ${to}`),
    ...typesOf.filter((to) => !goesTo(to, (one) => one.kind === 'type')).map((to) => `${room} → types of ${to}`),
  ]
}

function targetOf(file: string, specifier: string): Room | null {
  return specifier.startsWith('.') ? roomOf(posix.join(posix.dirname(file), specifier)) : null
}

/** Circles of files that import each other's code, each once, as `a → b → a`. */
function circles(files: ReadonlyMap<string, SourceFacts>): string[] {
  const found = new Set<string>()
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file)
    if (start >= 0) found.add([...way.slice(start), file].join(' → '))
    if (start >= 0 || done.has(file)) return
    for (const one of files.get(file)?.imports ?? []) {
      if (one.kind === 'type' || !one.specifier.startsWith('.')) continue
      walk(posix.join(posix.dirname(file), one.specifier).replace(/\.js$/, '.ts'), [...way, file])
    }
    done.add(file)
  }
  for (const file of files.keys()) walk(file, [])
  return [...found]
}

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

describe('the table', () => {
  it.each<[from: string, to: string, kind: ImportFact['kind'], allowed: boolean]>([
    ['src/config/x.ts', '../gates/y.js', 'value', true],
    ['src/gates/x.ts', '../config/y.js', 'type', false],
    ['src/gates/x.ts', '../settings/y.js', 'value', true],
    ['src/feature/x.ts', '../host/host.js', 'type', false],
    ['src/github/x.ts', '../gates/y.js', 'value', false],
    ['src/host/host.ts', '../gates/y.js', 'type', true],
    ['src/commands/steps/x.ts', '../../github/y.js', 'type', false],
    ['src/report/x.ts', 'node:fs', 'value', false],
    ['src/outputs.ts', '@actions/core', 'value', false],
    ['src/github/x.ts', '@actions/artifact', 'lazy', true],
    ['src/commands/x.ts', '../../scripts/y.js', 'value', false],
  ])('judges an import from %s of %s (%s)', (from, specifier, kind, allowed) => {
    expect(objection(from, { specifier, kind, names: ['a'], line: 1 }) === null).toBe(allowed)
  })
})
