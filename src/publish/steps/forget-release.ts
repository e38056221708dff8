import { entryStep } from './journal-entry.js'

/** Takes the id of a draft that is gone out of the journal. */
export const forgetRelease = entryStep<{ do: 'forget-release' }>({
  do: 'forget-release',
  describe: () => 'note in the journal that the draft is gone',
  change: { releaseId: null },
})
