import { Stop } from '../errors.js'
import { applyRelease } from '../feature/edits.js'
import type { StateCommit } from '../host/host.js'
import { CARD_NAME, METADATA_NAME, REQUIREMENTS_NAME } from '../package/file-names.js'
import type { SealedRecords } from '../release/journal.js'
import { stateTrailer } from '../release/proposal.js'
import type { ReleaseRecord } from '../release/record.js'
import { stateChange } from '../release/state-change.js'

/** The state file's text with the release in it; the same text where it is there already. */
export function stateAfter(record: ReleaseRecord, before: string, published: { url: string; now: Date }): string {
  return applyRelease(before, stateChange(record, published.url, published.now))
}

/** The commit that brings a release's state, besides where it goes: message, state file, records, and files of the model. */
export function stateCommit(
  sealed: SealedRecords,
  state: string,
  models: StateCommit['additions'],
): Pick<StateCommit, 'headline' | 'body' | 'additions'> {
  const { record } = sealed
  return {
    headline: `release: ${record.feature} ${record.version}`,
    body: `Tag ${record.tag} on ${record.commit}.\n\n${stateTrailer(record.tx)}`,
    additions: [
      { path: record.stateFile, content: state },
      { path: `${record.recordsFolder}/${METADATA_NAME}`, content: sealed.metadata },
      { path: `${record.recordsFolder}/${CARD_NAME}`, content: sealed.modelCard },
      { path: `${record.recordsFolder}/${REQUIREMENTS_NAME}`, content: sealed.requirements },
      ...models,
    ],
  }
}

/** Stops a release whose state file has gone from the branch. */
export function stateGone(record: ReleaseRecord): Stop {
  return new Stop('interrupted', {
    what: `the release is published, but ${record.stateFile} is not on branch ${record.branch} any more`,
    where: { file: record.stateFile },
    fix: 'Bring the state file back on that branch, then run this again to commit the state',
  })
}
