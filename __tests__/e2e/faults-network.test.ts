import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { ALL_FAULTS, converge, forEachFault, happyPath } from './faults.js'
import { makeScratch } from './rehearsal.js'
import type { Repository } from './repositories.js'
import { gitOf } from './world.js'

jest.setTimeout(1_800_000)
const scratch = makeScratch()

const WRITES = {
  'the claim': /^POST .*\/git\/refs$/,
  'the draft': /^POST .*\/releases$/,
  'an upload': /^POST .*\/assets$/,
  'the artifact': /CreateArtifact$/,
  'the artifact’s bytes': /^PUT /,
  'the publishing': /^PATCH .*\/releases\/\d+$/,
  'the state commit': /createCommitOnBranch/,
}
const KINDS = ['cut-before', 'cut-after', '502-before', '502-after', '429', 'half']

describe('a release over a bad line', () => {
  let repository: Repository
  let writes: string[]

  beforeAll(async () => {
    const path = await happyPath(scratch)
    repository = path.repository
    writes = path.writes
  })

  /** Number of the first write of a kind. */
  const pointOf = (name: keyof typeof WRITES): number => {
    const at = writes.findIndex((write) => WRITES[name].test(write))
    if (at < 0) throw new Error(`no write is ${name}: ${writes.join(', ')}`)
    return at + 1
  }

  /** A fault that is no kill ends the run well, or in a way that says: run it again. */
  const finish = async (fault: string): Promise<void> => {
    const [first] = await converge(scratch, repository, fault)
    expect(first?.signal).toBeNull()
    expect([0, 75]).toContain(first?.status)
  }

  it.each([
    ['cut-before', 'the claim'],
    ['cut-after', 'the draft'],
    ['429', 'the draft'],
    ['502-before', 'an upload'],
    ['half', 'an upload'],
    ['half', 'the artifact’s bytes'],
    ['502-after', 'the publishing'],
    ['cut-after', 'the state commit'],
  ] as const)('is finished in spite of %s at %s', async (kind, name) => {
    await finish(`${kind}@${String(pointOf(name))}`)
  })

  it('makes the state commit on top of what somebody else has committed meanwhile', async () => {
    const [run, ...more] = await converge(scratch, repository, `conflict@${String(pointOf('the state commit'))}`)
    expect(more).toEqual([])
    if (run === undefined) throw new Error('no run')
    const subjects = gitOf(run, 'log', '--reverse', '--name-only', '--format=%s', `${repository.head()}..main`)
    expect(subjects).toMatch(/conflict-\d+\.txt[^]*release: churn 1\.0\.0/)
  })

  if (ALL_FAULTS) {
    it.each(KINDS)('is finished in spite of %s at any write', async (kind) => {
      await forEachFault(
        writes.map((_, index) => `${kind}@${String(index + 1)}`),
        finish,
      )
    })
  }
})
