import { Stop } from '../errors.js'
import { stateTrailer } from '../release/proposal.js'
import type { StateCommit } from '../host/host.js'
import type { Transaction } from './step-result.js'

/** The commit that brings a release's state, besides where it goes: message, state file and records. */
export function stateCommit(
  { sealed }: Transaction,
  state: string,
): Pick<StateCommit, 'headline' | 'body' | 'additions'> {
  const { record } = sealed
  return {
    headline: `release: ${record.feature} ${record.version}`,
    body: `Tag ${record.tag} on ${record.commit}.\n\n${stateTrailer(record.tx)}`,
    additions: [
      { path: record.stateFile, content: state },
      { path: `${record.recordsFolder}/metadata.json`, content: sealed.metadata },
      { path: `${record.recordsFolder}/model_card.md`, content: sealed.modelCard },
      { path: `${record.recordsFolder}/requirements.txt`, content: sealed.requirements },
    ],
  }
}

/** Stops a release whose state file has gone from the branch. */
export function stateGone({ sealed }: Transaction): Stop {
  const { record } = sealed
  return new Stop('interrupted', {
    what: `the release is published, but ${record.stateFile} is not on branch ${record.branch} any more`,
    where: { file: record.stateFile },
    fix: 'Bring the state file back on that branch, then run this again to commit the state',
  })
}
