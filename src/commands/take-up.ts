import { Stop } from '../errors.js'
import { releaseProblems } from '../feature/readiness.js'
import type { CommonInputs, ReleaseInputs } from '../inputs.js'
import type { Host } from '../host/host.js'
import type { ReleaseStory } from './release-story.js'
import { type Candidate, chooseCandidate, findPreviousOf } from '../gather/candidate.js'
import { checkBeforeGates } from '../gather/preflight.js'
import type { Repository } from '../gather/repository.js'
import { gatherFeature, readDependencies, type FeatureFacts, type Feature } from '../gather/feature.js'

/** What a release is taken up with. */
export interface Undertaking {
  inputs: CommonInputs & Pick<ReleaseInputs, 'version' | 'bump' | 'dryRun'>
  repository: Repository
  facts: FeatureFacts
  /** Whether this action's journal holds an unfinished release of the feature. */
  journalOpen: boolean
  commit: string
  /** Where the state goes, and the default branch. */
  branch: string
  target: string
  story: ReleaseStory
}

/** Takes up a feature for release: it is ready, its version and tag are free. Throws `Stop` with all that stands against it. */
export async function takeUp(
  host: Host,
  undertaking: Undertaking,
): Promise<{ subject: Feature; candidate: Candidate }> {
  const { inputs, repository, facts, journalOpen, commit, branch, target, story } = undertaking
  const dependencies = await readDependencies(host, repository, facts.state)
  const problems = releaseProblems(facts.state, facts.placeOf, { dependencies, journalOpen })
  if (problems.length > 0) throw new Stop('not-releasable', problems)
  const subject = await gatherFeature(host, repository, inputs, facts)
  const previous = await findPreviousOf(host, subject, commit, inputs.version)
  story.tell({ commit, previousVersion: previous })
  const candidate = await chooseCandidate(host, subject, inputs, previous, commit)
  const { version, tag, why, champion } = candidate
  story.tell({ version, tag, versionReason: why, champion })
  await checkBeforeGates(host, inputs, subject, candidate, { branch, target })
  return { subject, candidate }
}
