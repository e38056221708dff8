import { commitReviewed } from '../../faults/stage.js'
import { rehearse, type Run, type Scratch, type Wish } from './rehearsal.js'
import { FAST_CONFIG, fastFiles, fastRepository, json, twoModels, type FastPlan } from './repositories.js'

/** A finished release of one feature. */
export interface KindOfRelease {
  feature: string
  run: Run
}

const CHURN_STATE = 'docs/workflow/state/churn.json'

/** Everything that a state file and a configuration can bring into a record. */
const FULL: FastPlan = {
  state: {
    acceptance_criteria: ['f1_score > 0.8', 'error_rate <= 20%', 'Somebody looked at it'],
    datasets: [{ path: 'data/train.csv' }, 's3://bucket/rows'],
    experiments: ['a first try', { name: 'deeper', parameters: { depth: 7, grid: [1, { a: null }] } }],
  },
  config: { ...FAST_CONFIG, monitoring: [{ name: 'Drift', url: 'https://example.com/drift' }] },
  metrics: { f1_score: 0.9, error_rate: 0.1, folds: { first: 0.88 }, trained_by: 'nightly' },
}

const WAIVED: FastPlan = {
  config: {
    ...FAST_CONFIG,
    gates: {
      ...FAST_CONFIG.gates,
      types: { run: 'false', waiver: { reason: 'the checker is broken', owner: 'bob', expires: '2099-12-31' } },
    },
  },
}

const inFolder = ([path, text]: [string, string | Buffer | null]): [string, string | Buffer | null][] =>
  path.startsWith('.github/') || path.startsWith('docs/workflow/')
    ? []
    : [
        [path, null],
        [`services/churn/${path}`, text],
      ]

/** The kinds of releases whose records differ, each released from the start. */
export const KINDS: Record<string, (scratch: Scratch) => Promise<KindOfRelease>> = {
  first: async (scratch) => await released(scratch, FULL),
  'with-champion': withChampion,
  'gates-disabled': async (scratch) => await released(scratch, {}, { inputs: { 'gates-enabled': 'false' } }),
  prerelease: async (scratch) => await released(scratch, {}, { inputs: { version: '1.0.0-rc.1' } }),
  'waived-gate': async (scratch) => await released(scratch, WAIVED),
  'second-feature': async (scratch) => await released(scratch, twoModels(), { feature: 'fraud' }),
  'working-directory': async (scratch) => {
    const files = Object.fromEntries(Object.entries(fastFiles()).flatMap(inFolder))
    return await released(scratch, { files }, { inputs: { 'working-directory': 'services/churn' } })
  },
  'awaiting-merge': async (scratch) => {
    const permissions = { contents: 'write', 'pull-requests': 'write', actions: 'read' }
    const scenario = { token: { permissions }, protection: { main: { required_approvals: 1 } } }
    return await released(scratch, {}, { scenario })
  },
}

async function released(scratch: Scratch, plan: FastPlan, wish: Wish = {}): Promise<KindOfRelease> {
  const feature = wish.feature ?? 'churn'
  return await finished(scratch, { repo: fastRepository(scratch, plan).root, ...wish, feature })
}

async function finished(scratch: Scratch, wish: Wish & { feature: string }): Promise<KindOfRelease> {
  const run = await rehearse(scratch, wish)
  if (run.status !== 0) throw new Error(`${wish.feature} was not released: ${JSON.stringify(run.annotations)}`)
  return { feature: wish.feature, run }
}

/** A third release, over one that was deployed and one that was rolled back. */
async function withChampion(scratch: Scratch): Promise<KindOfRelease> {
  const world = scratch.path('world')
  await released(scratch, FULL, { world })
  await trainAnew(world, { deployed_to: [{ environment: 'production' }] })
  await finished(scratch, { world, feature: 'churn' })
  await trainAnew(world, { rolled_back_from: '1.1.0' })
  return await finished(scratch, { world, feature: 'churn', inputs: { version: '2.0.0' } })
}

async function trainAnew(world: string, change: Record<string, unknown>): Promise<void> {
  await commitReviewed(world, 'Train the model anew', async (read) => {
    const state = JSON.parse(await read(CHURN_STATE)) as Record<string, unknown>
    return {
      [CHURN_STATE]: json({ ...state, status: 'approved', ...change }),
      'models/churn.bin': `another model ${JSON.stringify(change)}`,
    }
  })
}
