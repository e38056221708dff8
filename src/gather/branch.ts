import { isReleaseBranch } from '../config/branches.js'
import { Stop } from '../errors.js'
import type { FeatureSettings } from '../config/settings.js'
import type { RunFacts, Host } from '../host/host.js'

/** Events whose code comes from strangers while the token may write. */
const UNTRUSTED_EVENTS: ReadonlySet<string> = new Set(['pull_request_target', 'workflow_run', 'issue_comment'])

/** Refuses events on which foreign code would run beside a token that may write. Throws `Stop` invalid-input. */
export function refuseUntrustedEvent(run: RunFacts): void {
  if (!UNTRUSTED_EVENTS.has(run.event)) return
  throw new Stop('invalid-input', {
    what: `this run was started by \`${run.event}\`, on which code of strangers would run beside this repository's token`,
    fix: 'Use `workflow_dispatch` for releases and `pull_request` for checks',
  })
}

/** The branch of the run, which is where the state goes; refused unless it is the default branch or a release branch. */
export async function releaseBranch(
  host: Host,
  settings: FeatureSettings,
): Promise<{ branch: string; target: string }> {
  const defaultBranch = await defaultBranchOf(host)
  const branch = branchOf(host.run.ref)
  if (branch !== null && (branch === defaultBranch || isReleaseBranch(settings.releaseBranches, branch))) {
    return { branch, target: defaultBranch }
  }
  const allowed = [defaultBranch, ...settings.releaseBranches].map((one) => `\`${one}\``).join(' or ')
  throw new Stop('invalid-input', {
    what: `this run is on ${host.run.ref}, and a release's state goes to the branch of its run`,
    fix: `Run the workflow on ${allowed}, or add the branch to \`release-branches\` in the configuration`,
  })
}

/** The repository's default branch: named in the payload of most events, else asked for. */
export async function defaultBranchOf(host: Host): Promise<string> {
  const named = fieldOf(fieldOf(host.run.payload, 'repository'), 'default_branch')
  return typeof named === 'string' && named !== '' ? named : (await host.repository.facts()).defaultBranch
}

/** A field of a value that is not known to be an object. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

/** Name of the branch in a full ref; null for tags and pull requests. */
export function branchOf(ref: string): string | null {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null
}
