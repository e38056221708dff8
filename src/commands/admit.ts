import { type Candidate, chooseRelease, previousOf } from '../gather/candidate.js'
import { admitFeature, type Feature, type FeatureFacts } from '../gather/feature.js'
import { readVersions } from '../gather/known-versions.js'
import type { ModelFacts } from '../gather/model.js'
import { checkBeforeGates } from '../gather/preflight.js'
import { checkRecordPlaces } from '../gather/record-places.js'
import type { Repository } from '../gather/repository.js'
import type { Host } from '../host/host.js'
import type { ReleaseWishes } from '../inputs.js'
import type { AgainJudged } from '../publish/resume.js'
import { candidateFacts } from './release-facts.js'
import type { ReleaseReport } from './release-report.js'

/** What is to be released, and where from and to. */
export interface Admission {
  inputs: Pick<ReleaseWishes, 'version' | 'bump' | 'dryRun'>
  repository: Repository
  facts: FeatureFacts
  commit: string
  /** Branch that the state goes to, and the default branch. */
  to: { branch: string; target: string }
  /** Whether this action's journal holds an unfinished release of the feature. */
  journalOpen: boolean
  /** A release that is judged again under its version and tag; null for a new one. */
  unfinished: Pick<AgainJudged, 'tag' | 'isPublished'> | null
  /** The model as an earlier job has sealed it; left out: as it stands in the checkout. */
  sealedModel?: ModelFacts
}

/** Admits a feature as the candidate of a release: it is ready, its version and tag are free. Throws `Stop` with all that stands against it. */
export async function admit(
  host: Host,
  { inputs, repository, facts, commit, to, journalOpen, unfinished, sealedModel }: Admission,
  report: ReleaseReport,
): Promise<{ feature: Feature; candidate: Candidate }> {
  const { version, bump, dryRun } = inputs
  const feature = await admitFeature(host, repository, {
    ...{ facts, journalOpen },
    ...(sealedModel === undefined ? {} : { sealed: sealedModel }),
  })
  const known = await readVersions(host, facts, { commit, except: unfinished?.tag ?? null })
  report.add({ tell: { commit, previousVersion: previousOf(facts, { version, known }) } })
  const isUnfinished = unfinished !== null || (dryRun && journalOpen)
  const asked = { version, bump, commit, branch: to.branch, known, isUnfinished }
  const candidate = await chooseRelease(host, feature, asked)
  report.add(candidateFacts(candidate))
  if (unfinished !== null) report.add({ tell: { versionReason: 'an unfinished release is finished first' } })
  await checkRecordPlaces(host.git, feature, candidate)
  const mayBePublished = unfinished?.isPublished === true
  const head = await checkBeforeGates(host, { feature, candidate, ...to, dryRun, mayBePublished })
  // The state is committed on top of what has come to the branch since.
  if (head !== null && head !== commit) {
    const newer = `${head.slice(0, 12)}, the newer head of ${to.branch}`
    await checkRecordPlaces(host.git, feature, { tag: candidate.tag, commit: head, newer })
  }
  return { feature, candidate }
}
