import type { Host } from '../host/host.js'
import type { JournalEntry } from '../release/journal.js'
import { tagFor } from '../release/tag.js'
import { parseVersion } from '../release/version.js'
import type { FeatureFacts } from './feature.js'
import { stepOverOwnCommits } from './own-commits.js'

/** A release that is there already. */
export interface EarlierPublished {
  id: number
  version: string
  tag: string
  commit: string
  url: string
}

/** What a run is about to release. */
export interface ReleaseRequest {
  facts: FeatureFacts
  /** The input `version`; null where it is not given. */
  version: string | null
  commit: string
  /** Folder of the state files. */
  stateDir: string
  /** The newest entry of the feature's journal, where GitHub signed it for this action; else null. */
  journal: JournalEntry | null
}

/**
 * The published release that this run would only repeat: the version asked for, the one that was gated at this very
 * commit, or the released state with nothing but this action's own commits since its tag; null when there is something to release.
 */
export async function alreadyReleased(
  host: Pick<Host, 'git' | 'commits' | 'repository' | 'releases' | 'refs'>,
  { facts, version, commit, stateDir, journal }: ReleaseRequest,
): Promise<EarlierPublished | null> {
  const { id, state, settings } = facts
  if (version !== null) {
    const wanted = parseVersion(version)
    // What is no version was never released: the run is to say so, and not that there is nothing to do.
    return wanted === null ? null : await findPublished(host, wanted, tagFor(settings.tag, id, wanted))
  }
  // A job that is run again has its old commit, whose state file does not know yet what the first run has released.
  if (journal?.phase === 'idle' && journal.commit === commit) {
    const isOurs = journal.tag === tagFor(settings.tag, id, journal.version)
    const found = isOurs ? await findPublished(host, journal.version, journal.tag) : null
    if (found?.commit === commit) return found
  }
  const last = state.releases.at(-1)
  if (state.status !== 'released' || last === undefined) return null
  const { commit: base, over } = await stepOverOwnCommits(host, commit, { stateDir, by: 'content' })
  // The release may itself stand on the state commit of another feature's release.
  if (last.commit === null || ![base, ...over].includes(last.commit)) return null
  return await findPublished(host, last.version, last.tag ?? tagFor(settings.tag, id, last.version))
}

async function findPublished(
  { releases, refs }: Pick<Host, 'releases' | 'refs'>,
  version: string,
  tag: string,
): Promise<EarlierPublished | null> {
  const release = await releases.byTag(tag)
  if (release === null || release.draft) return null
  const commit = await refs.tagCommit(tag)
  return commit === null ? null : { id: release.id, version, tag, commit, url: release.url }
}
