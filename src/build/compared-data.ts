import { otherData, type OtherData } from '../gates/performance/evaluation-data.js'
import type { Candidate } from '../gather/candidate.js'
import type { DatasetDigest } from './standing-evidence.js'

/** Says that the candidate is measured on other data than its champion was; null where nobody can tell, or it is the same. */
export function comparedData(
  digested: readonly DatasetDigest[],
  { champion, version }: Pick<Candidate, 'champion' | 'version'>,
): OtherData | null {
  if (champion === null || Object.keys(champion.datasets).length === 0) return null
  const datasets = Object.fromEntries(digested.flatMap(({ name, sha256 }) => (sha256 === null ? [] : [[name, sha256]])))
  return otherData({ version, datasets }, champion)
}
