import { Stop } from '../errors.js'
import type { PackageBytes } from '../build/package-bytes.js'
import type { Host, UploadedArtifact } from '../host/host.js'
import { forecast } from '../release/forecast.js'
import type { JournalEntry, Owner, SealedRecords } from '../release/journal.js'
import { changedByOthers } from '../release/proposal.js'
import { describeStep } from '../release/step-text.js'
import { observeFirst, type SeenJournal } from './observe.js'
import { transact } from './transact.js'

/** What is to be published. */
export interface Publication {
  sealed: SealedRecords
  bytes: PackageBytes
  me: Owner
  /** The journal when this run began, null when there was none. */
  found: SeenJournal | null
  /** Whether an earlier run has claimed it. */
  resumed: boolean
}

/** How a publication ended. */
export type PublicationEnd =
  | { kind: 'released' }
  | { kind: 'awaiting-merge'; pullUrl: string | null; warnings: string[] }
  | { kind: 'stopped'; stop: Stop }

/** What a run has published, whether it came to its end or not. */
export interface Published {
  /** `url` is null until it is published. */
  release: { id: number; url: string | null } | null
  artifact: UploadedArtifact | null
  stateCommit: string | null
  end: PublicationEnd
}

/** Takes a sealed release to its end; a stop half-way is part of the answer, with all that was made by then. */
export async function publish(host: Host, publication: Publication): Promise<Published> {
  const { sealed, bytes, me, found, resumed } = publication
  const { record } = sealed
  const transaction = { sealed, me, found, bytes, artifactName: artifactName(host, record.packageName) }
  const made: Omit<Published, 'end'> = { release: null, artifact: null, stateCommit: null }
  try {
    const { release, proposal } = await transact(host, transaction, resumed, (gained) => {
      if (gained.release !== undefined) {
        const { id, draft, url } = gained.release
        made.release = { id, url: draft ? null : url }
      }
      made.artifact = gained.artifact ?? made.artifact
      made.stateCommit = gained.stateCommit ?? made.stateCommit
    })
    if (release !== null) made.release = { id: release.id, url: release.url }
    if (proposal === null) return { ...made, end: { kind: 'released' } }
    const warnings = proposal.content === 'theirs' ? [changedByOthers(record, proposal)] : []
    return { ...made, end: { kind: 'awaiting-merge', pullUrl: proposal.pull?.url ?? null, warnings } }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { ...made, end: { kind: 'stopped', stop: error } }
  }
}

/** Every write that a publication would make, as sentences, in order; nothing is written. */
export async function foretell(
  host: Host,
  { sealed, me, found }: Pick<Publication, 'sealed' | 'me' | 'found'>,
): Promise<string[]> {
  const { record } = sealed
  const asked = { record, me, found, artifactDone: false, withDrafts: false, dryRun: true, asksRules: true }
  const seen = await observeFirst(host, asked)
  const writes = forecast(record, seen, me).map((step) => describeStep(step, record))
  for (const write of writes) host.log.info(`would ${write}`)
  return writes
}

/** What a plan or a dry run says of a release that an earlier run left open. */
export function unfinishedNotice({ feature, version, commit, phase }: JournalEntry): string {
  if (phase === 'awaiting-merge') {
    return `${feature} ${version} is published, and its state waits for a pull request to be merged; until then ${feature} is not released again.`
  }
  return `The release of ${feature} ${version} at commit ${commit.slice(0, 12)} is unfinished: it is finished first.`
}

/** A later attempt of the same run may not take the name of an earlier one's artifact. */
function artifactName(host: Host, packageName: string): string {
  const { attempt } = host.run
  return attempt === 1 ? packageName : packageName.replace(/\.tar\.gz$/, `-attempt${attempt}.tar.gz`)
}
