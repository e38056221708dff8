import { describe, expect, it, jest } from '@jest/globals'
import { describeMutant, MUTANTS, tryMutant } from '../../faults/mutants.js'
import { REFUSED, tryRefusal } from '../../faults/refusals.js'
import { Stage } from '../../faults/stage.js'
import { makeScratch, ROOT, THE_ACTION } from './rehearsal.js'
import { SEED, sampleOf } from '../sample.js'

jest.setTimeout(600_000)
const scratch = makeScratch()

it.each(REFUSED)('refuses what a mutant must be noticed by: %s', async (refusal) => {
  const stage = new Stage({ folder: scratch.path('whole'), ...THE_ACTION })
  expect(await tryRefusal(stage, refusal, scratch.path('refused'))).toEqual([])
})

/** So many of the mutants; `npm run faults -- --mutants` tries all of them. */
const SAMPLE = 3

describe(`the action without one of its safeguards, seed ${String(SEED)}`, () => {
  it.each(sampleOf(MUTANTS, SAMPLE))('is noticed by the fault matrix: $name', async (mutant) => {
    const outcome = await tryMutant(ROOT, mutant, { folder: scratch.path('worlds'), ...THE_ACTION })
    expect(describeMutant(outcome)).toMatch(/^✓/)
  })
})
