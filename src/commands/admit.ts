import { type Candidate, chooseRelease, previousOf } from '../gather/candidate.js'
import { admitFeature, type Feature, type FeatureFacts } from '../gather/feature.js'
import { readVersions } from '../gather/known-versions.js'
import { checkBeforeGates } from '../gather/preflight.js'
import { checkRecordPlaces } from '../gather/record-places.js'
import type { Repository } from '../gather/repository.js'
import type { Host } from '../host/host.js'
import type { ReleaseInputs } from '../inputs.js'
import { candidateFacts } from './release-facts.js'
import type { ReleaseReport } from './release-report.js'

/** What is to be released, and where from and to. */
export interface Admission {
  inputs: Pick<ReleaseInputs, 'version' | 'bump' | 'dryRun'>
  repository: Repository
  facts: FeatureFacts
  commit: string
  /** Branch that the state goes to, and the default branch. */
  to: { branch: string; target: string }
  /** Whether this action's journal holds an unfinished release of the feature. */
  journalOpen: boolean
}

/** Admits a feature as the candidate of a release: it is ready, its version and tag are free. Throws `Stop` with all that stands against it. */
export async function admit(
  host: Host,
  { inputs, repository, facts, commit, to, journalOpen }: Admission,
  report: ReleaseReport,
): Promise<{ feature: Feature; candidate: Candidate }> {
  const { version, bump, dryRun } = inputs
  const feature = await admitFeature(host, repository, { facts, journalOpen })
  const known = await readVersions(host, facts, commit)
  report.add({ tell: { commit, previousVersion: previousOf(facts, { version, known }) } })
  const isUnfinished = dryRun && journalOpen
  const asked = { version, bump, commit, branch: to.branch, known, isUnfinished }
  const candidate = await chooseRelease(host, feature, asked)
  report.add(candidateFacts(candidate))
  await checkRecordPlaces(host.git, feature, candidate)
  await checkBeforeGates(host, { feature, candidate, ...to, dryRun })
  return { feature, candidate }
}
