import { Stop } from '../errors.js'
import { parseStateFile, type StateDocument } from '../feature/state-file.js'
import type { FeatureState } from '../feature/state.js'
import type { Host } from '../host/host.js'

/** What the tip of the state's branch has. */
export interface BranchState {
  head: string
  state: FeatureState
  placeOf: StateDocument['placeOf']
}

/** Reads a feature's state as the tip of its branch has it, whatever is checked out. Throws `Stop` where it is not there. */
export async function readBranchState(
  { survey }: Pick<Host, 'survey'>,
  { branch, stateFile, tag, commit }: { branch: string; stateFile: string; tag: string; commit: string },
): Promise<BranchState> {
  const seen = (await survey({ tag, commit, branch, stateFile, target: branch })).branch
  if (seen === null || seen.state === null) {
    throw new Stop('invalid-state', {
      what: `${stateFile} is not on ${branch}`,
      where: { file: stateFile },
      fix: 'Bring the state file onto that branch, then run this again',
    })
  }
  const parsed = parseStateFile(seen.state, stateFile)
  if (!parsed.ok) throw new Stop('invalid-state', parsed.problems)
  return { head: seen.head, state: parsed.state, placeOf: parsed.placeOf }
}
