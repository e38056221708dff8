import type { Problem } from '../errors.js'
import { formatBytes } from '../formats/quantities.js'
import { committedModelPath, RECORD_NAMES } from './record-files.js'
import { PACKAGING } from '../limits/releasing.js'

/** A file of the model that is committed beside the records of its release. */
export interface CommittedModelFile {
  /** Where it is committed, from the repository's root. */
  path: string
  /** Where it stands in the gated commit. */
  from: string
  size: number
  sha256: string
}

/** A model as it stands in the checkout. */
interface StandingModel {
  path: string
  files: readonly { path: string; size: number; sha256: string }[]
}

/** All files of a commit that GitHub is sent in one request. */
const MOST_BYTES = PACKAGING.committedModelBytes.value

/** The files of a model as they are committed beside records in a folder. */
export function committedModel(folder: string, { path: model, files }: StandingModel): CommittedModelFile[] {
  return files.map(({ path: from, size, sha256 }) => ({
    path: committedModelPath(folder, model, from),
    from,
    size,
    sha256,
  }))
}

/** What keeps a model from being committed beside its records; null when nothing does. */
export function committedModelProblem(folder: string, model: StandingModel): Problem | null {
  const bytes = model.files.reduce((sum, { size }) => sum + size, 0)
  const file = model.path
  if (bytes > MOST_BYTES) {
    return {
      what: `the model ${file} has ${formatBytes(bytes)}, and \`commit-model: true\` commits up to ${formatBytes(MOST_BYTES)} through GitHub's API`,
      where: { file },
      fix: `Take \`commit-model\` out: the release has the model in its package. For a larger one in the repository use Git LFS: \`git lfs track "${file}"\`, commit .gitattributes and the model, and give actions/checkout \`lfs: true\``,
    }
  }
  const names: readonly string[] = RECORD_NAMES
  const taken = committedModel(folder, model).find(({ path }) =>
    names.some((name) => path.toLowerCase() === `${folder}/${name}`.toLowerCase()),
  )
  if (taken === undefined) return null
  return {
    what: `the model ${taken.from} would be committed as ${taken.path}, which is a record of the release`,
    where: { file: taken.from },
    fix: 'Give the model another name, or take `commit-model` out of the configuration',
  }
}
