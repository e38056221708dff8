import { isReleaseBranch } from '../config/branches.js'
import type { FeatureSettings } from '../config/settings.js'
import { Stop } from '../errors.js'
import type { RepositoryQuestions, RunFacts } from '../host/host.js'
import { branchOf } from '../trigger.js'

/** Who knows the default branch: the event's payload, else GitHub. */
export interface DefaultBranchHost {
  run: Pick<RunFacts, 'defaultBranch'>
  repository: Pick<RepositoryQuestions, 'facts'>
}

/** Branches that releases are made on. */
export interface ReleasedBranches {
  defaultBranch: string
  /** Names or globs. */
  releaseBranches: readonly string[]
}

/** Refuses events on which foreign code would run beside a token that may write. Throws `Stop` invalid-input. */
export function refuseUntrustedEvent(run: Pick<RunFacts, 'event' | 'trigger'>): void {
  if (run.trigger.kind !== 'untrusted') return
  throw new Stop('invalid-input', {
    what: `this run was started by \`${run.event}\`, on which code of strangers would run beside this repository's token`,
    fix: 'Use `workflow_dispatch` for releases and `pull_request` for checks',
  })
}

/** The branch of the run, which is where the state goes; refused unless it is the default branch or a release branch. */
export async function releaseBranch(
  host: DefaultBranchHost & { run: Pick<RunFacts, 'ref'> },
  { releaseBranches }: Pick<FeatureSettings, 'releaseBranches'>,
): Promise<{ branch: string; target: string }> {
  const defaultBranch = await defaultBranchOf(host)
  const branch = branchOf(host.run.ref)
  if (branch !== null && takesReleases(branch, { defaultBranch, releaseBranches })) {
    return { branch, target: defaultBranch }
  }
  const allowed = [defaultBranch, ...releaseBranches].map((one) => `\`${one}\``).join(' or ')
  throw new Stop('invalid-input', {
    what: `this run is on ${host.run.ref}, and a release's state goes to the branch of its run`,
    fix: `Run the workflow on ${allowed}, or add the branch to \`release-branches\` in the configuration`,
  })
}

/** Whether releases are made on a branch: the default branch or one of the configured ones; null is no branch. */
export function takesReleases(branch: string | null, { defaultBranch, releaseBranches }: ReleasedBranches): boolean {
  return branch === defaultBranch || isReleaseBranch(releaseBranches, branch)
}

/** The repository's default branch: named in the payload of most events, else asked for. */
export async function defaultBranchOf(host: DefaultBranchHost): Promise<string> {
  return host.run.defaultBranch ?? (await host.repository.facts()).defaultBranch
}
