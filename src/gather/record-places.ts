import { type Problem, Stop } from '../errors.js'
import type { Git } from '../host/host.js'
import { committedModel, committedModelProblem } from '../release/committed-model.js'
import { RECORD_NAMES, recordsFolder } from '../release/record-files.js'
import { placeProblem, placesOf, RECORDS_FIX, STATE_FIX } from '../release/record-places.js'
import type { Candidate } from './candidate.js'
import type { Feature } from './feature.js'

/**
 * Looks, in the tree of the gated commit, at every place that the release will commit to. Throws `Stop` invalid-config where
 * one of them is another repository's, a link's, Git LFS's or DVC's, and where the model is too large to be committed.
 */
export async function checkRecordPlaces(
  git: Pick<Git, 'places'>,
  feature: Pick<Feature, 'settings' | 'workingDirectory' | 'stateFile' | 'model'>,
  { tag, commit }: Pick<Candidate, 'tag' | 'commit'>,
): Promise<void> {
  const { settings, workingDirectory, stateFile, model } = feature
  const folder = recordsFolder(workingDirectory, tag, settings.records)
  const tooLarge = settings.commitModel ? committedModelProblem(folder, model) : null
  if (tooLarge !== null) throw new Stop('invalid-config', tooLarge)
  const models = settings.commitModel ? committedModel(folder, model).map(({ path }) => path) : []
  const records = [...RECORD_NAMES.map((name) => `${folder}/${name}`), ...models]
  const seen = await git.places(commit, placesOf([...records, stateFile]))
  const found = [
    placeProblem({ files: records, fix: RECORDS_FIX }, seen),
    placeProblem({ files: [stateFile], fix: STATE_FIX }, seen),
  ]
  const problems = found.filter((problem): problem is Problem => problem !== null)
  if (problems.length > 0) throw new Stop('invalid-config', problems)
}
