import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { DatasetProfile } from '../../src/gates/dataset-profile.js'
import { createDatasets } from '../../src/runner/datasets.js'

/** Three rows: column `a` with one null, column `b` null throughout. Written by pyarrow. */
const PARQUET =
  'UEFSMRUEFSAVIEwVBBUAEgAAAQAAAAAAAAACAAAAAAAAABUAFRIVEiwVBhUQFQYVBhwYCAIAAAAAAAAAGAgBAAAAAAAAABYCKAgCAAAAAAAAABgIAQAAAAAAAAAREQAAAAIAAAADAwEDAhUEFQAVAEwVABUAEgAAFQAVDhUOLBUGFRAVBhUGHDYGAAAAAgAAAAYAABUEGTw1ABgGc2NoZW1hFQQAFQQlAhgBYQAVDCUCGAFiJQBMHAAAABYGGRwZLCYAHBUEGTUABhAZGAFhFQAWBhbMARbMASZEJggcGAgCAAAAAAAAABgIAQAAAAAAAAAWAigIAgAAAAAAAAAYCAEAAAAAAAAAEREAGSwVBBUAFQIAFQAVEBUCADwpBhkmAgQAAAAmABwVDBk1AAYQGRgBYhUAFgYWVBZUJvABJtQBHDYGABksFQQVABUCABUAFRAVAgA8FgAZBhkmBgAAAAAWoAIWBiYIFqACACggcGFycXVldC1jcHAtYXJyb3cgdmVyc2lvbiAyNi4wLjEZLBwAABwAAAADAQAAUEFSMQ=='

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'datasets-'))
})
afterEach(async () => {
  await rm(root, { recursive: true })
})

async function profileOf(name: string): Promise<DatasetProfile> {
  const datasets = createDatasets(root, join(root, 'temp'))
  return await datasets.profile(join(root, name), name)
}

async function profile(name: string, content: string | Uint8Array): Promise<DatasetProfile> {
  await writeFile(join(root, name), content)
  return await profileOf(name)
}

const columns = (found: DatasetProfile): string[] =>
  found.columns.map(({ name, empty }) => `${name}${empty ? ' (empty)' : ''}`)

describe('profile', () => {
  it.each<[string, string | Uint8Array]>([
    ['a.csv', 'a,b,c\n1,,"x, y"\n2,,"line\nbreak"\n'],
    ['semicolon.csv', '\ufeffa;b;c\r\n1;;x\r\n2;;y\r\n'],
    ['a.tsv', 'a\tb\tc\n1\t\tx, y\n2\t\tz\n'],
    ['a.csv.gz', gzipSync('a,b,c\n1,,3\n4,,6')],
    ['a.jsonl', '{"a": 1, "b": null}\n\n{"a": 2, "b": "", "c": 3}\n'],
    ['a.json', '[{"a": 1, "b": null, "c": 1}, {"a": 2, "b": null, "c": 2}]'],
    ['columns.json', '{"a": {"0": 1, "1": 2}, "b": {"0": null, "1": null}, "c": {"0": 1, "1": 2}}'],
  ])('reads %s', async (name, content) => {
    const found = await profile(name, content)
    expect(found).toMatchObject({ state: 'read', path: name, rows: 2, duplicateNames: [], ragged: null })
    expect(columns(found)).toEqual(['a', 'b (empty)', 'c'])
  })

  it("reads Parquet's metadata", async () => {
    const found = await profile('a.parquet', Buffer.from(PARQUET, 'base64'))
    expect(found).toMatchObject({ state: 'read', rows: 3 })
    expect(columns(found)).toEqual(['a', 'b (empty)'])
    expect(await profile('b.parquet', Buffer.from(PARQUET, 'base64').subarray(0, 200))).toMatchObject({
      state: 'unreadable',
    })
  })

  it('tells a header from a first row of numbers', async () => {
    const found = await profile('a.csv', '1,1,0\n2,2,0\n')
    expect(found).toMatchObject({ rows: 2, duplicateNames: [] })
    expect(columns(found)).toEqual(['column 1', 'column 2', 'column 3'])
    expect(await profile('b.csv', 'a,a\n1,2\n')).toMatchObject({ rows: 1, duplicateNames: ['a'] })
    expect(await profile('c.csv', 'a,b\n')).toMatchObject({ state: 'read', rows: 0 })
  })

  it('names the first row that is broken', async () => {
    expect(await profile('a.csv', 'a,b\n1,2\n3\n4\n')).toMatchObject({ rows: 3, ragged: { line: 3, values: 1 } })
    expect(await profile('b.csv', 'a,b\n1,"2\n')).toMatchObject({ state: 'unreadable' })
    expect(await profile('c.jsonl', '{"a": 1}\n{"a": \n')).toMatchObject({
      state: 'unreadable',
      detail: 'line 2 is not JSON',
    })
    expect(await profile('d.csv.gz', 'no gzip')).toMatchObject({ state: 'unreadable' })
  })

  it.each([
    ['a.csv', '', 'it is empty'],
    ['b.pkl', '', 'it is empty'],
    ['c.csv', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n', 'Git LFS pointer'],
  ])('finds %s unreadable where it holds nothing of its own', async (name, content, why) => {
    const found = await profile(name, content)
    expect(found.state).toBe('unreadable')
    expect(found.detail).toContain(why)
  })

  it('only looks whether other formats and folders are there', async () => {
    expect(await profile('a.npy', 'x')).toMatchObject({
      state: 'opaque',
      detail: 'a .npy file, not looked into',
      rows: null,
    })
    await mkdir(join(root, 'images/cats'), { recursive: true })
    expect(await profileOf('images')).toMatchObject({ state: 'unreadable' })
    await writeFile(join(root, 'images/cats/1.png'), 'x')
    expect(await profileOf('images')).toMatchObject({ state: 'opaque' })
  })

  it('tells a missing file from one that DVC tracks', async () => {
    expect(await profileOf('gone.csv')).toMatchObject({ state: 'missing', detail: '' })
    expect(await profileOf('gone/gone.csv')).toMatchObject({ state: 'missing', detail: '' })
    await writeFile(join(root, 'big.csv.dvc'), 'outs: []\n')
    expect((await profileOf('big.csv')).detail).toContain('dvc pull')
  })

  it('follows a link within the repository and none that leads out of it', async () => {
    await mkdir(join(root, '.dvc'))
    await writeFile(join(root, '.dvc/cached'), 'a,b\n1,2\n')
    await symlink(join(root, '.dvc/cached'), join(root, 'inside.csv'))
    expect(await profileOf('inside.csv')).toMatchObject({ state: 'read', rows: 1 })
    await symlink('/proc/self/environ', join(root, 'outside.csv'))
    const found = await profileOf('outside.csv')
    expect(found).toMatchObject({ state: 'unreadable', columns: [] })
    expect(found.detail).toContain('leads out')
    expect(await profileOf('../outside.csv')).toMatchObject({ state: 'unreadable' })
  })
})
