import type { PackageBytes } from '../build/package-bytes.js'
import type { Stop } from '../errors.js'
import type { Host, RunFacts, UploadedArtifact } from '../host/host.js'
import type { JournalEntry, Owner, SealedRecords } from '../release/journal.js'
import { changedByOthers } from '../release/proposal.js'
import type { ReleaseRecord } from '../release/record.js'
import type { ReleaseEnd } from './ends.js'
import { forecast } from './forecast.js'
import type { SeenJournal } from './observation.js'
import { observe } from './observe.js'
import { type Outcome, reconcile } from './reconcile.js'
import { RELEASE } from './release-procedure.js'
import type { ReleaseResults, ReleaseTypes } from './transaction.js'

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

/** How a publication ended, and all that was made until then. */
export interface Published {
  /** `url` only once it is published. */
  release: { id: number; url: string | null } | null
  artifact: UploadedArtifact | null
  stateCommit: string | null
  end: PublishedEnd
}

export type PublishedEnd =
  | { kind: 'released' }
  | { kind: 'awaiting-merge'; pullUrl: string | null; warnings: string[] }
  | { kind: 'stopped'; stop: Stop }

/** Takes a sealed release to its end. A stop is an end like others; throws `PackageDiffers` where the bytes cannot be made again. */
export async function publish(host: Host, publication: Publication): Promise<Published> {
  const { record } = publication.sealed
  const transaction = { ...publication, record, artifactName: artifactName(host.run, record.packageName) }
  return publishedOf(record, await reconcile({ host, procedure: RELEASE, transaction }))
}

function publishedOf(record: ReleaseRecord, { results, end }: Outcome<ReleaseTypes, ReleaseEnd>): Published {
  const made = results.reduce((sofar, one) => ({ ...sofar, ...one }), {})
  const { artifact = null, stateCommit = null, release = null } = made
  const known = { artifact, stateCommit, release: release && linkOf(release) }
  if (end.kind === 'stopped') return { ...known, end }
  const { release: left, proposal } = end.seen
  const ended = { ...known, release: left === null ? known.release : { id: left.id, url: left.url } }
  if (end.at.do !== 'wait' || proposal === null) return { ...ended, end: { kind: 'released' } }
  const warnings = proposal.content === 'theirs' ? [changedByOthers(record, proposal)] : []
  return { ...ended, end: { kind: 'awaiting-merge', pullUrl: proposal.pull?.url ?? null, warnings } }
}

function linkOf({ id, url, draft }: ReleaseResults['release']): { id: number; url: string | null } {
  return { id, url: draft ? null : url }
}

/** What is to be foretold: a publication, of which the record need have no digests. */
export type Foretold = Pick<Publication, 'me' | 'found'> & { sealed: Pick<SealedRecords, 'record'> }

/** Says in sentences what publishing would write, and writes nothing. */
export async function foretell(host: Host, { sealed: { record }, me, found }: Foretold): Promise<string[]> {
  const plan = { record, me }
  const { steps, end } = forecast(RELEASE, plan, await observe(host, { ...plan, found }, { for: 'dry-run' }))
  const sentences = steps.map((step) => RELEASE.kindOf(step).describe(plan, step))
  if (end.do === 'stop') sentences.push(end.problem.what)
  for (const sentence of sentences) host.log.info(`would ${sentence}`)
  return sentences
}

/** What a plan or a dry run says of a release that an earlier run left open. */
export function unfinishedNotice({ feature, version, commit, phase }: JournalEntry): string {
  if (phase === 'awaiting-merge') {
    return `${feature} ${version} is published, and its state waits for a pull request to be merged; until then ${feature} is not released again.`
  }
  return `The release of ${feature} ${version} at commit ${commit.slice(0, 12)} is unfinished: it is finished first.`
}

/** A later attempt of the same run may not take the name of an earlier one's artifact. */
function artifactName({ attempt }: RunFacts, packageName: string): string {
  return attempt === 1 ? packageName : packageName.replace(/\.tar\.gz$/, `-attempt${attempt}.tar.gz`)
}
