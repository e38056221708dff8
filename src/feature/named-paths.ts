import type { Problem } from '../errors.js'
import { leadsIntoGit } from '../formats/git-path.js'
import type { StateDocument } from './state-file.js'
import type { FeatureState } from './state.js'

/** What a state file names and nobody reads or publishes: what git keeps for itself, which may hold credentials. */
export function namedPathProblems(
  { datasets, designDoc }: Pick<FeatureState, 'datasets' | 'designDoc'>,
  placeOf: StateDocument['placeOf'],
): Problem[] {
  const named = datasets.map(({ path, index }) => ({ path, at: ['datasets', index], field: `datasets[${index}]` }))
  if (designDoc !== null) named.push({ path: designDoc, at: ['design_doc'], field: 'design_doc' })
  return named
    .filter(({ path }) => !isAddress(path) && leadsIntoGit(path))
    .map(({ path, at, field }) => ({
      what: `${JSON.stringify(path)} leads into a folder of git, which is never read or published`,
      where: { ...placeOf(at), field },
      fix: 'Name a file of the repository itself',
    }))
}

/** Of an address (`s3://`, `https://`) nothing is read here. */
function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim())
}
