import type { PlanInputs, ReleaseInputs } from '../inputs.js'
import type { JournalEntry } from '../release/journal.js'
import { tagFor } from '../release/tag.js'
import { parseVersion } from '../release/version.js'
import type { Host } from '../host/host.js'
import { stepOverOwnCommits } from './own-commits.js'
import type { Repository } from './repository.js'
import { settingsOf, type FeatureFacts } from './feature.js'

/** A release that is there already. */
export interface EarlierPublished {
  id: number
  version: string
  tag: string
  commit: string
  url: string
}

/**
 * The published release that this run would only repeat: the version asked for, the one that was gated at this very
 * commit, or the released state with nothing but this action's own commits since its tag; null when there is something to release.
 */
export async function alreadyReleased(
  host: Host,
  asked: {
    inputs: ReleaseInputs | PlanInputs
    repository: Repository
    facts: FeatureFacts
    commit: string
    /** The newest entry of the feature's journal, null where there is none. */
    journal: JournalEntry | null
  },
): Promise<EarlierPublished | null> {
  const { inputs, repository, facts, commit, journal } = asked
  const pattern = settingsOf(repository, inputs, facts.feature).tag
  const wanted = inputs.version === null ? null : parseVersion(inputs.version)
  if (wanted !== null) {
    const found = await published(host, wanted, tagFor(pattern, facts.feature, wanted))
    if (found !== null) return found
  }
  // A job that is run again has its old commit, whose state file does not know yet what the first run has released.
  if (wanted === null && journal?.phase === 'idle' && journal.commit === commit) {
    const found = await published(host, journal.version, journal.tag)
    if (found !== null) return found
  }
  const last = facts.state.releases.at(-1)
  if (facts.state.status !== 'released' || last === undefined || wanted !== null) return null
  const { commit: base, over } = await stepOverOwnCommits(host, commit, repository.stateDir, 'content')
  // The release may itself stand on the state commit of another feature's release.
  if (last.commit === null || ![base, ...over].includes(last.commit)) return null
  return await published(host, last.version, last.tag ?? tagFor(pattern, facts.feature, last.version))
}

async function published(host: Host, version: string, tag: string): Promise<EarlierPublished | null> {
  const release = await host.releases.byTag(tag)
  if (release === null || release.draft) return null
  const commit = await host.refs.tagCommit(tag)
  return commit === null ? null : { id: release.id, version, tag, commit, url: release.url }
}
