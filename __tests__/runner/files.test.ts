import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createHash, randomBytes } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import {
  chmod,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stop } from '../../src/errors.js'
import { createFiles } from '../../src/runner/files.js'
import type { Files } from '../../src/host/host.js'

let base: string
let root: string
let temp: string
let files: Files

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'files-test-'))
  root = join(base, 'work space')
  temp = join(base, 'temp')
  await mkdir(root)
  await mkdir(temp)
  await writeFile(join(base, 'secret.txt'), 'secret')
  files = createFiles(root, temp)
})

afterEach(async () => {
  await rm(base, { recursive: true })
})

async function stopOf(action: Promise<unknown>): Promise<Stop> {
  const error = await action.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Stop)) throw new Error(`no Stop but ${String(error)}`)
  return error
}

describe('paths', () => {
  it.each(['../secret.txt', 'a/../../secret.txt', '/etc/passwd', '..', 'a\0b'])('refuses %j', async (path) => {
    expect((await stopOf(files.read(path))).code).toBe('invalid-config')
    expect((await stopOf(files.write(path, 'x'))).exitCode).toBe(2)
    expect(() => files.absolute(path)).toThrow(Stop)
  })

  it('refuses a folder that is a link to another place, for reading and writing', async () => {
    await symlink(base, join(root, 'out'))
    for (const action of [
      files.read('out/secret.txt'),
      files.write('out/new/x', 'x'),
      files.stat('out/secret.txt'),
      files.makeEmpty('out/temp'),
    ]) {
      expect((await stopOf(action)).code).toBe('invalid-config')
    }
    expect(await readFile(join(base, 'secret.txt'), 'utf8')).toBe('secret')
  })

  it('follows a link that stays inside, and takes names that only look upwards', async () => {
    await files.write('real/..a.txt', 'x')
    await symlink('real', join(root, 'alias'))
    expect(await files.read('alias/..a.txt')).toBe('x')
  })

  it('takes absolute paths below the checkout and the temporary folder', async () => {
    const folder = await files.temporary('gate')
    await files.write(join(folder, 'a'), 'x')
    expect(await files.read(join(root, 'none'))).toBeNull()
    expect(await files.read(join(folder, 'a'))).toBe('x')
    expect((await lstat(folder)).mode & 0o777).toBe(0o700)
    expect(await files.temporary('gate')).not.toBe(folder)
    expect(files.absolute('a/b')).toBe(join(root, 'a/b'))
  })

  it('works where the checkout itself is reached through a link', async () => {
    await symlink(root, join(base, 'alias'))
    const aliased = createFiles(join(base, 'alias'), temp)
    await aliased.write('a/b.txt', 'x')
    expect(await aliased.read('a/b.txt')).toBe('x')
    expect(await realpath(aliased.absolute('a/b.txt'))).toBe(join(await realpath(root), 'a/b.txt'))
  })
})

describe('reading', () => {
  it('answers null for what is not there, and for nothing else', async () => {
    await writeFile(join(root, 'a'), 'x')
    await symlink('a', join(root, 'link'))
    await mkdir(join(root, 'folder'))
    execFileSync('mkfifo', [join(root, 'pipe')])
    for (const path of ['none', 'none/deeper', 'a/deeper']) {
      expect(await files.read(path)).toBeNull()
      expect(await files.readBytes(path)).toBeNull()
      expect(await files.readText(path)).toEqual({ kind: 'absent' })
    }
    for (const path of ['link', 'folder', 'pipe']) {
      expect((await stopOf(files.read(path))).message).toMatch(
        /^\w+: what is there is a (?:link|folder|pipe)\b.*not a file/,
      )
      expect((await stopOf(files.readBytes(path))).code).toBe('invalid-input')
      expect(await files.readText(path)).toMatchObject({ kind: 'unreadable', problem: { where: { file: path } } })
      expect(await files.readHead(path, 10)).toBeNull()
    }
    const kinds = await Promise.all(['a', 'link', 'folder', 'pipe'].map(async (path) => (await files.stat(path))?.kind))
    expect(kinds).toEqual(['file', 'link', 'directory', 'other'])
    expect(await files.stat('none')).toBeNull()
  })

  it('keeps text as it is and refuses what is no UTF-8', async () => {
    await files.write('a', '\ufeffä\r\n')
    expect(await files.read('a')).toBe('\ufeffä\r\n')
    await writeFile(join(root, 'latin'), Buffer.from([0x67, 0xfc]))
    expect((await stopOf(files.read('latin'))).message).toContain('latin: the file is text in another encoding')
    expect(await files.readBytes('latin')).toEqual(Buffer.from([0x67, 0xfc]))
    await writeFile(join(root, 'empty'), '')
    expect(await files.read('empty')).toBe('')
  })

  it.each([
    ['UTF-16 text', Buffer.from('\ufeff# Models', 'utf16le')],
    ['UTF-16 text', Buffer.from('\ufeff# Models', 'utf16le').swap16()],
    ['UTF-16 text', Buffer.from('# Mod\u00e9les', 'utf16le')],
    ['UTF-32 text', Buffer.from([0xff, 0xfe, 0, 0, 0x23, 0, 0, 0])],
    ['no text', Buffer.concat([Buffer.from([0x80, 0]), Buffer.alloc(20, 0xa0)])],
    ['text in another encoding', Buffer.from('Mod\u00e8le', 'latin1')],
  ])('says that a file is %s', async (what, bytes) => {
    await writeFile(join(root, 'other'), bytes)
    const reading = await files.readText('other')
    expect(reading.kind === 'unreadable' ? reading.problem.what : reading.kind).toContain(`the file is ${what}`)
    await files.write('other', 'x')
    expect(await files.readText('other')).toEqual({ kind: 'read', text: 'x' })
  })

  it('holds limits', async () => {
    await files.write('a', '12345')
    expect(await files.read('a', 5)).toBe('12345')
    expect((await stopOf(files.read('a', 4))).message).toContain('5 bytes; at most 4')
    await writeFile(join(root, 'large'), '')
    await truncate(join(root, 'large'), (16 << 20) + 1)
    expect((await stopOf(files.read('large'))).code).toBe('invalid-input')
    expect((await files.readHead('large', 100))?.length).toBe(100)
    expect((await files.readHead('a', 100))?.toString()).toBe('12345')
  })

  it('lists and walks by code point, links not followed', async () => {
    for (const name of ['b/x', 'b.txt', 'B', 'a', 'b/\uff5e', 'b/\u{1f600}']) await files.write(name, '')
    await symlink(base, join(root, 'out'))
    expect(await files.list('.')).toEqual(['B', 'a', 'b', 'b.txt', 'out'])
    expect(await files.list('a')).toBeNull()
    expect(await files.list('out')).toBeNull()
    expect((await files.walk('.')).map((one) => [one.path, one.stat.kind])).toEqual([
      ['B', 'file'],
      ['a', 'file'],
      ['b.txt', 'file'],
      ['b/x', 'file'],
      ['b/\uff5e', 'file'],
      ['b/\u{1f600}', 'file'],
      ['out', 'link'],
    ])
    expect(await files.walk('none')).toEqual([])
  })
})

describe('streaming', () => {
  const MIB = 1 << 20
  it.each([0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB + 17])('reads %d bytes once and in order', async (size) => {
    const bytes = Buffer.alloc(size)
    for (let at = 0; at < size; at += 997) bytes[at] = at % 251
    await writeFile(join(root, 'a'), bytes)
    const pieces: Uint8Array[] = []
    for await (const piece of files.stream('a', size)) pieces.push(Buffer.from(piece))
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true)
    expect(await files.digest('a')).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
  })

  it.each([
    [
      'grows',
      async (path: string) => {
        await writeFile(path, 'x', { flag: 'a' })
      },
    ],
    [
      'shrinks',
      async (path: string) => {
        await truncate(path, 100)
      },
    ],
    [
      'is written over',
      async (path: string) => {
        await writeFile(path, 'y', { flag: 'r+' })
      },
    ],
  ])('stops when the file %s meanwhile', async (_how, change) => {
    await writeFile(join(root, 'a'), Buffer.alloc(5 * MIB))
    await utimes(join(root, 'a'), 1, 1)
    const read = async (): Promise<void> => {
      let isFirst = true
      for await (const piece of files.stream('a', 5 * MIB)) {
        if (isFirst && piece.length > 0) await change(join(root, 'a'))
        isFirst = false
      }
    }
    expect((await stopOf(read())).message).toContain('changed while it was being read')
  })

  it('leaves a piece alone until the next is asked for, and asks for memory twice', async () => {
    const bytes = randomBytes(6 * MIB)
    await writeFile(join(root, 'a'), bytes)
    const memory = new Set<ArrayBufferLike>()
    let position = 0
    for await (const piece of files.stream('a', bytes.length)) {
      // Longer than the read that is under way meanwhile takes.
      await files.digest('a')
      expect(bytes.subarray(position, position + piece.length).equals(piece)).toBe(true)
      position += piece.length
      memory.add(piece.buffer)
    }
    expect(position).toBe(bytes.length)
    expect(memory.size).toBe(2)
  })

  it('gives nothing of a file that has another size', async () => {
    await writeFile(join(root, 'a'), 'four')
    for (const size of [3, 5]) {
      const first = files.stream('a', size)[Symbol.asyncIterator]().next()
      expect((await stopOf(first)).message).toContain('changed while it was being read')
    }
  })

  it('stops for links and missing files', async () => {
    await symlink(join(base, 'secret.txt'), join(root, 'link'))
    expect((await stopOf(files.digest('link'))).message).toContain('not a regular file')
    expect((await stopOf(files.digest('none'))).message).toContain('is not there')
  })
})

describe('writing', () => {
  it('makes folders on the way and never writes through a link', async () => {
    await files.write('a/b/c.txt', 'x')
    await symlink(join(base, 'secret.txt'), join(root, 'link'))
    expect((await stopOf(files.write('link', 'gone'))).message).toContain('is a link')
    expect(await readFile(join(base, 'secret.txt'), 'utf8')).toBe('secret')
  })

  it('empties a folder, or what stands in its place, but never the work space', async () => {
    await files.write('dist/old/x', 'x')
    await files.makeEmpty('dist')
    expect(await files.list('dist')).toEqual([])
    await symlink(base, join(root, 'out'))
    await files.makeEmpty('out')
    expect(await files.list('out')).toEqual([])
    expect(await readFile(join(base, 'secret.txt'), 'utf8')).toBe('secret')
    for (const path of ['.', root, temp, 'dist/..']) {
      expect((await stopOf(files.makeEmpty(path))).message).toContain('will not be emptied')
      expect((await stopOf(files.remove(path))).code).toBe('invalid-config')
    }
  })

  it('copies files and folders, links as links', async () => {
    await files.write('m/x/y', 'deep')
    await symlink('x', join(root, 'm/l'))
    await files.copy('m', 'dist/p/m')
    await files.copy('m/x/y', 'dist/p/z')
    expect((await files.walk('dist/p')).map((one) => [one.path, one.stat.kind])).toEqual([
      ['m/l', 'link'],
      ['m/x/y', 'file'],
      ['z', 'file'],
    ])
    expect(await files.read('dist/p/z')).toBe('deep')
    expect((await stopOf(files.copy('none', 'x'))).message).toContain('is not there')
    expect((await stopOf(files.copy('m', 'm/x/m'))).message).toContain('cannot be copied')
  })

  it('removes', async () => {
    await files.write('staged/name.tar.gz', 'x')
    await files.remove('staged')
    await files.remove('staged')
    expect(await files.stat('staged')).toBeNull()
  })

  it('changes identity with the bytes, not with a look', async () => {
    await files.write('a', 'one')
    const before = await files.stat('a')
    await files.read('a')
    expect((await files.stat('a'))?.identity).toBe(before?.identity)
    await utimes(join(root, 'a'), 5, 5)
    expect((await files.stat('a'))?.identity).not.toBe(before?.identity)
  })
})

describe('a mark', () => {
  const times = async (path: string): Promise<unknown> => {
    const { mtimeMs, mode, nlink } = await lstat(join(root, path))
    return { mtimeMs, mode, nlink }
  }

  it('tells a later write from none, with equal bytes too', async () => {
    await files.write('m.json', '{}')
    const mark = await files.mark('m.json')
    expect(await mark.isUntouched()).toBe(true)
    await files.write('m.json', '{}')
    expect(await mark.isUntouched()).toBe(false)
    await mark.restore()
    expect(await files.read('m.json')).toBe('{}')
  })

  it('leaves what JSON and XML say, looks out of date, and comes off again', async () => {
    await files.write('m.json', '{"a": 1}')
    await chmod(join(root, 'm.json'), 0o640)
    await utimes(join(root, 'm.json'), 5, 5)
    const before = await times('m.json')
    const mark = await files.mark('m.json')
    expect(JSON.parse((await files.read('m.json')) ?? '')).toEqual({ a: 1 })
    expect(await times('m.json')).toMatchObject({ mtimeMs: 0 })
    await mark.restore()
    expect([await files.read('m.json'), await times('m.json')]).toEqual(['{"a": 1}', before])
  })

  it('is not taken in by times that were set, nor by a file that is moved away and back', async () => {
    await files.write('m.json', '{}')
    const mark = await files.mark('m.json')
    await utimes(join(root, 'm.json'), new Date(), new Date())
    await rename(join(root, 'm.json'), join(root, 'aside'))
    expect(await mark.isUntouched()).toBe(false)
    await rename(join(root, 'aside'), join(root, 'm.json'))
    expect(await mark.isUntouched()).toBe(true)
  })

  it('leaves the other names of a file alone', async () => {
    await files.write('cache', '{}')
    await link(join(root, 'cache'), join(root, 'm.json'))
    const mark = await files.mark('m.json')
    await files.write('m.json', 'new')
    await mark.restore()
    expect([await files.read('cache'), await files.read('m.json')]).toEqual(['{}', 'new'])
  })

  it('sees a file that was replaced by another, or made anew', async () => {
    await files.write('m.json', '{}')
    const mark = await files.mark('m.json')
    await files.write('new', '{}')
    await rename(join(root, 'new'), join(root, 'm.json'))
    expect(await mark.isUntouched()).toBe(false)
    const later = await files.mark('later.json')
    expect(await later.isUntouched()).toBe(false)
    await later.restore()
    expect(await files.stat('later.json')).toBeNull()
  })

  it('neither marks nor follows a link', async () => {
    await symlink(join(base, 'secret.txt'), join(root, 'link'))
    const before = await lstat(join(base, 'secret.txt'))
    await (await files.mark('link')).restore()
    expect((await lstat(join(base, 'secret.txt'))).mtimeMs).toBe(before.mtimeMs)
    expect(await files.stat('link')).toMatchObject({ kind: 'link' })
  })
})

describe('a pipe where a file should be', () => {
  it('is neither read from nor written to', async () => {
    execFileSync('mkfifo', [join(root, 'pipe')])
    expect((await stopOf(files.write('pipe', 'x'))).message).toContain('not a regular file')
    expect((await stopOf(files.digest('pipe'))).message).toContain('not a regular file')
    expect((await stopOf(files.read('pipe'))).message).toContain('a pipe, socket or device, not a file')
    expect(await (await files.mark('pipe')).isUntouched()).toBe(false)
  })
})
