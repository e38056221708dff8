import { expect } from '@jest/globals'
import { rehearse, type Run, type Scratch } from './rehearsal.js'
import { fastRepository, type Repository } from './repositories.js'
import { endOf, expectReleased, gitOf, writesOf } from './world.js'

/** `DS_RELEASE_ALL_FAULTS=1` tries every fault at every write, which takes half an hour; otherwise it is a part of them. */
export const ALL_FAULTS = process.env['DS_RELEASE_ALL_FAULTS'] === '1'

const FEATURE = 'churn'

/** A happy release: the points at which faults are tried are its writes, as the local GitHub counted them. */
export async function happyPath(scratch: Scratch): Promise<{ repository: Repository; writes: string[] }> {
  const repository = fastRepository(scratch)
  const run = await rehearse(scratch, { repo: repository.root, feature: FEATURE })
  expect(endOf(run)).toEqual({ exit: 0, status: 'released', errors: [] })
  return { repository, writes: writesOf(run) }
}

/** Runs with a fault, and once more where that one did not finish: then the world must be as after a quiet release. */
export async function converge(scratch: Scratch, repository: Repository, fault: string): Promise<Run[]> {
  const call = { repo: repository.root, feature: FEATURE, world: scratch.path('world') }
  const first = await rehearse(scratch, { ...call, faults: [fault] })
  expect(first.unused_faults).toEqual([])
  expect(first.requests.filter((request) => request.fault !== null)).toHaveLength(1)
  const runs = [first]
  if (first.status !== 0) runs.push(await rehearse(scratch, call))
  const last = runs.at(-1) ?? first
  expect(endOf(last)).toMatchObject({ exit: 0, errors: [] })
  expectConverged(last, repository)
  return runs
}

/** A run on a world that is done: it says so and writes nothing. */
export async function expectAtRest(scratch: Scratch, repository: Repository, world: string): Promise<void> {
  const run = await rehearse(scratch, { repo: repository.root, feature: FEATURE, world })
  expect(endOf(run)).toEqual({ exit: 0, status: 'already-released', errors: [] })
  expect(writesOf(run)).toEqual([])
  expectConverged(run, repository)
}

/** One tag, one release, one state commit, whatever happened on the way. */
function expectConverged(run: Run, repository: Repository): void {
  expectReleased(run, { feature: FEATURE, version: '1.0.0', commit: repository.head() })
  expect(run.world.tags).toHaveLength(1)
  expect(run.world.releases).toHaveLength(1)
  const commits = gitOf(run, 'log', '--format=%s', `${repository.head()}..main`).trim().split('\n')
  expect(commits.filter((subject) => subject.startsWith('release: '))).toHaveLength(1)
}

/** Does the work for each fault, two at a time, each to its end; all that failed are named. */
export async function forEachFault(faults: readonly string[], work: (fault: string) => Promise<void>): Promise<void> {
  const waiting = [...faults]
  const failures: string[] = []
  const take = async (): Promise<void> => {
    for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
      try {
        await work(fault)
      } catch (error) {
        failures.push(`${fault}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  await Promise.all([take(), take()])
  expect(failures).toEqual([])
}
