import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { Stop } from '../../src/errors.js'
import { entryOrigin } from '../../src/gather/entry-origin.js'
import { fetchPackage, type ReleasedVersion } from '../../src/gather/released-package.js'
import type { Host } from '../../src/host/host.js'
import { addPull } from '../../rehearsal/github/seed/pull.js'
import { quietPull } from '../../rehearsal/scenario.js'
import type { AssetState, ReleaseState } from '../../rehearsal/github/state.js'
import { factsOf, recordedIn, STATE_DIR } from './features.js'
import type { LocalHost } from './local-host.js'
import { filesOf, stateFileOf, UNJUDGED } from './model-repository.js'
import { endOf } from './releases.js'

const ID = 'served'
const BRANCH = 'release/served'

/** What is known of a version that is to be deployed, and its package. */
export function releasedPackages(local: () => LocalHost): void {
  let host: Host
  let made: ReleaseState
  /** Commit of the state, and its text. */
  let recorded: { head: string; text: string }
  let count = 0

  const textAt = async (sha: string): Promise<string> =>
    (await host.repository.contentAt(sha, stateFileOf(ID)))?.toString('utf8') ?? ''
  /** A branch on top of what the release recorded, with another state file, pushed or brought by a reviewed pull request. */
  const changed = async (
    change: (text: string) => string,
    { parent = recorded.head, isReviewed = false } = {},
  ): Promise<{ branch: string; head: string }> => {
    const branch = `release/served-${String((count += 1))}`
    const files = { [stateFileOf(ID)]: change(await textAt(parent)) }
    const head = await local().commit({ branch, parents: [parent], files })
    if (isReviewed) await addPull(local().store, { ...quietPull(head), base: branch }, head, new Date())
    return { branch, head }
  }
  const originAt = async ({ branch, head }: { branch: string; head: string }, version = '1.0.0') => {
    const facts = factsOf(ID, await textAt(head))
    const entry = facts.state.releases.find((one) => one.version === version)
    if (entry === undefined) throw new Error(`no entry of ${version}`)
    return await entryOrigin(host, { entry, facts, branch, head, stateDir: STATE_DIR, recordFolders: [] })
  }

  beforeAll(async () => {
    await local().reviewedBranch(BRANCH, filesOf(ID, { config: UNJUDGED }))
    const run = await local().run({ branch: BRANCH, inputs: { 'feature-id': ID }, realGit: true })
    expect(endOf(run)).toEqual([0, 'released', []])
    host = (await local().start({ branch: BRANCH, inputs: { command: 'check' } })).host
    const { releases, commits } = await local().leftOf(ID, BRANCH)
    const [release, head] = [releases[0], commits[0]?.sha]
    if (release === undefined || head === undefined) throw new Error('nothing was released')
    made = release
    recorded = { head, text: await textAt(head) }
  })

  describe('an entry of releases[]', () => {
    it('is this action’s own where a release has written it, whatever was changed beside it since', async () => {
      expect(await originAt({ branch: BRANCH, head: recorded.head })).toEqual({ kind: 'own', commit: recorded.head })
      const later = await changed((text) => text.replace('Churn model', 'Churn'))
      expect(await originAt(later)).toEqual({ kind: 'own', commit: recorded.head })
    })

    it('is reviewed where an approved pull request brought it', async () => {
      const adopted = await changed((text) => recordedIn(text, ID, { version: '1.1.0' }), { isReviewed: true })
      expect(await originAt(adopted, '1.1.0')).toEqual({ kind: 'reviewed', commit: adopted.head })
    })

    it.each<[what: string, change: (text: string) => string]>([
      ['another digest', (text) => text.replace(/sha256:[0-9a-f]{64}/, `sha256:${'0'.repeat(64)}`)],
      ['another commit', (text) => text.replace(/"commit": "[0-9a-f]{40}"/, `"commit": "${'0'.repeat(40)}"`)],
    ])('is nobody’s where somebody has pushed %s into it', async (_what, change) => {
      const pushed = await changed(change)
      expect(await originAt(pushed)).toMatchObject({ kind: 'untold', why: expect.stringContaining('nobody reviewed') })
    })

    it('stays nobody’s when a reviewed pull request changes something else of the file', async () => {
      const pushed = await changed((text) => recordedIn(text, ID, { version: '1.1.0' }))
      const touched = (text: string): string => text.replace('Churn model', 'Churn')
      const merged = await changed(touched, { parent: pushed.head, isReviewed: true })
      expect(await originAt(merged, '1.1.0')).toMatchObject({ kind: 'untold' })
    })

    it('stays nobody’s where its commit bears our trailer, and was not signed by GitHub', async () => {
      const branch = `release/served-${String((count += 1))}`
      const files = { [stateFileOf(ID)]: recordedIn(recorded.text, ID, { version: '1.1.0' }) }
      const message = `release: ${ID} 1.1.0\n\nDS-Release-Tx: 0123456789abcdef\n`
      const head = await local().commit({ branch, parents: [recorded.head], files, message })
      expect(await originAt({ branch, head }, '1.1.0')).toMatchObject({ kind: 'untold' })
    })
  })

  describe('the package of a version', () => {
    let released: ReleasedVersion
    let archive: AssetState
    beforeEach(async () => {
      const entry = factsOf(ID, recorded.text).state.releases[0]
      const tagged = await host.refs.tagCommit(`${ID}/v1.0.0`)
      released = {
        ...{ feature: ID, version: '1.0.0', tag: `${ID}/v1.0.0` },
        ...{ commit: entry?.commit ?? null, digest: entry?.packageDigest ?? '' },
      }
      expect(tagged).toBe(released.commit)
      const found = made.assets.find(({ name }) => name.endsWith('.tar.gz'))
      if (found === undefined) throw new Error('no archive')
      archive = found
    })
    const stop = async (asked = released): Promise<Stop> => {
      const thrown: unknown = await fetchPackage(host, asked).catch((error: unknown) => error)
      if (thrown instanceof Stop) return thrown
      throw new Error('it was fetched')
    }
    /** Lets something be otherwise for the time of one question. */
    const during = async <T>(change: () => () => void, body: () => Promise<T>): Promise<T> => {
      const back = change()
      local().store.changed()
      try {
        return await body()
      } finally {
        back()
        local().store.changed()
      }
    }
    const bytesOf = (asset: AssetState): string => local().store.file(`assets/${String(asset.id)}`)

    it('is fetched, unpacked, and held against what was released', async () => {
      const fetched = await fetchPackage(host, released)
      expect(readFileSync(join(fetched.folder, 'churn.bin'), 'utf8')).toBe('weights\n')
      expect(fetched).toMatchObject({ commit: released.commit, release: { id: made.id } })
      expect(fetched.archive).toMatch(/served-1\.0\.0\.tar\.gz$/)
      expect(fetched.manifest?.files.map(({ path }) => path)).toContain('churn.bin')
    })

    it.each<[what: string, code: string, words: RegExp, change: () => () => void]>([
      [
        'whose bytes are others, which GitHub does not know of',
        'preparation-failed',
        /is not what was released/,
        () => {
          const [file, digest] = [bytesOf(archive), archive.digest]
          const before = readFileSync(file)
          writeFileSync(file, Buffer.from(before).fill(0, before.length - 4))
          archive.digest = null
          return () => {
            writeFileSync(file, before)
            archive.digest = digest
          }
        },
      ],
      [
        'in whose place is another asset of that name',
        'preparation-failed',
        /is not what was released/,
        () => {
          const [{ digest }] = [archive]
          archive.digest = `sha256:${'2'.repeat(64)}`
          return () => {
            archive.digest = digest
          }
        },
      ],
      [
        'that is gone from the release',
        'preparation-failed',
        /has no asset served-1\.0\.0\.tar\.gz/,
        () => {
          const all = [...made.assets]
          made.assets.splice(0, made.assets.length, ...all.filter((one) => one !== archive))
          return () => void made.assets.splice(0, made.assets.length, ...all)
        },
      ],
      [
        'of a release that is a draft again',
        'invalid-input',
        /there is no published release/,
        () => {
          made.draft = true
          return () => {
            made.draft = false
          }
        },
      ],
    ])('is refused %s', async (_what, code, words, change) => {
      const stopped = await during(change, async () => await stop())
      expect([stopped.code, stopped.message]).toEqual([code, expect.stringMatching(words)])
    })

    it('is refused where the tag stands on another commit than was released', async () => {
      const stopped = await stop({ ...released, commit: 'd'.repeat(40) })
      expect([stopped.code, stopped.message]).toEqual(['conflict', expect.stringContaining('stands on')])
    })

    it('is refused for another version under the same digest', async () => {
      expect((await stop({ ...released, feature: 'other', tag: released.tag })).message).toContain('has no asset')
    })
  })
}
