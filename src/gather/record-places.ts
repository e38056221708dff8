import { type Problem, Stop } from '../errors.js'
import type { Git } from '../host/host.js'
import { committedModel, committedModelProblem } from '../release/committed-model.js'
import { RECORD_NAMES, recordsFolder } from '../release/record-files.js'
import { placeProblem, placesOf, RECORDS_FIX, STATE_FIX } from '../release/record-places.js'
import type { Feature } from './feature.js'

/** The commit whose tree is looked at; `newer` says in words which one it is, where it is not the gated one. */
interface LookedAt {
  tag: string
  commit: string
  newer?: string
}

/**
 * Looks, in the tree of a commit, at every place that the release will commit to; one that cannot be had is passed over.
 * Throws `Stop` invalid-config where one of them is another repository's, a link's, Git LFS's or DVC's, and where the model is
 * too large to be committed.
 */
export async function checkRecordPlaces(
  git: Pick<Git, 'places'>,
  feature: Pick<Feature, 'settings' | 'workingDirectory' | 'stateFile' | 'model'>,
  { tag, commit, newer }: LookedAt,
): Promise<void> {
  const { settings, workingDirectory, stateFile, model } = feature
  const folder = recordsFolder(workingDirectory, tag, settings.records)
  const tooLarge = settings.commitModel ? committedModelProblem(folder, model) : null
  if (tooLarge !== null) throw new Stop('invalid-config', tooLarge)
  const models = settings.commitModel ? committedModel(folder, model).map(({ path }) => path) : []
  const records = [...RECORD_NAMES.map((name) => `${folder}/${name}`), ...models]
  const seen = await git.places(commit, placesOf([...records, stateFile]))
  if (seen === null) return
  const found = [
    placeProblem({ files: records, fix: RECORDS_FIX }, seen),
    placeProblem({ files: [stateFile], fix: STATE_FIX }, seen),
  ]
  const problems = found.filter((problem): problem is Problem => problem !== null)
  if (problems.length === 0) return
  const told = problems.map((problem) => ({ ...problem, what: inWords(problem.what, newer) }))
  throw new Stop('invalid-config', told)
}

function inWords(what: string, newer: string | undefined): string {
  return newer === undefined ? what : `${what} (in ${newer})`
}
