import type { Host } from '../host/host.js'
import { judgeProposal, stateBranches, type StateProposal } from '../release/proposal.js'
import type { ReleaseRecord } from '../release/record.js'

/** Looks how far the state's way by pull request is; `target` is the state file's text on the branch that it goes to. */
export async function seeProposal(
  host: Pick<Host, 'branches'>,
  record: ReleaseRecord,
  target: string | null,
): Promise<StateProposal> {
  const { branch, stateFile } = record
  const names = await host.branches.findState({ names: stateBranches(record), target: branch, stateFile })
  return judgeProposal(record, names, target)
}
