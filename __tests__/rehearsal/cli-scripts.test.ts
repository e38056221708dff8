import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

/** The scripts are plain JavaScript, because they run before anything is installed: their types are given here. */
interface Scripts {
  take: (path: string) => boolean
  withLock: <T>(path: string, options: { waiting: () => void }, body: () => Promise<T>) => Promise<T>
  readPins: (text: string, version: number[]) => Record<string, string>
  missingPackages: (root: string, options: { dev: boolean }) => string[]
}
const scripts = join(process.cwd(), 'scripts')
const modules = await Promise.all(
  ['lock.js', 'python-find.js', 'setup.js'].map(
    async (name) => (await import(join(scripts, name))) as Partial<Scripts>,
  ),
)
const { take, withLock, readPins, missingPackages } = Object.assign({}, ...modules) as Scripts

const folder = (): string => mkdtempSync(join(tmpdir(), 'rehearsal-scripts-'))

const INNER = 'node_modules/a/node_modules/zod'

describe('the set-up', () => {
  const lock = {
    '': {},
    'node_modules/zod': { version: '4.0.0' },
    [INNER]: { version: '3.0.0' },
    'node_modules/jest': { version: '30.0.0', dev: true },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  }
  const make = (installed?: Record<string, object>): string => {
    const root = folder()
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: lock }))
    if (installed === undefined) return root
    mkdirSync(join(root, 'node_modules'))
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }))
    return root
  }

  it('finds everything missing in a fresh clone, and after an install that was cut off', () => {
    expect(missingPackages(make(), { dev: false })).toEqual(['zod', 'zod'])
    const cut = make()
    mkdirSync(join(cut, 'node_modules', 'zod'), { recursive: true })
    expect(missingPackages(cut, { dev: true })).toEqual(['zod', 'zod', 'jest'])
  })

  it('is content with what fits the lock file, other platforms’ packages left out', () => {
    const production = { '': {}, 'node_modules/zod': lock['node_modules/zod'], [INNER]: lock[INNER] }
    expect(missingPackages(make(production), { dev: false })).toEqual([])
    expect(missingPackages(make(production), { dev: true })).toEqual(['jest'])
  })

  it('sees another version', () => {
    expect(missingPackages(make({ ...lock, 'node_modules/zod': { version: '3.9.0' } }), { dev: false })).toEqual([
      'zod',
    ])
  })
})

describe('a lock', () => {
  it('lets one in after the other', async () => {
    const path = join(folder(), 'x.lock')
    const order: string[] = []
    let told = 0
    let release: (value?: unknown) => void = () => undefined
    const first = withLock(path, { waiting: () => undefined }, async () => {
      await new Promise((resolve) => {
        release = resolve
      })
      order.push('first')
    })
    const waiting = (): void => {
      told += 1
      release()
    }
    await Promise.all([first, withLock(path, { waiting }, async () => await Promise.resolve(order.push('second')))])
    expect(order).toEqual(['first', 'second'])
    expect(told).toBe(1)
    expect(existsSync(path)).toBe(false)
  })

  it('is taken over from a process that is gone, and given back after an error', async () => {
    const path = join(folder(), 'x.lock')
    mkdirSync(path)
    writeFileSync(join(path, 'pid'), '2147483646')
    expect(take(path)).toBe(true)
    expect(take(path)).toBe(false)
    const other = join(folder(), 'y.lock')
    await expect(
      withLock(other, { waiting: () => undefined }, async () => await Promise.reject(new Error('no'))),
    ).rejects.toThrow('no')
    expect(existsSync(other)).toBe(false)
  })
})

describe('pinned requirements', () => {
  const text =
    '-r other.txt\nnumpy==2.4.6; python_version >= "3.11"\nnumpy==2.2.6; python_version < "3.11"\n# x\nmypy==2.4.1\n'
  it.each([
    [[3, 10], '2.2.6'],
    [[3, 11], '2.4.6'],
    [[3, 14], '2.4.6'],
    [[4, 0], '2.4.6'],
  ])('hold for Python %j', (version, numpy) => {
    expect(readPins(text, version)).toEqual({ numpy, mypy: '2.4.1' })
  })
})
