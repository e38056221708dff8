import { inFolder } from '../formats/folder-path.js'
import { datasetKind } from '../gates/dataset-profile.js'
import { otherData, type OtherData } from '../gates/performance/evaluation-data.js'
import type { Candidate } from '../gather/candidate.js'
import type { Feature } from '../gather/feature.js'
import type { Files } from '../host/host.js'

/** A dataset that went into the model, by digest where its bytes are here. */
export interface DatasetDigest {
  name: string
  sha256: string | null
  size: number | null
}

/** Digests of all datasets that the feature declares, as they are now. */
export async function digestDatasets(
  files: Files,
  { state, settings, workingDirectory }: Feature,
): Promise<DatasetDigest[]> {
  const declared = state.datasets.map((dataset) => dataset.path)
  const datasets = []
  for (const name of new Set([...declared, ...settings.gates['data-quality'].datasets])) {
    const path = inFolder(workingDirectory, name)
    const stat = datasetKind(name) === 'path' ? await files.stat(path) : null
    const isFile = stat?.kind === 'file'
    datasets.push({ name, sha256: isFile ? await files.digest(path) : null, size: isFile ? stat.size : null })
  }
  return datasets
}

/** Says that the candidate is measured on other data than its champion was; null where nobody can tell, or it is the same. */
export async function comparedData(
  files: Files,
  feature: Feature,
  { champion, version }: Pick<Candidate, 'champion' | 'version'>,
): Promise<OtherData | null> {
  if (champion === null || Object.keys(champion.datasets).length === 0) return null
  const digested = await digestDatasets(files, feature)
  const datasets = Object.fromEntries(digested.flatMap(({ name, sha256 }) => (sha256 === null ? [] : [[name, sha256]])))
  return otherData({ version, datasets }, champion)
}
