import { type Problem, Stop } from '../errors.js'
import type { ReleaseInputs } from '../inputs.js'
import { directCommitObstacle, stateGoesByPull } from '../release/branch-rules.js'
import { restrictingRuleset, tagConflict, tagRestricted, untaggableProblem } from '../release/tag-rules.js'
import type { Host } from '../host/host.js'
import type { Candidate } from './candidate.js'
import type { Feature } from './feature.js'

/** Finds, before hours of gates are spent, what would stop the release after them. Throws `Stop`. */
export async function checkBeforeGates(
  host: Host,
  inputs: Pick<ReleaseInputs, 'dryRun'>,
  subject: Feature,
  candidate: Candidate,
  { branch, target }: { branch: string; target: string },
): Promise<void> {
  const { tag, version, commit } = candidate
  const { stateFile } = subject
  const seen = await host.survey({ tag, commit, branch, stateFile, target })
  const taken = seen.tagCommit
  if (taken !== null && taken !== commit) throw new Stop('conflict', tagConflict(tag, version, commit, taken))
  if (seen.isPublished) {
    throw new Stop('conflict', {
      what: `there is a published release ${tag} already, and it is not in ${stateFile}`,
      where: { file: stateFile, field: 'releases' },
      fix: `Release another version (input \`version\`), or add that release to \`releases\` in the state file`,
    })
  }
  if (taken === null && seen.workflowsDiffer) throw new Stop('permission', untaggableProblem({ commit, target }))
  if (seen.branch?.state == null) throw new Stop('not-releasable', stateNotThere(stateFile, branch))
  // What is foretold is not refused by anybody: rules that a release would meet are asked for.
  if (inputs.dryRun) {
    if (taken === null) await refuseRestrictedTag(host, tag)
    return
  }
  const obstacle = directCommitObstacle(seen.branch.rule, [])
  if (obstacle !== null) host.log.notice(stateGoesByPull(branch, obstacle))
  if ((await host.repository.mayWriteContents()) !== false) return
  throw new Stop('permission', {
    what: 'the token may not write to this repository, so no release can be made with it',
    where: { file: 'input', field: 'github-token' },
    fix: `Add \`permissions: {contents: write, pull-requests: ${obstacle === null ? 'read' : 'write'}, actions: read}\` to the job in the workflow file`,
  })
}

async function refuseRestrictedTag(host: Host, tag: string): Promise<void> {
  const ruleset = restrictingRuleset((await host.rules.ofTags()) ?? [], tag)
  if (ruleset !== null) throw new Stop('permission', tagRestricted(tag, ruleset))
}

function stateNotThere(file: string, branch: string): Problem {
  return {
    what: `the state file is not on branch ${branch} of GitHub any more, so the release could not be written into it`,
    where: { file },
    fix: `Bring it back on ${branch}, then run this again there`,
  }
}
