import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { hasBytecode } from '../../src/runner/python-bytecode.js'

const scratch = mkdtempSync(join(tmpdir(), 'bytecode-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** An environment with packages, of which some are compiled; its root. */
function environment(root: string, packages: Record<string, boolean>): string {
  const bin = join(root, 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'python'), '#!/bin/sh\n', { mode: 0o755 })
  for (const [name, isCompiled] of Object.entries(packages)) {
    const folder = join(root, 'lib/python3.12/site-packages', name)
    mkdirSync(isCompiled ? join(folder, '__pycache__') : folder, { recursive: true })
    writeFileSync(join(folder, '__init__.py'), '')
  }
  return root
}

describe('hasBytecode', () => {
  const compiled = environment(join(scratch, 'pip'), { numpy: true, pandas: true, data_only: false })
  const plain = environment(join(scratch, 'uv'), { numpy: false, pandas: false, touched: true })
  const empty = environment(join(scratch, 'empty'), {})

  it('is told by most packages of the environment whose python is found first', () => {
    expect(hasBytecode({ PATH: `${compiled}/bin:${plain}/bin` }, scratch)).toBe(true)
    expect(hasBytecode({ PATH: `${plain}/bin:${compiled}/bin` }, scratch)).toBe(false)
  })

  it('is told by the active environment, and by a .venv of the folder, before that', () => {
    expect(hasBytecode({ PATH: `${plain}/bin`, VIRTUAL_ENV: compiled }, scratch)).toBe(true)
    expect(hasBytecode({ PATH: `${compiled}/bin`, CONDA_PREFIX: plain }, scratch)).toBe(false)
    const folder = join(scratch, 'checkout')
    environment(join(folder, '.venv'), { numpy: false })
    expect(hasBytecode({ PATH: `${compiled}/bin`, VIRTUAL_ENV: compiled }, folder)).toBe(false)
  })

  it('looks on where an environment has no packages, and is false where there is none at all', () => {
    expect(hasBytecode({ PATH: `${compiled}/bin`, VIRTUAL_ENV: empty }, scratch)).toBe(true)
    expect(hasBytecode({ PATH: `${empty}/bin` }, scratch)).toBe(false)
    expect(hasBytecode({}, scratch)).toBe(false)
  })
})
