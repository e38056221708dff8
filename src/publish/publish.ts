import type { PackageBytes } from '../build/package-bytes.js'
import type { ReviewAgain } from '../build/review-again.js'
import type { JournalEntry, Owner, SealedRecords } from '../release/journal.js'
import { forecast } from '../transaction/forecast.js'
import type { SeenJournal } from './observation.js'
import { observe } from './observe.js'
import { type Published, publishedOf } from './published.js'
import { reconcile } from '../transaction/reconcile.js'
import { RELEASE } from './release-procedure.js'
import type { ReleaseHost } from './transaction.js'

/** What is to be published. */
export interface Publication {
  sealed: SealedRecords
  bytes: PackageBytes
  me: Owner
  /** The journal when this run began, null when there was none. */
  found: SeenJournal | null
  /** Whether an earlier run has claimed it. */
  resumed: boolean
  /** Whether it is published already, so that only what follows is left to be done. */
  isPublished: boolean
  /** Asked right before the claim and before the publishing. */
  reviewAgain: ReviewAgain
}

/** Takes a sealed release to its end. A stop is an end like others; throws `PackageDiffers` where the bytes cannot be made again. */
export async function publish(host: ReleaseHost, publication: Publication): Promise<Published> {
  const { record } = publication.sealed
  const transaction = { ...publication, record, artifactName: artifactName(publication.me, record.packageName) }
  return publishedOf(record, await reconcile({ host, procedure: RELEASE, transaction }))
}

/** What is to be foretold: a publication, of which the record need have no digests. */
export type Foretelling = Pick<Publication, 'me' | 'found'> & { sealed: Pick<SealedRecords, 'record'> }

/** Says in sentences what publishing would write, and writes nothing. */
export async function foretell(host: ReleaseHost, { sealed: { record }, me, found }: Foretelling): Promise<string[]> {
  const plan = { record, me }
  const { steps, end } = forecast(
    RELEASE,
    plan,
    await observe(host, { ...plan, found, reviewAgain: null }, { for: 'dry-run' }),
  )
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
function artifactName({ attempt }: Owner, packageName: string): string {
  return attempt === 1 ? packageName : packageName.replace(/\.tar\.gz$/, `-attempt${attempt}.tar.gz`)
}
