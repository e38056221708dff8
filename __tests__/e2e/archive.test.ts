import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse, ROOT, type Run } from './rehearsal.js'
import { fastRepository } from './repositories.js'
import { assetOf, endOf } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch()

/** A second Node, where there is one: `DS_RELEASE_OTHER_NODE`, an installed alias of npm's `node`, or `node24` on PATH. */
function otherNode(): string | undefined {
  const given = process.env['DS_RELEASE_OTHER_NODE']
  const aliases = ['node24', 'node'].map((name) => join(ROOT, 'node_modules', name, 'bin', 'node'))
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node24'))
  return [...(given === undefined ? [] : [given]), ...aliases, ...onPath].find((path) => existsSync(path))
}

describe('the archive', () => {
  const repository = fastRepository(scratch)
  const archiveOf = async (wish: object): Promise<Buffer> => {
    const run: Run = await rehearse(scratch, { repo: repository.root, feature: 'churn', ...wish })
    expect(endOf(run)).toEqual({ exit: 0, status: 'released', errors: [] })
    const [release] = run.world.releases
    if (release === undefined) throw new Error('no release')
    return assetOf(release, 'churn-1.0.0.tar.gz')
  }
  let first: Buffer
  beforeAll(async () => {
    first = await archiveOf({})
  })

  it('has the same bytes in another folder, another checkout and another place on earth', async () => {
    const elsewhere = { fetchDepth: 0, env: { TZ: 'Pacific/Auckland', LC_ALL: 'C' } }
    expect((await archiveOf(elsewhere)).equals(first)).toBe(true)
  })

  const node = otherNode()
  const title = 'has the same bytes with another Node'
  if (node === undefined) it.skip(`${title} (there is none: set DS_RELEASE_OTHER_NODE to one)`, () => undefined)
  else {
    it(title, async () => {
      expect((await archiveOf({ node })).equals(first)).toBe(true)
    })
  }
})
