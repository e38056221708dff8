import type { Host } from '../host/host.js'
import { parseBody } from '../release/body.js'
import type { JournalEntry } from '../release/journal.js'
import type { ReleaseRecord } from '../release/record.js'

/** Drafts may carry a creation time a little before the claim's, because two clocks are involved. */
const CLOCK_SKEW_MS = 120_000

/** A draft of this action, and the transaction that it was made for. */
export interface SeenDraft {
  id: number
  tx: string
}

/** Drafts of this feature that this action's own login has made since the transaction was opened, lowest id first. */
export async function seeDrafts(
  host: Pick<Host, 'releases' | 'repository'>,
  { feature }: Pick<ReleaseRecord, 'feature'>,
  { openedAt }: JournalEntry,
): Promise<SeenDraft[]> {
  const since = new Date(Date.parse(openedAt) - CLOCK_SKEW_MS).toISOString()
  const [drafts, viewer] = await Promise.all([host.releases.draftsSince(since), host.repository.viewer()])
  return drafts
    .flatMap((draft) => {
      const body = parseBody(draft.body)
      // A marker can be copied by anybody: only drafts of our own login are ours.
      if (!draft.draft || body === null || body.feature !== feature || draft.author !== viewer) return []
      return [{ id: draft.id, tx: body.tx }]
    })
    .sort((a, b) => a.id - b.id)
}
