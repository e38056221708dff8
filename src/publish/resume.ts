import { type Problem, Stop } from '../errors.js'
import { type PackageBytes, rebuiltBytes } from '../build/package-bytes.js'
import { releaseProblems } from '../feature/readiness.js'
import { completeFeature, type Feature, type FeatureFacts, readDependencies, readFeature } from '../gather/feature.js'
import type { Repository } from '../gather/repository.js'
import type { Host } from '../host/host.js'
import { busyProblem, type JournalEntry, mayTakeOver, type Owner, type SealedRecords } from '../release/journal.js'
import { stateBranch } from '../release/proposal.js'
import { readSealedTree, unreadableRecords } from '../release/sealed-records.js'
import { parseVersion } from '../release/version.js'
import type { SeenJournal } from './observe.js'

/** What an unfinished release is resumed with. */
export interface Unfinished {
  inputs: { version: string | null; dryRun: boolean }
  repository: Repository
  facts: FeatureFacts
  journal: SeenJournal | null
  me: Owner
}

/** A release begins, or one that was left unfinished goes on: where, and at which commit. */
export type Resumption =
  | { kind: 'begin'; host: Host; commit: string }
  | { kind: 'resume'; host: Host; commit: string; sealed: SealedRecords; bytes: PackageBytes }

/**
 * Finds out what to do about a release that an earlier run left unfinished: it is finished from what its journal sealed,
 * at the commit that it gated. A new one begins only where nothing of the old one has taken hold. Throws `Stop` when
 * somebody else is at it.
 */
export async function resume(here: Host, unfinished: Unfinished): Promise<Resumption> {
  const { journal, inputs } = unfinished
  const head = await here.git.head()
  const begin: Resumption = { kind: 'begin', host: here, commit: head }
  if (journal === null || journal.entry.phase === 'idle') return begin
  if (makesWay(here, unfinished, journal)) return begin
  const { entry } = journal
  const read = readSealedTree(await here.journal.readTree(journal.tree), entry)
  const isPublished = await hasPublished(here, journal, inputs.dryRun)
  const tag = await here.refs.tagCommit(entry.tag)
  const tookHold = isPublished || tag === entry.commit
  if (!tookHold && (!read.ok || head !== entry.commit)) return begin
  if (!read.ok) throw new Stop('conflict', unreadableRecords(entry.tag, isPublished, read.why))
  const { sealed } = read
  if (!isPublished) await refuseUnfit(here, unfinished, entry.version, tookHold)
  if (!tookHold && isOtherVersion(inputs, entry.version)) return begin
  if (entry.phase === 'open') here.log.notice(resumption(entry, inputs.dryRun))
  const host = isPublished || head === entry.commit ? here : await hostAt(here, sealed)
  const gather = async (): Promise<Feature> =>
    await completeFeature(host, await readFeature(host, unfinished.repository, entry.feature))
  return { kind: 'resume', host, commit: entry.commit, sealed, bytes: rebuiltBytes(host, sealed, gather) }
}

/**
 * Whether a new release takes the place of one that waited for its merge: its state is there, and the feature is up for
 * its next release. Throws `Stop` where another version is asked for meanwhile, and where another run is at it.
 */
function makesWay(here: Host, { inputs, facts }: Unfinished, { entry, standing }: SeenJournal): boolean {
  if (entry.phase === 'awaiting-merge') {
    const isOther = isOtherVersion(inputs, entry.version)
    if (isMerged(entry, facts)) return facts.state.status !== 'released' || isOther
    if (isOther) throw new Stop('invalid-input', unmerged(entry, inputs.version))
    return false
  }
  // A dry run claims nothing, so it need not wait for anybody.
  if (!inputs.dryRun && standing !== 'mine' && !mayTakeOver(entry, standing, here.clock.now())) {
    throw new Stop('interrupted', busyProblem(entry, standing))
  }
  return false
}

function resumption({ feature, version, owner, commit }: JournalEntry, dryRun: boolean): string {
  const at = `at the commit that was gated, ${commit.slice(0, 12)}`
  return `${feature} ${version} was left unfinished by run ${owner.run}; it ${dryRun ? 'would be' : 'is'} finished now, ${at}.`
}

/** A token that may only read sees no draft, not even by its id: a dry run asks for what is published alone. */
async function hasPublished(host: Host, journal: SeenJournal, dryRun: boolean): Promise<boolean> {
  const { releaseId, tag } = journal.entry
  const release = releaseId === null || dryRun ? await host.releases.byTag(tag) : await host.releases.byId(releaseId)
  return release !== null && !release.draft
}

/** What is not published yet may still be refused: the state may have changed its mind, or another version is asked for. */
async function refuseUnfit(host: Host, unfinished: Unfinished, version: string, tookHold: boolean): Promise<void> {
  const { inputs, repository, facts } = unfinished
  const dependencies = await readDependencies(host.files, repository, facts)
  const problems = releaseProblems(facts.state, facts.placeOf, { dependencies, journalOpen: true })
  if (problems.length > 0) throw new Stop('not-releasable', problems)
  if (!tookHold || !isOtherVersion(inputs, version)) return
  throw new Stop('invalid-input', {
    what: `the release of ${facts.id} ${version} is unfinished and its tag is made, but version ${inputs.version ?? ''} is asked for`,
    where: { file: 'input', field: 'version' },
    fix: `Run this again without \`version\` to finish ${version} first`,
  })
}

function isOtherVersion(inputs: Unfinished['inputs'], version: string): boolean {
  return inputs.version !== null && parseVersion(inputs.version) !== version
}

/** Whether the state that a release waited for is in the checkout's state file. */
export function isMerged({ phase, version, commit }: JournalEntry, { state }: FeatureFacts): boolean {
  if (phase !== 'awaiting-merge') return false
  return state.releases.some((one) => one.version === version && one.commit === commit)
}

function unmerged({ feature, version }: JournalEntry, wanted: string | null): Problem {
  return {
    what: `${feature} ${version} is published, and its state waits for a pull request to be merged, but version ${wanted ?? ''} is asked for`,
    where: { file: 'input', field: 'version' },
    fix: `Merge the pull request of branch ${stateBranch({ feature, version })}, then run this again`,
  }
}

/** The same host at the commit that was gated, because the checkout has moved on. */
async function hostAt(here: Host, sealed: SealedRecords): Promise<Host> {
  const { commit, feature, version, tag } = sealed.record
  const tree = await here.git.worktree(commit)
  if (tree !== null) return here.at(tree.path)
  throw new Stop('interrupted', {
    what: `the release of ${feature} ${version} was begun at commit ${commit.slice(0, 12)}, its tag ${tag} is made, and that commit cannot be fetched here`,
    fix: 'Re-run the job that began it (its page has "Re-run jobs"), or give actions/checkout `fetch-depth: 0`',
  })
}
