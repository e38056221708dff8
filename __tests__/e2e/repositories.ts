import {
  cardOf,
  FAST_CONFIG,
  FAST_STATE,
  type FastPlan,
  type Files,
  json,
  makeFastRepository,
  Repository,
} from '../../faults/fast-repository.js'
import type { Scratch } from './rehearsal.js'
import { SEED_FILES } from './seed-files.js'

export {
  cardOf,
  FAST_CONFIG,
  FAST_STATE,
  fastFiles,
  json,
  JUNIT,
  Repository,
  type FastPlan,
  type Files,
} from '../../faults/fast-repository.js'

/** A repository whose gates take no time. */
export function fastRepository(scratch: Scratch, plan: FastPlan = {}): Repository {
  return makeFastRepository(scratch.path('repository'), plan)
}

/** A repository without a configuration file, shaped like the seed's, for the real pytest, mypy and bandit. */
export function seedRepository(scratch: Scratch, files: Files = {}): Repository {
  const repository = new Repository(scratch.path('seed'))
  repository.commit('Start', { 'README.md': '# Risk\n' })
  repository.commit('Add the risk model', { ...SEED_FILES, ...files })
  return repository
}

/** Where the second of two models has its state file. */
export const FRAUD_STATE = 'docs/workflow/state/fraud.json'

/** Two models: the second one is a folder, its metrics are nested, and less is better. `state` goes over its state file. */
export function twoModels(state: object = {}): FastPlan {
  const performance = {
    run: 'mkdir -p results && cp checks/fraud.json {metrics}',
    metrics: { 'holdout.rmse': { max: 3.2, tolerance: '2%' } },
  }
  const fraud = { model: 'models/fraud', metrics: 'results/fraud.json', gates: { performance } }
  return {
    config: { ...FAST_CONFIG, features: { fraud } },
    files: {
      'models/fraud/weights.bin': 'weights',
      'models/fraud/vocabulary/words.txt': 'one two',
      'checks/fraud.json': '{"holdout": {"rmse": 3.1}}',
      'docs/model_cards/fraud.md': cardOf('Fraud'),
      [FRAUD_STATE]: json({ ...FAST_STATE, id: 'fraud', title: 'Fraud model', acceptance_criteria: [], ...state }),
    },
  }
}
