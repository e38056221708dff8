import { describe, expect, it } from '@jest/globals'
import { failureOfDeployment, stopOfDeployment } from '../../src/deployment/ends.js'
import type { DeploymentEntry, SeenDeploymentJournal } from '../../src/deployment/journal.js'
import {
  deploymentId,
  deploymentRef,
  leftUnrecorded,
  readDeploymentEntry,
  renderDeploymentEntry,
} from '../../src/deployment/journal.js'
import { nextDeploymentStep } from '../../src/deployment/next-step.js'
import type { DeploymentObservation, RunMemory, SeenTarget } from '../../src/deployment/observation.js'
import type { DeploymentPlan } from '../../src/deployment/plan.js'
import { done, entry, journal, me, NOW, plan, PLAIN, seen } from './builders.js'

const other = { run: '8', attempt: 1, nonce: 'o' }
const says = (is: SeenTarget['is']): SeenTarget => ({ is, words: `it is ${is}` })
const target = (live: SeenTarget['is'], candidate: SeenTarget['is'] = 'silent'): RunMemory['target'] => ({
  ...{ live: says(live), candidate: says(candidate) },
})
const at = (
  change: Partial<DeploymentEntry>,
  known: Partial<SeenDeploymentJournal>,
  run: Partial<RunMemory> = {},
): DeploymentObservation => seen({ journal: journal(change, known) }, { hasClaimed: false, ...run })
const next = (observation: DeploymentObservation, change: Partial<DeploymentPlan> = {}) =>
  nextDeploymentStep(plan(change), observation)
const all = done('build', 'deploy', ['switch', 10], ['switch', 100], 'finish')

describe('the first step of a deployment', () => {
  const none = (run: Partial<RunMemory> = {}): DeploymentObservation =>
    seen({ journal: null, deployment: null }, { hasClaimed: false, ...run })
  it.each<[string, DeploymentObservation, unknown]>([
    ['asks the target', none(), { do: 'ask', why: 'before' }],
    ['claims where it serves another version', none({ target: target('former') }), { do: 'claim' }],
    ['is none where it serves already', none({ target: target('new') }), { do: 'already' }],
    [
      'claims again after a failure, whatever serves',
      at({ phase: 'failed' }, { standing: 'ended' }, { target: target('new') }),
      { do: 'claim' },
    ],
    ['takes over from a run that died', at({ owner: other }, { standing: 'ended' }), { do: 'take-over' }],
    [
      'goes on with a rollout',
      at({ owner: other, phase: 'rolling-out' }, { standing: 'running' }),
      { do: 'take-over' },
    ],
    ['waits for a run that lives', at({ owner: other }, { standing: 'running' }), { do: 'stop', why: 'busy' }],
    [
      'waits for one that nobody can ask about',
      at({ owner: other }, { standing: 'unknown' }),
      { do: 'stop', why: 'busy' },
    ],
    [
      'begins in the place of another version that died',
      at({ version: '1.3.0' }, { standing: 'ended' }),
      { do: 'claim' },
    ],
    ['waits for another version', at({ version: '1.3.0' }, { standing: 'running' }), { do: 'stop', why: 'busy' }],
    [
      'begins anew where nobody vouches for the entry',
      at({ done: all }, { standing: 'ended', believed: false }),
      { do: 'claim' },
    ],
    ['waits for a rollback', at({ kind: 'rollback' }, { standing: 'running' }), { do: 'stop', why: 'rolling-back' }],
    [
      'leaves an unfinished rollback alone',
      at({ kind: 'rollback' }, { standing: 'ended' }),
      { do: 'stop', why: 'unfinished-rollback' },
    ],
    [
      'begins after a rollback that nobody vouches for',
      at({ kind: 'rollback' }, { standing: 'ended', believed: false }),
      { do: 'claim' },
    ],
  ])('%s', (_, observation, expected) => {
    expect(next(observation)).toMatchObject(expected as object)
  })
})

describe('a deployment that is claimed', () => {
  const mine = (
    change: Partial<DeploymentEntry> = {},
    run: Partial<RunMemory> = {},
    more: Partial<DeploymentObservation> = {},
  ) => seen({ journal: journal(change), ...more }, run)
  const looked = [
    { step: 'ready', saw: '' },
    { step: 'serving', at: 'candidate', saw: '' },
    { step: 'golden', at: 'candidate', saw: '' },
  ]
  const stages = { done: done('build', 'deploy', ['switch', 10]) }
  const doingDeploy = { done: done('build').map((one) => ({ ...one, out: { image: 'i' } })), doing: { step: 'deploy' } }
  const failing = {
    done: done('build', 'deploy', ['switch', 10]),
    failed: { step: 'golden' },
    reason: 'one row is off',
  }
  it.each<[string, DeploymentObservation, unknown, Partial<DeploymentPlan>?]>([
    ['opens the Deployment', mine({}, {}, { deployment: null }), { do: 'open-deployment' }],
    [
      'says that it is at it',
      mine({}, {}, { deployment: { id: 17, state: 'pending' } }),
      { do: 'status', state: 'in_progress' },
    ],
    ['looks whether it can act', mine(), { do: 'look', step: { step: 'ready' } }],
    ['notes what it begins', mine({}, { looked }), { do: 'begin', step: { step: 'build' } }],
    [
      'runs what it has begun',
      mine({ doing: { step: 'build' } }, { looked, begun: { step: 'build' } }),
      { do: 'run', step: { step: 'build' } },
    ],
    [
      'notes what has ended',
      mine({ doing: { step: 'build' } }, { ended: { step: 'build', at: '', out: {} } }),
      { do: 'note' },
    ],
    ['asks before it repeats', mine(doingDeploy, { looked }), { do: 'ask', why: 'repeat' }],
    [
      'does not repeat what is there',
      mine(doingDeploy, { looked, target: target('former', 'new') }),
      { do: 'note-found' },
    ],
    ['repeats what is not', mine(doingDeploy, { looked, target: target('former', 'former') }), { do: 'run' }],
    [
      'passes over looks that an effect stands behind',
      mine(stages),
      { do: 'begin', step: { step: 'switch', stage: 100 } },
    ],
    ['waits between stages', mine(stages), { do: 'wait', until: '2026-11-02T10:05:00.000Z' }, { eachSeconds: 3900 }],
    ['leaves long stages to a later run', mine(stages), { do: 'roll-out' }, { eachSeconds: 86_400 }],
    [
      'looks at what serves when all is done',
      mine({ done: all }),
      { do: 'look', step: { step: 'serving', at: 'live' } },
    ],
    [
      'succeeds where it was seen',
      mine({ done: all }, { looked: [{ step: 'serving', at: 'live', saw: '' }] }),
      { do: 'status', state: 'success' },
    ],
    ['never where nobody looks', mine({ done: all }), { do: 'commit-state' }, { isObserved: false }],
    [
      'retires the one before',
      mine({ done: all }, {}, { deployment: { id: 17, state: 'success' }, formers: [9] }),
      { do: 'retire', id: 9 },
    ],
    [
      'closes when it is recorded',
      mine({ done: all }, {}, { deployment: { id: 17, state: 'success' }, stateDone: true }),
      { do: 'close', phase: 'done' },
    ],
    ['notes a failure', mine({}, { failure: { step: 'golden', kind: 'failed', reason: 'x' } }), { do: 'note-failure' }],
    [
      'stops where nothing is known',
      mine({}, { failure: { step: 'load-test', kind: 'unclear', reason: 'x' } }),
      { do: 'stop', why: 'unclear' },
    ],
    ['puts back', mine(failing), { do: 'begin-back', step: { step: 'rollback' } }],
    ['leaves it where it is to stop', mine(failing), { do: 'status', state: 'failure' }, { onFailure: 'stop' }],
    [
      'has nothing to put back before the switch',
      mine({ ...failing, done: done('build', 'deploy') }),
      { do: 'status', state: 'failure' },
    ],
    ['puts back without a switch', mine({ ...failing, done: done('deploy') }), { do: 'begin-back' }, { steps: PLAIN }],
    [
      'asks what serves after that',
      mine({ ...failing, done: [...failing.done, ...done('back:rollback')] }),
      { do: 'ask', why: 'back' },
    ],
    [
      'gives way',
      seen({ journal: journal({ kind: 'rollback', owner: other }, { standing: 'running' }) }),
      { do: 'yield' },
    ],
    ['retracts what gave way', mine({ phase: 'yielded' }), { do: 'status', state: 'failure' }],
    [
      'was overtaken',
      seen({ journal: journal({ owner: other, version: '1.3.0' }, { standing: 'running' }) }),
      { do: 'stop', why: 'busy' },
    ],
  ])('%s', (...[, observation, expected, change]) => {
    expect(next(observation, change)).toMatchObject(expected as object)
  })
})

describe('the end of a deployment', () => {
  it.each([
    [{ do: 'failed', reason: 'x', back: 'none' } as const, 1],
    [{ do: 'yielded', run: '9' } as const, 75],
    [{ do: 'done' } as const, null],
  ])('%j', (end, code) => {
    expect(failureOfDeployment(plan(), end)?.exitCode ?? null).toBe(code)
    expect(stopOfDeployment(end)).toBeNull()
  })
})

describe('the journal of a deployment', () => {
  it('is read as it was written, and where a field came later', () => {
    const full = entry({
      done: done('deploy', ['switch', 10]),
      outcome: 'failed',
      reason: 'r',
      failed: { step: 'golden', at: 'live' },
    })
    expect(readDeploymentEntry(renderDeploymentEntry(full))).toEqual({ ok: true, entry: full })
    const { schema, kind, tx, feature, version, digest, environment, phase, owner, openedAt, at: when } = entry()
    const short = { schema, kind, tx, feature, version, digest, environment, phase, owner, openedAt, at: when }
    expect(readDeploymentEntry(`x\n\n${JSON.stringify({ ...short, new: 1 })}`)).toMatchObject({
      ok: true,
      entry: { done: [] },
    })
    expect(readDeploymentEntry('{"schema": 2}')).toEqual({ ok: false, laterSchema: 2 })
    expect(readDeploymentEntry('hello')).toEqual({ ok: false, laterSchema: null })
  })

  it('is one for each environment, and one for a service', () => {
    expect(deploymentRef(plan())).toBe('refs/ds-release/deploy/churn/production')
    expect(deploymentRef(plan({ service: 'scoring' }))).toBe('refs/ds-release/deploy-service/scoring/production')
    expect(deploymentId(plan())).not.toBe(deploymentId(plan({ me: { ...me, attempt: 2 } })))
  })

  it('keeps a failed deployment for the next state commit, where it is believed', () => {
    const failed = journal({ phase: 'failed' })
    expect(leftUnrecorded(failed, plan().runUrl)).toMatchObject([
      { outcome: 'failed', at: NOW.toISOString().replace('.000', '') },
    ])
    expect(leftUnrecorded({ ...failed, believed: false }, plan().runUrl)).toEqual([])
    expect(leftUnrecorded(journal({ phase: 'done' }), plan().runUrl)).toEqual([])
  })
})
