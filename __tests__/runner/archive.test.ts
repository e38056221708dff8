import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { createCipheriv, createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Stop } from '../../src/errors.js'
import { createArchiver } from '../../src/runner/archive.js'
import { tarHeader } from '../../src/runner/tar-header.js'

const archiver = createArchiver()
const digest = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

let base: string
/** The archive of all CONTENTS, written once: deflating it takes longer than a test should. */
let whole: { folder: string; path: string; entries: Entry[]; written: Awaited<ReturnType<typeof archiver.write>> }
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-test-'))
  const entries = await lay(join(folder, 'one'))
  const path = join(folder, 'a.tar.gz')
  whole = { folder, path, entries, written: await archiver.write(entries, path) }
})
afterAll(async () => {
  await rm(whole.folder, { recursive: true })
})
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'archive-test-'))
})
afterEach(async () => {
  await rm(base, { recursive: true })
})

/** Bytes that do not compress, the same in every run. */
function noise(size: number): Buffer {
  return createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(size))
}

/** Bytes as a pickled forest has them. */
function pickle(size: number): Buffer {
  const bytes = Buffer.alloc(size)
  for (let at = 0; at < size; at += 1) bytes[at] = ((at >> 5) * (at % 32)) & 0x1f
  return bytes
}

async function stopOf(action: Promise<unknown>): Promise<Stop> {
  const error = await action.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Stop)) throw new Error(`no Stop but ${String(error)}`)
  return error
}

const LONG = `pkg/${'folder-of-a-name/'.repeat(8)}file.bin`
const CONTENTS: Record<string, Buffer> = {
  'pkg/model.joblib': Buffer.concat([pickle(700_000), noise(1_300_000), pickle(600_000)]),
  'pkg/weights.bin': noise(2 * 1024 * 1024 + 1),
  'pkg/metadata.json': Buffer.from('{"a": 1}\n'),
  'pkg/empty': Buffer.alloc(0),
  'pkg/block': noise(512),
  'pkg/Grüße mit Leerzeichen.txt': Buffer.from('hello'),
  'pkg/\u{1f600}.txt': Buffer.from('astral'),
  'pkg/\uff5e.txt': Buffer.from('below astral'),
  [LONG]: Buffer.from('long'),
}

type Entry = { name: string; source: string }

async function lay(folder: string, names = Object.keys(CONTENTS)): Promise<Entry[]> {
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), CONTENTS[name] ?? '')
  }
  return names.map((name) => ({ name, source: join(folder, name) }))
}

describe('write', () => {
  it('gives the same bytes in another folder, order and time', async () => {
    const others = await lay(join(base, 'some', 'two'), Object.keys(CONTENTS).reverse())
    for (const { source } of others) await utimes(source, 1000, 1000)
    const second = await archiver.write(others, join(base, 'a2.tar.gz'))
    expect(second.archive).toEqual({ ...whole.written.archive, name: 'a2.tar.gz' })
    expect(second.files).toEqual(whole.written.files)
    const bytes = await readFile(whole.path)
    expect(bytes.equals(await readFile(join(base, 'a2.tar.gz')))).toBe(true)
    expect(whole.written.archive).toEqual({ name: 'a.tar.gz', size: bytes.length, sha256: digest(bytes) })
  })

  it('is one gzip stream whose bytes are known: a change of the format is seen', async () => {
    expect(whole.written.archive.sha256).toBe('sha256:a62ce272e8a1d1196421cfebbf200f2eff2d56647b7e66d8c4c3812801012b9a')
    expect(gunzipSync(await readFile(whole.path)).length % 512).toBe(0)
    execFileSync('gunzip', ['-t', whole.path])
  })

  it('answers with each file’s size and digest, sorted by code point', () => {
    const { files } = whole.written
    expect(files.map(({ name }) => name).slice(-3)).toEqual(['pkg/weights.bin', 'pkg/\uff5e.txt', 'pkg/\u{1f600}.txt'])
    for (const { name, size, sha256 } of files) {
      const bytes = CONTENTS[name] ?? Buffer.alloc(0)
      expect({ size, sha256 }).toEqual({ size: bytes.length, sha256: digest(bytes) })
    }
  })

  it('unpacks with tar', async () => {
    await mkdir(join(base, 'out'))
    execFileSync('tar', ['-xzf', whole.path, '-C', join(base, 'out')], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    for (const [name, bytes] of Object.entries(CONTENTS)) {
      expect((await readFile(join(base, 'out', name))).equals(bytes)).toBe(true)
    }
    expect((await stat(join(base, 'out', 'pkg/model.joblib'))).mtimeMs).toBe(0)
  })

  it('unpacks with Python, which sees plain files of nobody', () => {
    const script = [
      'import hashlib, json, sys, tarfile',
      'tar = tarfile.open(sys.argv[1], "r:gz")',
      'print(json.dumps([[m.name, m.type.decode(), m.mode, m.uid, m.gid, m.mtime, m.uname, "sha256:" + hashlib.sha256(tar.extractfile(m).read()).hexdigest()] for m in tar]))',
    ].join('\n')
    const listed = JSON.parse(execFileSync('python3', ['-c', script, whole.path], { encoding: 'utf8' })) as unknown[][]
    expect(listed).toHaveLength(Object.keys(CONTENTS).length)
    for (const [name, ...rest] of listed) {
      expect(rest).toEqual(['0', 0o644, 0, 0, 0, '', digest(CONTENTS[String(name)] ?? Buffer.from('?'))])
    }
  })

  it('shrinks what can be shrunk and stores the rest', async () => {
    const sizeOf = async (name: string, bytes: Buffer): Promise<number> => {
      await writeFile(join(base, name), bytes)
      return (await archiver.write([{ name, source: join(base, name) }], join(base, `${name}.tar.gz`))).archive.size
    }
    expect(await sizeOf('pickle', pickle(4 << 20))).toBeLessThan(1 << 20)
    const stored = await sizeOf('noise', noise(4 << 20))
    expect(stored).toBeGreaterThan(4 << 20)
    expect(stored).toBeLessThan((4 << 20) + 3000)
  })

  it('adds what is made from the other files last, in the same pass', async () => {
    const entries = await lay(base, ['pkg/weights.bin', 'pkg/block'])
    const seen: string[] = []
    const { files } = await archiver.write(entries, join(base, 'a.tar.gz'), {
      last: async (done) => {
        seen.push(...done.map((one) => `${one.name} ${one.sha256}`))
        await writeFile(join(base, 'm'), JSON.stringify(done))
        return [
          { name: 'pkg/b.json', source: join(base, 'm') },
          { name: 'pkg/a.json', source: join(base, 'm') },
        ]
      },
    })
    expect(seen).toEqual(
      ['pkg/block', 'pkg/weights.bin'].map((name) => `${name} ${digest(CONTENTS[name] ?? Buffer.alloc(0))}`),
    )
    const names = ['pkg/block', 'pkg/weights.bin', 'pkg/a.json', 'pkg/b.json']
    expect(files.map((one) => one.name)).toEqual(names)
    expect(
      execFileSync('tar', ['-tzf', join(base, 'a.tar.gz')], { encoding: 'utf8' })
        .trim()
        .split('\n'),
    ).toEqual(names)
    await stopOf(archiver.write(entries, join(base, 'a2.tar.gz'), { last: () => Promise.resolve(entries) }))
  })

  it('makes a valid archive of nothing', async () => {
    await archiver.write([], join(base, 'a.tar.gz'))
    expect(execFileSync('tar', ['-tzf', join(base, 'a.tar.gz')], { encoding: 'utf8' })).toBe('')
  })
})

describe('what stops it', () => {
  it('a link, a folder, a missing file, a name twice; and no half archive is left', async () => {
    await writeFile(join(base, 'real'), noise(3 << 20))
    await symlink('real', join(base, 'link'))
    await mkdir(join(base, 'folder'))
    const target = join(base, 'a.tar.gz')
    for (const source of ['link', 'folder', 'none']) {
      const entries = [
        { name: 'a', source: join(base, 'real') },
        { name: 'b', source: join(base, source) },
      ]
      expect((await stopOf(archiver.write(entries, target))).message).toContain(join(base, source))
    }
    const twice = { name: 'a', source: join(base, 'real') }
    expect((await stopOf(archiver.write([twice, twice], target))).message).toContain('twice')
    expect(await readdir(base)).not.toContain('a.tar.gz')
  })

  it('a file that is written to meanwhile', async () => {
    const source = join(base, 'log')
    await writeFile(source, noise(8 << 20))
    await utimes(source, 1, 1)
    let isOver = false
    const writing = stopOf(archiver.write([{ name: 'log', source }], join(base, 'a.tar.gz'))).finally(() => {
      isOver = true
    })
    while (!isOver) await writeFile(source, 'more', { flag: 'a' })
    expect((await writing).message).toMatch(/changed while it was being read/)
  })

  it('a target that cannot be written', async () => {
    expect((await stopOf(archiver.write([], join(base, 'none', 'a.tar.gz')))).code).toBe('platform')
  })
})

describe('tarHeader', () => {
  it('is one block for a plain name, three where pax is needed', () => {
    expect(tarHeader('a'.repeat(100), 0)).toHaveLength(512)
    expect(tarHeader('a'.repeat(101), 0)).toHaveLength(3 * 512)
    expect(tarHeader('ä', 2 ** 33 - 1)).toHaveLength(3 * 512)
    expect(tarHeader('a', 2 ** 33)).toHaveLength(3 * 512)
  })

  it('says sizes over 8 GiB so that Python reads them', () => {
    const script =
      'import sys, tarfile; m = tarfile.open(fileobj=sys.stdin.buffer, mode="r|").next(); print(m.size, m.name)'
    const printed = execFileSync('python3', ['-c', script], {
      input: tarHeader('ä'.repeat(60), 9 * 2 ** 30),
      encoding: 'utf8',
      env: { ...process.env, PYTHONUTF8: '1' },
    })
    expect(printed.trim()).toBe(`${9 * 2 ** 30} ${'ä'.repeat(60)}`)
  })

  it('counts the length of a pax record where its own digits matter', () => {
    for (let length = 80; length < 130; length += 1) {
      const pax = tarHeader('ä'.repeat(length), 1).subarray(512, 1024).toString('utf8').replace(/\0+$/, '')
      expect(Number(pax.split(' ', 1)[0])).toBe(Buffer.byteLength(pax))
    }
  })
})
