import { existsSync } from 'node:fs'
import { describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse } from './rehearsal.js'
import { expectUntouched } from './refusals.js'
import { FAST_CONFIG, fastRepository } from './repositories.js'
import { effectsOf, endOf, expectReleased, writesOf } from './world.js'
import { GATE_NAMES } from '../../src/gates/index.js'

jest.setTimeout(180_000)
const scratch = makeScratch()
const DONE = { exit: 0, status: 'released', errors: [] }

describe('gates that are off', () => {
  it('are said to be off in body, summary, state and output, and nothing is judged', async () => {
    const canary = scratch.path('canary')
    const config = {
      ...FAST_CONFIG,
      gates: { ...FAST_CONFIG.gates, tests: { run: `touch '${canary}'; exit 1` }, types: { run: `touch '${canary}'` } },
    }
    const repo = fastRepository(scratch, { config, metrics: { f1_score: 0.1 } })
    const run = await rehearse(scratch, {
      ...{ repo: repo.root, feature: 'churn', inputs: { 'gates-enabled': 'false' }, scenario: { pulls: [] } },
    })
    expect(endOf(run)).toEqual(DONE)
    const { release, state } = expectReleased(run, {
      ...{ feature: 'churn', version: '1.0.0', commit: repo.head(), verdict: 'disabled' },
    })
    expect(run.outputs['verdict']).toBe('disabled')
    expect(state['model_metrics']).toEqual({ f1_score: 0.1 })
    for (const text of [release.body, run.summary]) expect(text).toMatch(/gates are disabled/i)
    expect(release.body).toContain('- [ ] All automated checks pass')
    expect(existsSync(canary)).toBe(false)
  })
})

describe('what is only looked at', () => {
  it('is planned without running a command, and without a write', async () => {
    const canary = scratch.path('canary')
    const gates = Object.fromEntries(
      Object.entries(FAST_CONFIG.gates).map(([name, gate]) => [name, { ...gate, run: `touch '${canary}'` }]),
    )
    const repo = fastRepository(scratch, { config: { ...FAST_CONFIG, gates } })
    const run = await rehearse(scratch, {
      ...{ repo: repo.root, feature: 'churn', command: 'plan' },
      scenario: { token: { permissions: { contents: 'read', 'pull-requests': 'read' } } },
    })
    expect(endOf(run)).toEqual({ exit: 0, status: 'planned', errors: [] })
    expect([writesOf(run), effectsOf(run)]).toEqual([[], []])
    expect(run.outputs).toMatchObject({ version: '1.0.0', tag: 'churn/v1.0.0' })
    const matrix = JSON.parse(run.outputs['matrix'] ?? '') as { include: { gate: string; run: string }[] }
    expect(matrix.include.map(({ gate }) => gate).sort()).toEqual([...GATE_NAMES].sort())
    expect(matrix.include.find(({ gate }) => gate === 'tests')?.run).toContain('touch')
    expect(existsSync(canary)).toBe(false)
  })

  it('is run dry with a token that may only read, and prints every write', async () => {
    const repository = fastRepository(scratch)
    const permissions = { contents: 'read', 'pull-requests': 'read' }
    const run = await rehearse(scratch, {
      ...{ repo: repository.root, feature: 'churn', inputs: { 'dry-run': 'true' } },
      scenario: { token: { permissions } },
    })
    expect(endOf(run)).toEqual({ exit: 0, status: 'planned', errors: [] })
    expect(writesOf(run)).toEqual([])
    expectUntouched(run)
    expect(run.outputs).toMatchObject({ version: '1.0.0', tag: 'churn/v1.0.0', verdict: 'passed' })
    for (const write of ['journal', 'tag churn/v1.0.0', 'draft', 'model_card.md', 'artifact', 'publish', 'commit']) {
      expect(run.summary).toContain(write)
    }
  })
})
