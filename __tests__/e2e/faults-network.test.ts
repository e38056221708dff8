import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { converge, happyPath } from './faults.js'
import { makeScratch } from './rehearsal.js'
import type { Repository } from './repositories.js'
import { gitOf } from './world.js'

jest.setTimeout(300_000)
const scratch = makeScratch()

describe('a release over a bad line', () => {
  let repository: Repository
  let writes: string[]

  beforeAll(async () => {
    const path = await happyPath(scratch)
    repository = path.repository
    writes = path.writes
  })

  /** Number of the first write that fits. */
  const pointOf = (pattern: RegExp): number => {
    const at = writes.findIndex((write) => pattern.test(write))
    if (at < 0) throw new Error(`no write like ${String(pattern)} in ${writes.join(', ')}`)
    return at + 1
  }

  const TAG = /^POST .*\/git\/refs$/
  const DRAFT = /^POST .*\/releases$/
  const UPLOAD = /^POST .*\/assets$/
  const PUBLISH = /^PATCH .*\/releases\/\d+$/
  const STATE = /createCommitOnBranch/
  const ARTIFACT = /CreateArtifact$/
  const BLOB = /^PUT /

  it.each([
    ['cut-before', TAG],
    ['cut-after', DRAFT],
    ['502-before', UPLOAD],
    ['502-after', PUBLISH],
    ['429', DRAFT],
    ['half', UPLOAD],
    ['half', BLOB],
    ['cut-after', STATE],
    ['502-after', STATE],
    ['cut-after', UPLOAD],
    ['502-after', ARTIFACT],
  ] as const)('is finished in spite of %s at %s', async (kind, pattern) => {
    const runs = await converge(scratch, repository, `${kind}@${String(pointOf(pattern))}`)
    const [first] = runs
    expect(first?.signal).toBeNull()
    expect([0, 75]).toContain(first?.status)
  })

  it('makes the state commit on top of what somebody else has committed meanwhile', async () => {
    const [run, ...more] = await converge(scratch, repository, `conflict@${String(pointOf(STATE))}`)
    expect(more).toEqual([])
    if (run === undefined) throw new Error('no run')
    const subjects = gitOf(run, 'log', '--reverse', '--name-only', '--format=%s', `${repository.head()}..main`)
    expect(subjects).toMatch(/conflict-\d+\.txt[^]*release: churn 1\.0\.0/)
  })
})
