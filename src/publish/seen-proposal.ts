import type { Host } from '../host/host.js'
import { judgeProposal, newProposal, type StateProposal } from '../release/proposal.js'
import type { ReleaseRecord } from '../release/record.js'

/** Looks how far the state's way by pull request is; `target` is the state file's text on the branch that it goes to. */
export async function seeProposal(
  host: Pick<Host, 'branches'>,
  record: ReleaseRecord,
  target: string | null,
): Promise<StateProposal> {
  const nothing = newProposal(record)
  const found = await host.branches.findState({
    branch: nothing.branch,
    target: record.branch,
    stateFile: record.stateFile,
  })
  return found === null ? nothing : judgeProposal(record, found, target)
}
