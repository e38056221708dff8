import { type Problem, Stop } from '../errors.js'
import type { FeatureState } from '../feature/state.js'
import type { Host } from '../host/host.js'
import type { JournalEntry } from '../release/journal.js'
import type { ReleaseRecord } from '../release/record.js'
import { sealDigest } from '../release/seal.js'
import type { SeenJournal } from './observation.js'
import type { AgainJudged } from './resume.js'
import { decideClaim, type ResumeInputs } from './resumption.js'
import { isSigned } from './seen-journal.js'

/** What a journal has to do with a release that another job has sealed. */
export type HandedClaim =
  /** Nothing: the release begins. */
  | { kind: 'begin' }
  /** An earlier try has claimed this very seal. `isPublished`: and published it. */
  | { kind: 'claimed'; found: SeenJournal; isPublished: boolean }
  /** An earlier try has left the same release unfinished, sealed otherwise: this seal takes its place. */
  | { kind: 'replaced'; unfinished: AgainJudged }

/** What is known when the journal is held against what was handed over. */
export interface HandedFacts {
  journal: SeenJournal | null
  record: ReleaseRecord
  seal: string
  request: ResumeInputs
  /** The state in the checkout. */
  state: FeatureState
}

/**
 * Finds out what the journal has to do with what was handed over. Throws `Stop` where another run is at it, and where
 * another release has taken effect and is to be finished first.
 */
export async function claimOf(
  host: Pick<Host, 'clock' | 'journal' | 'repository' | 'releases' | 'refs'>,
  { journal, record, seal, request, state }: HandedFacts,
): Promise<HandedClaim> {
  if (journal === null || journal.entry.phase === 'idle') return { kind: 'begin' }
  const { entry } = journal
  const release = await host.releases.byTag(entry.tag)
  const isPublished = release !== null && !release.draft
  // GitHub's word that this action wrote it, and the digest that the job was given: there is nothing more to be vouched for.
  if ((await isSigned(host, journal)) && sealDigest(await host.journal.readTree(journal.tree)) === seal) {
    return { kind: 'claimed', found: { ...journal, believed: true }, isPublished }
  }
  const claim = decideClaim({ journal, request, state, now: host.clock.now() })
  if (claim.do === 'stop') throw claim.stop
  if (claim.do === 'begin') return { kind: 'begin' }
  const { version, tag, commit } = entry
  if (version === record.version && commit === record.commit && tag === record.tag) {
    return { kind: 'replaced', unfinished: { version, tag, isPublished } }
  }
  const tookEffect = isPublished || (await host.refs.tagCommit(tag)) === commit
  if (tookEffect) throw new Stop('not-releasable', otherUnfinished(entry, record))
  return { kind: 'begin' }
}

function otherUnfinished({ feature, version, tag }: JournalEntry, record: ReleaseRecord): Problem {
  return {
    what: `the release of ${feature} ${version} is unfinished and its tag ${tag} is made, and ${record.version} was sealed before that was known`,
    where: { file: 'input', field: 'sealed' },
    fix: `Re-run all jobs: the job that seals finds ${version} unfinished, and seals that first`,
  }
}
