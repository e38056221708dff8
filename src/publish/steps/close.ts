import { entryStep } from './journal-entry.js'

/** Closes the journal: the release is done. */
export const close = entryStep<{ do: 'close' }>({
  do: 'close',
  describe: () => 'close the journal',
  change: { phase: 'idle' },
})
