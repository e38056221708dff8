import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse, type Run } from './rehearsal.js'
import { FAST_CONFIG, fastRepository } from './repositories.js'
import { assetOf, endOf, expectReleased, unpack, writesOf } from './world.js'

jest.setTimeout(300_000)
const scratch = makeScratch()

const MAY_READ = { contents: 'read', 'pull-requests': 'read', actions: 'read' }
const READS = { token: { permissions: MAY_READ } }
const WRITES = { token: { permissions: { ...MAY_READ, contents: 'write' } } }

/** A world in which one run has sealed: its second job is still to come. */
async function sealed(world: string, marks: string) {
  // Whoever runs a command leaves a mark; in the second job that would be beside the token.
  const gates = { ...FAST_CONFIG.gates, types: { run: `echo "$DS_STEP" >> '${marks}'` } }
  const repository = fastRepository(scratch, { config: { ...FAST_CONFIG, gates } })
  const call = { repo: repository.root, feature: 'churn', world }
  const run = await rehearse(scratch, { ...call, command: 'seal', scenario: READS })
  expect(endOf(run)).toEqual({ exit: 0, status: 'sealed', errors: [] })
  return { call, repository, run }
}

describe('a release in two jobs', () => {
  const marks = scratch.path('marks')
  let made: Awaited<ReturnType<typeof sealed>>
  /** The second job, which may write. */
  const publish = async (more: Parameters<typeof rehearse>[1] = {}): Promise<Run> => {
    const inputs = { sealed: made.run.outputs['sealed'] ?? '' }
    return await rehearse(scratch, { ...made.call, run: made.run.run_id, inputs, scenario: WRITES, ...more })
  }
  const tampered = async (change: (file: string) => void): Promise<Run> => {
    const [artifact] = made.run.world.artifacts
    const file = artifact?.file ?? ''
    const bytes = readFileSync(file)
    change(file)
    try {
      return await publish()
    } finally {
      writeFileSync(file, bytes)
    }
  }
  beforeAll(async () => {
    made = await sealed(scratch.path('world'), marks)
  })

  it('is sealed with a token that can only read, and leaves one artifact', () => {
    const { world, requests, outputs } = made.run
    const writes = requests.filter(({ write }) => write !== null).map(({ path }) => path)
    expect(writes.every((path) => /^\/(twirp|blobs)\//.test(path))).toBe(true)
    expect([world.tags, world.releases, world.commits]).toEqual([[], [], []])
    const name = `ds-release-sealed-churn-${(outputs['sealed'] ?? '').slice(7)}.tar`
    expect(world.artifacts.map((one) => one.name)).toEqual([name])
    expect(readFileSync(marks, 'utf8').split('\n')).toHaveLength(2)
  })

  it.each<[what: string, change: (file: string) => void]>([
    ['a byte of its record', (file) => void flip(file, 600)],
    ['a byte of its package', (file) => void flip(file, readFileSync(file).lastIndexOf('package.tar.gz') + 520)],
  ])('is not published where somebody has changed %s', async (_, change) => {
    const run = await tampered(change)
    expect(endOf(run)).toMatchObject({ exit: 3, status: 'conflict' })
    expect(writesOf(run)).toEqual([])
  })

  it.each([
    ['given and empty', { sealed: '' }, '`sealed` is given and empty'],
    ['another digest', { sealed: `sha256:${'0'.repeat(64)}` }, 'this run has no artifact'],
  ])('is refused where `sealed` is %s', async (_, inputs, words) => {
    const run = await publish({ inputs })
    expect(endOf(run)).toEqual({ exit: 2, status: 'refused', errors: [expect.stringContaining(words)] })
    expect(writesOf(run)).toEqual([])
  })

  it('is refused in another run', async () => {
    const inputs = { sealed: made.run.outputs['sealed'] ?? '' }
    const run = await rehearse(scratch, { ...made.call, inputs, scenario: WRITES })
    const errors = [expect.stringContaining('this run has no artifact')]
    expect(endOf(run)).toEqual({ exit: 2, status: 'refused', errors })
  })

  it('is finished by the second job alone, wherever that one died, and no command has run beside its token', async () => {
    const killed = await publish({ faults: ['kill-after@9'] })
    expect([killed.status, killed.annotations]).toEqual([137, []])
    const run = await publish({ attempt: 2 })
    expect(endOf(run)).toEqual({ exit: 0, status: 'released', errors: [] })
    const { release } = expectReleased(run, { feature: 'churn', version: '1.0.0', commit: made.repository.head() })
    const files = unpack(assetOf(release, 'churn-1.0.0.tar.gz'))
    expect(Object.keys(files)).toContain('model_v1.0.0/churn.bin')
    expect(readFileSync(marks, 'utf8').split('\n')).toHaveLength(2)
    expect(existsSync(join(run.world.dir, 'runs', `${made.run.run_id}-2`))).toBe(true)
    const again = await publish({ attempt: 3 })
    expect([endOf(again), writesOf(again)]).toEqual([{ exit: 0, status: 'already-released', errors: [] }, []])
  })
})

function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}
