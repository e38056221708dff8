import { makeFastRepository, Repository, type FastPlan, type Files } from '../../faults/fast-repository.js'
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
