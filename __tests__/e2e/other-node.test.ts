import { join } from 'node:path'
import { describe, expect, it, jest } from '@jest/globals'
import type { Fault } from '../../faults/point.js'
import { Scenarios } from '../../faults/scenarios.js'
import { Stage } from '../../faults/stage.js'
import { findPython } from './python.js'
import { makeScratch, rehearse, ROOT, THE_ACTION } from './rehearsal.js'
import { seedRepository } from './repositories.js'
import { tryAll } from './trials.js'
import { endOf, expectReleased } from './world.js'

jest.setTimeout(900_000)
const scratch = makeScratch()

interface Scripts {
  ensureOtherNode: () => Promise<{ path: string; version: string } | { path: null; reason: string }>
}

const scripts = (await import(join(ROOT, 'scripts', 'other-node.js'))) as Scripts
const found = await scripts.ensureOtherNode()
if (found.path === null) console.warn(`${found.reason}; the action is not tried on it`)

const node = found.path ?? ''
const there = found.path === null ? it.skip : it

describe(`the other Node that runners have: ${found.path === null ? 'not here' : found.version}`, () => {
  there('makes a release with the real tools', async () => {
    const { env } = await findPython()
    const repository = seedRepository(scratch)
    const run = await rehearse(scratch, { repo: repository.root, feature: 'risk', env, node })
    expect(endOf(run)).toEqual({ exit: 0, status: 'released', errors: [] })
    expectReleased(run, { feature: 'risk', version: '1.0.0', commit: repository.head() })
  })

  there('comes to the same end after faults', async () => {
    const stage = new Stage({ folder: scratch.path('worlds'), ...THE_ACTION, node })
    const scenarios = new Scenarios(stage)
    const { writes } = await scenarios.get('release')
    const at = (name: string): number => writes.find((write) => write.name === name)?.at ?? 1
    const faults: Fault[] = [
      { kind: 'kill-after', at: at('make the draft') },
      { kind: 'half', at: at('upload metadata.json') },
      { kind: 'cut-after', at: at('send the artifact’s bytes') },
      { kind: '502-after', at: at('publish') },
    ]
    const points = faults.map((fault) => ({ scenario: 'release', faults: [fault] }))
    await tryAll(stage, scenarios, points)
  })
})
