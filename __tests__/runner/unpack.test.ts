import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { create } from 'tar'
import { Stop } from '../../src/errors.js'
import { createArchiver } from '../../src/runner/archive.js'

const archiver = createArchiver()
let base: string
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'ds-release-unpack-'))
  await Promise.all(['from', 'to'].map(async (name) => await mkdir(join(base, name))))
})
afterEach(async () => {
  await rm(base, { recursive: true })
})

const at = (...parts: string[]): string => join(base, ...parts)

describe('an archive of a package', () => {
  it('is unpacked into the files that it was made of', async () => {
    const names = [
      'model_v1.0.0/model.joblib',
      `model_v1.0.0/${'long-folder/'.repeat(12)}weights.bin`,
      'model_v1.0.0/größe',
    ]
    const entries = []
    for (const [index, name] of names.entries()) {
      await writeFile(at('from', String(index)), `bytes of ${name}`)
      entries.push({ name, source: at('from', String(index)) })
    }
    await archiver.write(entries, at('a.tar.gz'))
    await archiver.unpack(at('a.tar.gz'), at('to'))
    for (const name of names) expect(await readFile(at('to', name), 'utf8')).toBe(`bytes of ${name}`)
  })

  it.each<[what: string, lay: () => Promise<string[]>]>([
    [
      'a link in it',
      async () => {
        await symlink('/etc/passwd', at('from', 'model'))
        return ['model']
      },
    ],
    [
      'a link to a folder, and a file in that folder',
      async () => {
        await symlink(base, at('from', 'out'))
        return ['out']
      },
    ],
  ])('is refused with %s', async (_what, lay) => {
    const names = await lay()
    await create({ file: at('a.tar.gz'), gzip: true, cwd: at('from') }, names)
    await expect(archiver.unpack(at('a.tar.gz'), at('to'))).rejects.toThrow(/neither a file nor a folder/)
    expect(await readdir(at('to'))).toEqual([])
  })

  it.each([
    ['a path that leads upwards', '../outside'],
    ['an absolute path', '/tmp/outside'],
  ])('is refused with %s', async (_what, path) => {
    await writeFile(at('from', 'x'), 'x')
    const onWriteEntry = (entry: { path: string }): void => {
      entry.path = path
    }
    await create({ file: at('a.tar.gz'), gzip: true, cwd: at('from'), preservePaths: true, onWriteEntry }, ['x'])
    await expect(archiver.unpack(at('a.tar.gz'), at('to'))).rejects.toThrow(Stop)
    expect(await readdir(base)).toEqual(['a.tar.gz', 'from', 'to'])
  })

  it.each([
    ['is no archive', 'not an archive'],
    ['is empty', ''],
  ])('is refused where it %s', async (_what, text) => {
    await writeFile(at('a.tar.gz'), text)
    await expect(archiver.unpack(at('a.tar.gz'), at('to'))).rejects.toThrow(Stop)
  })

  it('is refused where its end is missing', async () => {
    await writeFile(at('from', 'x'), Buffer.alloc(300_000, 'model'))
    await archiver.write([{ name: 'm/x', source: at('from', 'x') }], at('a.tar.gz'))
    const whole = await readFile(at('a.tar.gz'))
    await writeFile(at('a.tar.gz'), whole.subarray(0, whole.length / 2))
    await expect(archiver.unpack(at('a.tar.gz'), at('to'))).rejects.toThrow(Stop)
  })
})
