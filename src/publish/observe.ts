import { hasRelease } from '../feature/last-release.js'
import type { Host, Survey } from '../host/host.js'
import { directCommitObstacle } from '../release/branch-rules.js'
import type { JournalEntry } from '../release/journal.js'
import { newProposal } from '../release/proposal.js'
import type { ReleaseRecord } from '../release/record.js'
import { draftRoles } from './draft-roles.js'
import { expectedDraft } from './expected-draft.js'
import { type Observation, ownEntry, type SeenJournal } from './observation.js'
import { seeDependencies } from './seen-dependencies.js'
import { seeDrafts } from './seen-drafts.js'
import { readJournal } from './seen-journal.js'
import { seeProposal } from './seen-proposal.js'
import { seePublished, seeRelease } from './seen-release.js'
import type { Transaction } from './transaction.js'

/**
 * What is looked for. A dry run sees no draft, because a token that may only read is shown none: the journal's word is
 * taken for it; and it asks for the rules, because nothing will be written whose refusal would tell. `first` and `dry-run`
 * take the journal as it was found: whoever has moved it since makes our next write of it fail.
 */
export type Look =
  | { for: 'dry-run' }
  /** `hasDoubt`: after a fault or a take-over there may be drafts that nobody knows of. */
  | { for: 'first'; hasDoubt: boolean; isFinal: boolean }
  /**
   * `last`: what this run knows already; GitHub may answer from a copy that does not have it yet. `isFinal`: what people
   * may have said against it since the gates is asked for as well.
   */
  | { for: 'again'; hasDoubt: boolean; isFinal: boolean; last: Observation }

type Asked = Pick<
  Host,
  'survey' | 'journal' | 'runs' | 'refs' | 'releases' | 'assets' | 'repository' | 'branches' | 'rules' | 'clock'
>

/** Sees everything that the next step of a release depends on. */
export async function observe(
  host: Asked,
  { record, me, found, reviewAgain }: Pick<Transaction, 'record' | 'me' | 'found' | 'reviewAgain'>,
  look: Look,
): Promise<Observation> {
  const last = look.for === 'again' ? look.last : null
  const journal = last === null ? found : asBelieved(await readJournal(host, record.feature, me), found)
  const ours = ownEntry(journal, record)
  const { survey, release } = await seeRefs(host, { record, ours, look })
  const sawTag = last !== null && last.tagCommit !== null
  const tagCommit = survey.tagCommit ?? (sawTag ? await host.refs.tagCommit(record.tag) : null)
  const ownDrafts = last?.ownDrafts ?? []
  const looksForDrafts = look.for !== 'dry-run' && look.hasDoubt && journal !== null
  const drafts = looksForDrafts ? await seeDrafts(host, record, journal.entry) : []
  const stateHasRelease = isInState(record, survey)
  const goesByPull = (last !== null && last.proposal !== null) || ours?.phase === 'awaiting-merge'
  const isTime = release !== null && !release.draft && !stateHasRelease
  const isPublished = release !== null && !release.draft
  const asksPeople = look.for !== 'dry-run' && look.isFinal && !isPublished && !stateHasRelease
  return {
    journal,
    mayReplace: isAsFound(journal, found),
    tagCommit,
    workflowsDiffer: survey.workflowsDiffer,
    release,
    ownDrafts,
    ...draftRoles({ record, journal, release, ownDrafts, drafts }),
    branch: survey.branch,
    dependencies: asksPeople ? await seeDependencies(host, record, survey.branch) : null,
    review: asksPeople && reviewAgain !== null ? await reviewAgain() : null,
    stateHasRelease,
    proposal: await proposalOf(host, { record, survey, look, goesByPull, isTime }),
    vouchDone: last?.vouchDone ?? false,
    sealer: last?.sealer ?? null,
    artifactDone: last?.artifactDone ?? false,
    now: host.clock.now(),
  }
}

function isAsFound(journal: SeenJournal | null, found: SeenJournal | null): boolean {
  return (journal?.sha ?? null) === (found?.sha ?? null)
}

/** What was found vouched for at the beginning still is, while it is the newest. */
function asBelieved(journal: SeenJournal | null, found: SeenJournal | null): SeenJournal | null {
  const isVouchedFor = found !== null && found.believed && found.sha === journal?.sha
  return journal === null || !isVouchedFor ? journal : { ...journal, believed: true }
}

function isInState(record: ReleaseRecord, { branch }: Survey): boolean {
  const state = branch?.state ?? null
  return state !== null && hasRelease(state, record.stateFile, record)
}

/** What is looked at: the release, the newest entry of its own in the journal, and for what. */
interface Target {
  record: ReleaseRecord
  ours: JournalEntry | null
  look: Look
}

/** The refs, and the release that the journal names, else the published one of the tag. */
async function seeRefs(host: Asked, target: Target): Promise<{ survey: Survey; release: Observation['release'] }> {
  const { record, ours, look } = target
  const id = look.for === 'dry-run' ? null : (ours?.releaseId ?? null)
  const [survey, named] = await Promise.all([host.survey(record), id === null ? null : seeRelease(host, record, id)])
  return { survey, release: named ?? (await unnamedRelease(host, target, survey)) }
}

/** The release where the journal names none: the published one of the tag; for a dry run, else the draft as foreseen. */
async function unnamedRelease(
  host: Asked,
  { record, ours, look }: Target,
  survey: Survey,
): Promise<Observation['release']> {
  const id = ours?.releaseId ?? null
  if (id !== null && look.for !== 'dry-run') return null
  const published = survey.isPublished ? await seePublished(host, record.tag) : null
  return published ?? (id === null ? null : expectedDraft(record, id))
}

/** The state's way by pull request, where it has to go that way; it is looked at only once its time has come. */
async function proposalOf(
  host: Asked,
  facts: { record: ReleaseRecord; survey: Survey; look: Look; goesByPull: boolean; isTime: boolean },
): Promise<Observation['proposal']> {
  const { record, look } = facts
  const { branch } = facts.survey
  const types = look.for === 'dry-run' ? await host.rules.ofBranch(record.branch) : []
  if (!facts.goesByPull && directCommitObstacle(branch?.rule ?? null, types) === null) return null
  return facts.isTime ? await seeProposal(host, record, branch?.state ?? null) : newProposal(record)
}
