import { entryStep } from './journal-entry.js'

/** Takes the claim over from a run that has ended. */
export const takeOver = entryStep<{ do: 'take-over' }>({
  do: 'take-over',
  describe: ({ record: { feature, version } }) =>
    `take over the release of ${feature} ${version} from a run that has ended`,
  change: { phase: 'open' },
})
