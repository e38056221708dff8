import { entryStep } from './journal-entry.js'

/** Lets go of the claim while the state waits for its pull request. */
export const awaitMerge = entryStep<{ do: 'await-merge'; pull: number }>({
  do: 'await-merge',
  describe: () => 'note in the journal that the state waits for its pull request to be merged',
  change: { phase: 'awaiting-merge' },
})
