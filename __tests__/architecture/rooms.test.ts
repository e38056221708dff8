import { describe, expect, it } from '@jest/globals'
import { isHeldPure, objection } from './rooms.js'
import type { ImportFact } from './source-file.js'

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

describe('a pure file of the shell', () => {
  const PURE_FILES = new Set(['src/commands/next.ts', 'src/commands/steps/kind.ts'])

  it.each<[specifier: string, kind: ImportFact['kind'], names: string, allowed: boolean]>([
    ['../gates/y.js', 'value', 'a', true],
    ['../errors.js', 'value', 'a', true],
    ['./steps/kind.js', 'value', 'a', true],
    ['./steps/perform.js', 'value', 'a', false],
    ['./steps/perform.js', 'type', 'a', true],
    ['./steps/perform.js', 'lazy', 'a', false],
    ['../host/host.js', 'type', 'a', true],
    ['../github/y.js', 'type', 'a', false],
    ['zod', 'value', 'a', true],
    ['node:crypto', 'value', 'createHash', true],
    ['node:crypto', 'value', 'randomUUID', false],
    ['node:fs', 'value', 'a', false],
  ])('may import from %s (%s %s): %s', (specifier, kind, name, allowed) => {
    const one = { specifier, kind, names: [name], line: 1 }
    expect(objection('src/commands/next.ts', one, PURE_FILES) === null).toBe(allowed)
  })

  it('is no pure room: what is beside it may do more', () => {
    expect(isHeldPure('src/commands/next.ts', PURE_FILES)).toBe(true)
    expect(isHeldPure('src/commands/check.ts', PURE_FILES)).toBe(false)
  })
})
