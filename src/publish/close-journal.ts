import { GitHubFailure } from '../errors.js'
import type { Host } from '../host/host.js'
import type { Owner } from '../release/journal.js'
import type { SeenJournal } from './observation.js'
import { appendEntry, type EntryAsks } from './steps/journal-entry.js'

/** Closes the journal of a release that is done but for that. Where it cannot be, the next release takes its place. */
export async function closeJournal(
  host: Pick<Host, EntryAsks | 'log'>,
  { me, journal }: { me: Owner; journal: SeenJournal | null },
): Promise<void> {
  try {
    await appendEntry(host, { me }, { journal, change: { phase: 'idle' } })
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    host.log.info(`The journal is left open: ${error.message}`)
  }
}
