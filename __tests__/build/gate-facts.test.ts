import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { factsOf } from '../../src/build/gate-facts.js'
import { readEvidence } from '../../src/build/standing-evidence.js'
import type { DatasetProfile } from '../../src/gates/dataset-profile.js'
import type { GatePlan } from '../../src/gates/gate.js'
import { createFiles } from '../../src/runner/files.js'
import type { Feature } from '../../src/gather/feature.js'
import { candidate, command, settings } from '../gates/builders.js'

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`

let root: string
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'gate-facts-')))
  await mkdir(join(root, 'churn/data'), { recursive: true })
})
afterEach(async () => {
  await rm(root, { recursive: true })
})

describe('the datasets of a gate', () => {
  it('are looked into in the feature’s folder, where they are there and of a kind that can be', async () => {
    await writeFile(join(root, 'churn/data/train.csv'), 'x\n1\n')
    await writeFile(join(root, 'churn/data/test.csv'), POINTER)
    const profiled: string[] = []
    const seen = { rows: 1, columns: [], duplicateNames: [], ragged: null, state: 'read' as const, detail: '' }
    const host = {
      files: createFiles(root, root),
      datasets: {
        profile: async (file: string, path: string): Promise<DatasetProfile> => {
          profiled.push(file)
          return await Promise.resolve({ ...seen, path })
        },
        identities: async () => await Promise.resolve(new Map<string, string>()),
      },
    }
    const plan: GatePlan = {
      ...{ gate: 'data-quality', decided: null, commands: [], reports: [], documents: [], review: false },
      datasets: ['data/train.csv', 'data/test.csv'],
      recorded: ['https://example.org/events'],
    }
    const subject = {
      id: 'churn',
      workingDirectory: 'churn',
      settings: settings({}, { steps: { export: command('export'), card: command('card') } }),
      state: { datasets: [] },
    }
    const standing = await readEvidence(host, subject as unknown as Feature, [plan])
    const known = { workingDirectory: 'churn', evidence: new Map(), review: null, candidate: candidate(), standing }
    const facts = factsOf(plan, known)
    expect(profiled).toEqual([join(root, 'churn/data/train.csv')])
    expect(facts.datasets.map(({ path, state, rows }) => [path, state, rows])).toEqual([
      ['data/train.csv', 'read', 1],
      ['data/test.csv', 'unreadable', null],
      ['https://example.org/events', 'recorded-only', null],
    ])
    expect(facts.datasets[1]?.detail).toContain('LFS')
  })
})
