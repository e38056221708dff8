import { type PackageBytes, rebuiltBytes } from '../build/package-bytes.js'
import { type Problem, Stop } from '../errors.js'
import { releaseProblems } from '../feature/readiness.js'
import type { Dependencies, Feature, FeatureFacts } from '../gather/feature.js'
import type { Host } from '../host/host.js'
import type { JournalEntry, SealedRecords } from '../release/journal.js'
import { type KnownOfRelease, recordDifference } from '../release/known.js'
import type { ReleaseRecord } from '../release/record.js'
import { tagFor } from '../release/tag.js'
import { believe } from './belief.js'
import type { SeenJournal } from './observation.js'
import {
  decideClaim,
  decideResumption,
  type Doubt,
  doubtNotice,
  type ResumeInputs,
  resumptionNotice,
  type UnfinishedFacts,
  unfetchable,
} from './resumption.js'

/** What an unfinished release is resumed with. */
export interface Unfinished {
  inputs: ResumeInputs
  feature: FeatureFacts
  /** Branch of this run, to which states go from here. */
  branch: string
  /** Reads the states of the features that this one depends on; of no account, and not read, once the release is published. */
  dependencies: () => Promise<Dependencies>
  journal: SeenJournal | null
  /** Gathers the feature at another checkout: with it the package is made again, where that is needed. */
  gather: (host: Host) => Promise<Feature>
  /** What is known of a release without its record; of its content only where a checkout of its commit is given. */
  known: (record: ReleaseRecord, at: Host | null) => Promise<KnownOfRelease>
}

/** Either a release begins; or an unfinished one is finished, or judged again; or it would be finished, and cannot here. */
export type Resumption =
  /** `isDone`: an unfinished one is, but for its journal. */
  | { kind: 'begin'; host: Host; commit: string; isDone: boolean }
  | {
      kind: 'resume'
      host: Host
      commit: string
      sealed: SealedRecords
      bytes: PackageBytes
      found: SeenJournal
      isPublished: boolean
    }
  | { kind: 'judge-again'; host: Host; commit: string; release: AgainJudged }
  | { kind: 'stopped'; sealed: SealedRecords; stop: Stop }

/** An unfinished release that is judged again, under the version and the tag that it has. */
export interface AgainJudged {
  version: string
  tag: string
  /** Whether it is published: then it is only finished where the same bytes come of it. */
  isPublished: boolean
}

/**
 * Decides whether a release that an earlier run left unfinished is finished, from what its journal sealed, at the commit
 * that it gated; or judged again there, where nobody vouches for that. Throws `Stop` when somebody else is at it, or
 * something stands against it.
 */
export async function resume(here: Host, unfinished: Unfinished): Promise<Resumption> {
  const { journal, inputs } = unfinished
  const head = await here.git.head()
  const begin = { kind: 'begin', host: here, commit: head, isDone: false } as const
  if (journal === null) return begin
  const { entry } = journal
  const { state } = unfinished.feature
  const claim = decideClaim({ journal, request: inputs, state, now: here.clock.now() })
  if (claim.do === 'stop') throw claim.stop
  if (claim.do === 'begin') return begin
  const isHere = head === entry.commit
  const knownOf = async (record: ReleaseRecord): Promise<KnownOfRelease> =>
    await unfinished.known(record, isHere ? here : null)
  const belief = await believe(here, journal, { head, knownOf })
  const doubt = belief.ok ? null : belief.doubt
  const facts = await unfinishedFacts(here, unfinished, { entry, head, doubt })
  const decision = decideResumption(facts)
  if (decision.do === 'stop') throw decision.stop
  if (decision.do === 'begin' && decision.isDone === true) return { ...begin, isDone: true }
  if (doubt !== null) here.log.notice(doubtNotice(entry, doubt, decision.do === 'judge-again'))
  if (decision.do === 'begin') return begin
  const host = decision.from === 'here' ? here : await hostAt(here, entry.commit)
  const { commit, version, tag } = entry
  if (host === null) {
    const stop = new Stop('interrupted', unfetchable(entry))
    if (belief.ok) return { kind: 'stopped', sealed: belief.sealed, stop }
    throw stop
  }
  const wrong = belief.ok && host !== here ? await differenceAt(host, unfinished, belief.sealed) : null
  if (!belief.ok || wrong !== null) {
    if (wrong !== null) here.log.notice(doubtNotice(entry, { why: wrong, isSigned: true, laterSchema: null }, true))
    return { kind: 'judge-again', host, commit, release: { version, tag, isPublished: facts.isPublished } }
  }
  const { sealed } = belief
  if (entry.phase === 'open') here.log.notice(resumptionNotice(entry, inputs))
  const bytes = rebuiltBytes(host, sealed, async () => await unfinished.gather(host))
  const { isPublished } = facts
  return { kind: 'resume', host, commit, sealed, bytes, found: { ...journal, believed: true }, isPublished }
}

/** What a record says otherwise than the checkout of its commit, in words. */
async function differenceAt(host: Host, { known }: Unfinished, { record }: SealedRecords): Promise<string | null> {
  return recordDifference(record, await known(record, host))
}

/** What is known of an unfinished release before GitHub is asked about it. */
interface Known {
  entry: JournalEntry
  head: string
  doubt: Doubt | null
}

async function unfinishedFacts(
  host: Pick<Host, 'releases' | 'refs' | 'commits' | 'repository'>,
  { feature, branch, inputs, dependencies }: Unfinished,
  { entry, head, doubt }: Known,
): Promise<UnfinishedFacts> {
  const { releaseId, tag, commit } = entry
  // A token that may only read sees no draft, not even by its id: a dry run asks for what is published alone.
  const byTag = releaseId === null || inputs.dryRun || doubt !== null
  const release = byTag ? await host.releases.byTag(tag) : await host.releases.byId(releaseId)
  const isPublished = release !== null && !release.draft
  const tagCommit = await host.refs.tagCommit(tag)
  const isOwn = async (): Promise<boolean> =>
    tag === tagFor(feature.settings.tag, feature.id, entry.version) &&
    tagCommit === commit &&
    (commit === head || (await host.commits.isOn(branch, commit))) &&
    (!isPublished || release.author === (await host.repository.viewer()))
  const unfit = async (): Promise<Problem[]> =>
    releaseProblems(feature.state, feature.placeOf, { dependencies: await dependencies(), journalOpen: true })
  return {
    ...{ entry, request: inputs, state: feature.state, head, doubt, isPublished, tagCommit },
    isOwn: doubt !== null && (await isOwn()),
    problems: isPublished ? [] : await unfit(),
  }
}

/** The same host at the commit that was gated, because the checkout has moved on; null where that commit cannot be had. */
export async function hostAt(here: Host, commit: string): Promise<Host | null> {
  const tree = await here.git.worktree(commit)
  return tree === null ? null : here.at(tree.path)
}
