import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from '@jest/globals'
import { rehearse, type Run, type Scratch, type Wish } from './rehearsal.js'
import {
  cardOf,
  FAST_CONFIG,
  FAST_STATE,
  fastFiles,
  fastRepository,
  json,
  Repository,
  type FastPlan,
  type Files,
} from './repositories.js'
import { effectsOf, gitOf } from './world.js'

/** What a refusal must look like from outside. */
interface Refused {
  exit: 1 | 2 | 3
  /** What one of the error annotations says: where, what, and what to do. */
  says: readonly (string | RegExp)[]
  /** The gates that do not pass; all others do. Left out where no gate runs. */
  gates?: Record<string, string>
}

/** A refusal with a repository of its own. */
export interface Refusal extends Refused {
  /** Name of the row. */
  when: string
  /** What is different in the fast repository. */
  plan?: FastPlan
  /** What happens to the repository after its last commit. */
  then?: (repository: Repository) => void
  wish?: Partial<Wish>
}

/** A refusal that is one feature among others in one repository: all of them are tried at the same moment. */
export interface FeatureRefusal extends Refused {
  when: string
  feature: string
  /** Keys of its state file, over the usual ones; a text is the whole file. */
  state?: Record<string, unknown> | string
  /** Its own section of the configuration. */
  config?: Record<string, unknown>
  files?: Files
}

type OneRun = Pick<Run, 'exit_code' | 'outputs' | 'annotations' | 'summary' | 'log' | 'run_id'>

/** Makes one test of each row: exit code, message, and a world that is as it was. */
export function itRefuses(scratch: Scratch, rows: readonly Refusal[]): void {
  it.each(rows.map((row) => [row.when, row] as const))('is refused: %s', async (_, row) => {
    const repository = fastRepository(scratch, row.plan)
    row.then?.(repository)
    const run = await rehearse(scratch, { repo: repository.root, feature: 'churn', ...row.wish })
    expectRefused(run, run, row)
  })
}

/** The same for features that share a repository, in one rehearsal: what a row says holds for its own run. */
export function itRefusesEach(scratch: Scratch, rows: readonly FeatureRefusal[]): void {
  let run: Run
  beforeAll(async () => {
    const repository = new Repository(scratch.path('repository'))
    repository.commit('Start', { 'README.md': '# Models\n' })
    repository.commit('Add the models', sharedFiles(rows))
    const features = rows.map((row) => row.feature)
    run = await rehearse(scratch, { repo: repository.root, features, atOnce: rows.length })
  })
  it.each(rows.map((row, index) => [row.when, row, index] as const))('is refused: %s', (_, row, index) => {
    const own = run.runs?.[index]
    if (own?.feature_id !== row.feature) throw new Error(`run ${String(index)} is not one of ${row.feature}`)
    expectRefused(run, own, row)
  })
}

function sharedFiles(rows: readonly FeatureRefusal[]): Files {
  const features = Object.fromEntries(rows.map((row) => [row.feature, row.config ?? {}]))
  const files = fastFiles({ config: { ...FAST_CONFIG, features } })
  for (const { feature, state, files: own } of rows) {
    const text = typeof state === 'string' ? state : json({ ...FAST_STATE, id: feature, ...state })
    files[`docs/workflow/state/${feature}.json`] = text
    files[`docs/model_cards/${feature}.md`] = cardOf(feature)
    Object.assign(files, own)
  }
  return files
}

/** Holds a run against its refusal. */
function expectRefused(whole: Run, run: OneRun, { exit, says, gates }: Refused): void {
  const errors = run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
  const isSaid = errors.some((message) => says.every((part) => has(message, part)))
  expect({ exit: run.exit_code, status: run.outputs['status'], errors, says: isSaid || says }).toEqual({
    ...{ exit, status: exit === 3 ? 'conflict' : 'refused', errors, says: true },
  })
  if (gates !== undefined) expect(notPassed(run)).toEqual(gates)
  expect(whole.requests.filter((one) => one.run_id === run.run_id && one.write !== null)).toEqual([])
  expectUntouched(whole)
  expect(run.summary).not.toBe('')
  expect(readFileSync(run.log, 'utf8')).not.toMatch(/^\s+at .*:\d+:\d+|bug in ds-release/m)
}

/** Verdicts of the gates that are not passed, by the run's own output. */
export function notPassed(run: OneRun): Record<string, string> {
  const gates = JSON.parse(run.outputs['gates'] ?? '{}') as Record<string, { verdict: string }>
  const others = Object.entries(gates).filter(([, { verdict }]) => verdict !== 'passed')
  return Object.fromEntries(others.map(([name, { verdict }]) => [name, verdict]))
}

/** Nothing took effect in the world. */
export function expectUntouched(run: Run): void {
  expect(effectsOf(run)).toEqual([])
  expect(run.world.commits).toEqual([])
  expect(run.world.artifacts).toEqual([])
  expect(gitOf(run, 'for-each-ref', 'refs/ds-release')).toBe('')
}

function has(message: string, part: string | RegExp): boolean {
  return typeof part === 'string' ? message.includes(part) : part.test(message)
}
