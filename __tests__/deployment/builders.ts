import type { DeploymentEntry, SeenDeploymentJournal } from '../../src/deployment/journal.js'
import { type DeploymentObservation, NOTHING_DONE, type RunMemory } from '../../src/deployment/observation.js'
import type { DeploymentPlan, PlannedStep } from '../../src/deployment/plan.js'

export const NOW = new Date('2026-11-02T10:00:00Z')
const digest = `sha256:${'d'.repeat(64)}`
export const me = { run: '7', attempt: 1, nonce: 'n' }

export const SWITCHED: readonly PlannedStep[] = [
  { step: 'ready', uses: [] },
  { step: 'build', uses: [] },
  { step: 'deploy', uses: ['image'] },
  { step: 'serving', at: 'candidate', uses: [] },
  { step: 'golden', at: 'candidate', uses: [] },
  { step: 'switch', stage: 10, uses: [] },
  { step: 'switch', stage: 100, uses: [] },
  { step: 'serving', at: 'live', uses: [] },
  { step: 'finish', uses: [] },
]
export const PLAIN: readonly PlannedStep[] = [
  { step: 'deploy', uses: [] },
  { step: 'serving', at: 'live', uses: [] },
  { step: 'golden', at: 'live', uses: [] },
]

export function plan(change: Partial<DeploymentPlan> = {}): DeploymentPlan {
  return {
    ...{ me, feature: 'churn', version: '1.2.0', digest, tag: 'churn/v1.2.0', commit: 'c'.repeat(40) },
    ...{ environment: 'production', group: 'production', service: null, url: 'https://churn.example.com' },
    ...{ runUrl: 'https://github.com/o/r/actions/runs/7', steps: SWITCHED, isObserved: true, onFailure: 'roll-back' },
    ...{ previous: { version: '1.1.0', digest: `sha256:${'1'.repeat(64)}` }, wayBack: [{ step: 'rollback' }] },
    ...{
      outs: {},
      eachSeconds: 0,
      withinSeconds: null,
      patientUntil: new Date(NOW.getTime() + 18_000_000),
      branch: 'main',
    },
    stateFile: 'docs/workflow/state/churn.json',
    ...change,
  }
}

export function entry(change: Partial<DeploymentEntry> = {}): DeploymentEntry {
  return {
    ...{ schema: 1, kind: 'deploy', tx: 'a'.repeat(16), feature: 'churn', version: '1.2.0', digest },
    ...{ environment: 'production', phase: 'open', owner: me, deployment: 17, doing: null, done: [] },
    ...{ previous: null, openedAt: NOW.toISOString(), at: NOW.toISOString() },
    ...change,
  }
}

export function journal(
  change: Partial<DeploymentEntry> = {},
  known: Partial<SeenDeploymentJournal> = {},
): SeenDeploymentJournal {
  return { sha: 's', tree: 't', standing: 'mine', believed: true, ...known, entry: entry(change) }
}

export function seen(change: Partial<DeploymentObservation> = {}, run: Partial<RunMemory> = {}): DeploymentObservation {
  return {
    ...{ journal: journal(), mayReplace: true, deployment: { id: 17, state: 'in_progress' }, formers: [] },
    ...{ branch: { head: 'h', state: '{}' }, stateDone: false, proposal: null, now: NOW },
    run: { ...NOTHING_DONE, hasClaimed: true, ...run },
    ...change,
  }
}

export const done = (...steps: (string | [string, number])[]): DeploymentEntry['done'] =>
  steps.map((one) => {
    const [step, stage] = typeof one === 'string' ? [one] : one
    return { step, ...(stage === undefined ? {} : { stage }), at: '2026-11-02T09:00:00Z' }
  })
