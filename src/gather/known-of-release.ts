import { boundsOf } from '../gates/bounds.js'
import { sortCriteria } from '../feature/criteria.js'
import { describePlace } from '../errors.js'
import type { RunFacts } from '../host/host.js'
import { packageArchiveName } from '../package/assets.js'
import type { KnownOfRelease } from '../release/known.js'
import { recordsFolder } from '../release/record-files.js'
import { tagFor } from '../release/tag.js'
import { isPrerelease } from '../release/version.js'
import { takesReleases } from './branch.js'
import type { FeatureFacts } from './feature.js'

/** A release that somebody says was sealed, and from where it is looked at. */
export interface SaidRelease {
  version: string
  /** Branch that its state is said to go to. */
  branch: string
  facts: FeatureFacts
  /** Branch of this run, and the default branch. */
  to: { branch: string; target: string }
}

/** What checkout, configuration and GitHub say of where a release goes, whatever was sealed. */
export function knownPlaces(
  run: Pick<RunFacts, 'repository'>,
  { version, branch, facts, to }: SaidRelease,
): KnownOfRelease {
  const { id, stateFile, settings, workingDirectory } = facts
  const tag = tagFor(settings.tag, id, version)
  const { releaseBranches } = settings
  const isTaken = takesReleases(branch, { defaultBranch: to.target, releaseBranches })
  return {
    ...{ feature: id, repository: run.repository, stateFile, tag },
    ...{ recordsFolder: recordsFolder(workingDirectory, tag, settings.records), target: to.target },
    branch: isTaken ? branch : to.branch,
    ...{ prerelease: isPrerelease(version), packageName: packageArchiveName(id, version) },
  }
}

/** What state file and configuration say of a release's content, where they stand as they did at its gated commit. */
export function knownContents({ settings, state, placeOf }: FeatureFacts): KnownOfRelease {
  const criteria = sortCriteria(state.acceptanceCriteria, (index) =>
    describePlace(placeOf(['acceptance_criteria', index])),
  )
  return {
    title: state.title,
    gatesEnabled: settings.gatesEnabled,
    gatesSource: settings.gatesEnabledSource,
    criteria: criteria.people,
    experiments: state.experiments,
    monitoring: settings.monitoring,
    bounds: boundsOf(settings.gates.performance.metrics, criteria.bounds).bounds,
  }
}
