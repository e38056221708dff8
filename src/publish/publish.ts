import { forecast } from '../release/forecast.js'
import type { JournalEntry, Owner, SealedRecords } from '../release/journal.js'
import { changedByOthers } from '../release/proposal.js'
import { describeStep } from '../release/step-text.js'
import type { Host } from '../host/host.js'
import type { CommandOutcome } from '../commands/outcome.js'
import type { ReleaseStory } from '../commands/release-story.js'
import { observeFirst, type SeenJournal } from './observe.js'
import type { PackageBytes } from '../build/package-bytes.js'
import { transact } from './transact.js'

/** What is to be published. */
export interface Publication {
  sealed: SealedRecords
  bytes: PackageBytes
  me: Owner
  /** The journal when this run began, null when there was none. */
  found: SeenJournal | null
  story: ReleaseStory
  dryRun: boolean
  /** Whether an earlier run has claimed it. */
  resumed: boolean
}

/** Takes a sealed release to its end and tells the story of it; a dry run foretells each write instead. */
export async function publish(host: Host, publication: Publication): Promise<CommandOutcome> {
  const { sealed, bytes, me, found, story, resumed } = publication
  const { record } = sealed
  if (publication.dryRun) {
    const seen = await observeFirst(host, {
      record,
      me,
      found,
      artifactDone: false,
      withDrafts: false,
      dryRun: true,
      asksRules: true,
    })
    const writes = forecast(record, seen, me).map((step) => describeStep(step, record))
    for (const write of writes) host.log.info(`would ${write}`)
    return story.foretold('dry-run', writes, [], resumed && found !== null ? unfinishedNotice(found.entry) : null)
  }
  const transaction = { sealed, me, found, bytes, artifactName: artifactName(host, record.packageName) }
  const { release, proposal } = await transact(host, transaction, resumed, (gained) => {
    if (gained.release !== undefined) {
      story.know({ 'release-id': String(gained.release.id) })
      story.tell({ releaseUrl: gained.release.draft ? null : gained.release.url })
    }
    if (gained.artifact) {
      const { id, name, digest, url } = gained.artifact
      story.know({ 'artifact-id': id, 'artifact-name': name, 'artifact-digest': digest, 'artifact-url': url })
      story.tell({ artifact: { name, url } })
    }
    if (gained.stateCommit !== undefined) story.tell({ stateCommit: gained.stateCommit, deployedTo: [] })
  })
  if (release !== null) story.know({ 'release-id': String(release.id) })
  story.tell({ releaseUrl: release?.url ?? null, deployedTo: [], pullUrl: proposal?.pull?.url ?? null })
  if (proposal === null) return story.end('released')
  if (proposal.content === 'theirs') story.warn([changedByOthers(record, proposal)])
  return story.end('awaiting-merge')
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
