import { type PackageBytes, rebuiltBytes } from '../build/package-bytes.js'
import { type Problem, Stop } from '../errors.js'
import { releaseProblems } from '../feature/readiness.js'
import type { Dependencies, Feature, FeatureFacts } from '../gather/feature.js'
import type { Host } from '../host/host.js'
import type { SealedRecords } from '../release/journal.js'
import { readSealedTree } from '../release/sealed-records.js'
import type { SeenJournal } from './observation.js'
import {
  decideClaim,
  decideResumption,
  type ResumeInputs,
  resumptionNotice,
  type UnfinishedFacts,
  unfetchable,
} from './resumption.js'

/** What an unfinished release is resumed with. */
export interface Unfinished {
  inputs: ResumeInputs
  feature: FeatureFacts
  /** Reads the states of the features that this one depends on; of no account, and not read, once the release is published. */
  dependencies: () => Promise<Dependencies>
  journal: SeenJournal | null
  /** Gathers the feature at another checkout: with it the package is made again, where that is needed. */
  gather: (host: Host) => Promise<Feature>
}

/** Either a release begins, where and at which commit; or an unfinished one is finished; or it would be, and cannot here. */
export type Resumption =
  | { kind: 'begin'; host: Host; commit: string }
  | { kind: 'resume'; host: Host; commit: string; sealed: SealedRecords; bytes: PackageBytes }
  | { kind: 'stopped'; sealed: SealedRecords; stop: Stop }

/**
 * Decides whether a release that an earlier run left unfinished is finished, from what its journal sealed, at the commit
 * that it gated. Throws `Stop` when somebody else is at it, or something stands against it.
 */
export async function resume(here: Host, unfinished: Unfinished): Promise<Resumption> {
  const { journal, inputs } = unfinished
  const head = await here.git.head()
  const begin = { kind: 'begin', host: here, commit: head } as const
  if (journal === null) return begin
  const { entry } = journal
  const { state } = unfinished.feature
  const claim = decideClaim({ journal, request: inputs, state, now: here.clock.now() })
  if (claim.do === 'stop') throw claim.stop
  if (claim.do === 'begin') return begin
  const read = readSealedTree(await here.journal.readTree(journal.tree), entry)
  const facts = await unfinishedFacts(here, unfinished, journal)
  const decision = decideResumption({ ...facts, head, unreadable: read.ok ? null : read.why })
  if (decision.do === 'stop') throw decision.stop
  if (decision.do === 'begin' || !read.ok) return begin
  const { sealed } = read
  if (entry.phase === 'open') here.log.notice(resumptionNotice(entry, inputs))
  const host = decision.from === 'here' ? here : await hostAt(here, entry.commit)
  if (host === null) return { kind: 'stopped', sealed, stop: new Stop('interrupted', unfetchable(entry)) }
  const bytes = rebuiltBytes(host, sealed, async () => await unfinished.gather(host))
  return { kind: 'resume', host, commit: entry.commit, sealed, bytes }
}

async function unfinishedFacts(
  host: Pick<Host, 'releases' | 'refs'>,
  { feature, inputs, dependencies }: Unfinished,
  { entry }: SeenJournal,
): Promise<Omit<UnfinishedFacts, 'head' | 'unreadable'>> {
  const { releaseId, tag } = entry
  // A token that may only read sees no draft, not even by its id: a dry run asks for what is published alone.
  const byTag = releaseId === null || inputs.dryRun
  const release = byTag ? await host.releases.byTag(tag) : await host.releases.byId(releaseId)
  const isPublished = release !== null && !release.draft
  const tagCommit = await host.refs.tagCommit(tag)
  const unfit = async (): Promise<Problem[]> =>
    releaseProblems(feature.state, feature.placeOf, { dependencies: await dependencies(), journalOpen: true })
  return { entry, request: inputs, isPublished, tagCommit, problems: isPublished ? [] : await unfit() }
}

/** The same host at the commit that was gated, because the checkout has moved on; null where that commit cannot be had. */
async function hostAt(here: Host, commit: string): Promise<Host | null> {
  const tree = await here.git.worktree(commit)
  return tree === null ? null : here.at(tree.path)
}
