import { describe, expect, it, jest } from '@jest/globals'
import { describeMutant, MUTANTS, tryMutant } from '../../faults/mutants.js'
import { makeScratch, ROOT, THE_ACTION } from './rehearsal.js'

jest.setTimeout(600_000)
const scratch = makeScratch()

describe('the action without one of its safeguards', () => {
  it.each(MUTANTS)('is noticed by the fault matrix: $name', async (mutant) => {
    const outcome = await tryMutant(ROOT, mutant, { folder: scratch.path('worlds'), ...THE_ACTION })
    expect(describeMutant(outcome)).toMatch(/^✓/)
  })
})
