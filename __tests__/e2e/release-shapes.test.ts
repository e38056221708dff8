import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, jest } from '@jest/globals'
import { type PastRelease, RELEASES } from '../fixtures/past-release.js'
import { type KindOfRelease, KINDS } from './release-kinds.js'
import { sampleOf } from '../sample.js'
import { makeScratch, ROOT, type Run } from './rehearsal.js'
import { gitOf } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch()

/** `DS_RELEASE_WRITE=releases` writes the fixtures of the version to come; `=releases/1.0.0` those of that version. */
const [what, version = 'unreleased'] = (process.env['DS_RELEASE_WRITE'] ?? '').split('/')
const isWriting = what === 'releases'

/** What a release has left, read from the world's git repository. */
function leftBy({ feature, run }: KindOfRelease): PastRelease {
  const ref = `refs/ds-release/tx/${feature}`
  const shas = lines(gitOf(run, 'rev-list', '--reverse', ref))
  const sha = lines(gitOf(run, 'log', '--all', '--format=%H', `--grep=^release: ${feature} `))[0] ?? ''
  const stateFile = `docs/workflow/state/${feature}.json`
  return {
    entries: shas.map((one) => gitOf(run, 'show', '-s', '--format=%B', one)),
    tree: textsOf(run, ref),
    state: {
      message: gitOf(run, 'show', '-s', '--format=%B', sha),
      stateFile,
      files: lines(gitOf(run, 'diff', '--name-only', `${sha}^`, sha)),
      before: gitOf(run, 'show', `${sha}^:${stateFile}`),
      after: gitOf(run, 'show', `${sha}:${stateFile}`),
    },
  }
}

function textsOf(run: Run, revision: string): Record<string, string> {
  const names = lines(gitOf(run, 'ls-tree', '--name-only', revision))
  return Object.fromEntries(names.map((name) => [name, gitOf(run, 'show', `${revision}:${name}`)]))
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

/** Names of all fields, with what kind of value they have; items of a list count as one. */
function shapeOf(value: unknown, path = ''): string[] {
  const shapes = Array.isArray(value)
    ? value.flatMap((item) => shapeOf(item, `${path}[]`))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => shapeOf(item, `${path}.${key}`))
      : []
  const kind = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value
  return [...new Set([`${path}: ${kind}`, ...shapes])].sort()
}

const jsonOf = (text: string | undefined): unknown => JSON.parse(text?.slice(text.indexOf('{')) ?? 'null')

/** The shapes of all that a later version will have to read. */
function shapes({ entries, tree, state }: PastRelease): unknown {
  return {
    entries: [...new Set(entries.map((entry) => shapeOf(jsonOf(entry)).join('\n')))].sort(),
    record: shapeOf(jsonOf(tree['record.json'])),
    manifest: shapeOf(jsonOf(tree['manifest.json'])),
    state: shapeOf(jsonOf(state.after)),
    files: [Object.keys(tree).sort(), state.files],
    trailer: /^[\w-]+(?=: \w+$)/m.exec(state.message)?.[0],
  }
}

/** After a change of the shape, `npm run shapes`: the folders of versions that are out stay as they are. */
describe('what a release leaves for later versions to read', () => {
  it.each(isWriting ? Object.entries(KINDS) : sampleOf(Object.entries(KINDS), 4))(
    'has the shape of its fixture: %s',
    async (name, make) => {
      const left = leftBy(await make(scratch))
      const file = join(ROOT, RELEASES, version, `${name}.json`)
      if (isWriting) {
        mkdirSync(join(ROOT, RELEASES, version), { recursive: true })
        writeFileSync(file, `${JSON.stringify(left, null, 2)}\n`)
      }
      expect(existsSync(file)).toBe(true)
      expect(shapes(left)).toEqual(shapes(JSON.parse(readFileSync(file, 'utf8')) as PastRelease))
    },
  )
})
