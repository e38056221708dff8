import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { rehearse, type Run, type Scratch, type Wish } from './rehearsal.js'
import { fastRepository, type FastPlan, type Repository } from './repositories.js'
import { effectsOf, endOf, gitOf, writesOf } from './world.js'

/** One reason for which a release is refused. */
export interface Refusal {
  /** Name of the row. */
  when: string
  /** What is different in the fast repository. */
  plan?: FastPlan
  /** What happens to the repository after its last commit. */
  then?: (repository: Repository) => void
  wish?: Partial<Wish>
  exit: 1 | 2 | 3
  /** What one of the error annotations says: where, what, and what to do. */
  says: readonly (string | RegExp)[]
}

/** Makes one test of each row: exit code, message, and a world that is as it was. */
export function itRefuses(scratch: Scratch, rows: readonly Refusal[]): void {
  it.each(rows.map((row) => [row.when, row] as const))('is refused: %s', async (_, row) => {
    const repository = fastRepository(scratch, row.plan)
    row.then?.(repository)
    const run = await rehearse(scratch, { repo: repository.root, feature: 'churn', ...row.wish })
    expectRefused(run, row)
  })
}

/** Holds a run against its refusal. */
export function expectRefused(run: Run, { exit, says }: Pick<Refusal, 'exit' | 'says'>): void {
  const end = endOf(run)
  expect({ ...end, says: end.errors.some((message) => says.every((part) => has(message, part))) || says }).toEqual({
    ...{ exit, status: exit === 3 ? 'conflict' : 'refused', errors: end.errors, says: true },
  })
  expect(writesOf(run)).toEqual([])
  expectUntouched(run)
}

/** Nothing took effect in the world, and no message is one of a program's own mistakes. */
export function expectUntouched(run: Run): void {
  expect(effectsOf(run)).toEqual([])
  expect(run.world.commits).toEqual([])
  expect(run.world.artifacts).toEqual([])
  expect(gitOf(run, 'for-each-ref', 'refs/ds-release')).toBe('')
  expect(run.summary).not.toBe('')
  expect(readFileSync(run.log, 'utf8')).not.toMatch(/^\s+at .*:\d+:\d+|bug in ds-release/m)
}

function has(message: string, part: string | RegExp): boolean {
  return typeof part === 'string' ? message.includes(part) : part.test(message)
}
