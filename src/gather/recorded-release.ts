import { posix } from 'node:path'
import type { ReleaseChange } from '../feature/edits.js'
import { isRecordOf } from '../release/record-files.js'
import { recordedChange } from '../release/recorded-change.js'
import type { Files, Refs, ReleaseFacts, Releases, RepositoryQuestions } from '../host/host.js'
import { packageArchiveName } from '../package/assets.js'
import type { RecordedFeature } from '../report/check-summary.js'
import { holdsModels } from './committed-model.js'
import { type FeatureFacts, recordFoldersOf } from './feature.js'
import type { Repository } from './repository.js'
import { type Change, touches } from './touched.js'
import { CARD_NAME, METADATA_NAME } from '../package/file-names.js'

/** More changed files than these are no release's state. */
const MOST_FILES = 50

/** Where a release may have been recorded. */
export interface RecordedAsk {
  repository: Repository
  facts: FeatureFacts
  change: Change
}

/** What `recordedRelease` asks. */
export interface RecordedHost {
  repository: Pick<RepositoryQuestions, 'contentAt'>
  releases: Pick<Releases, 'byTag'>
  refs: Pick<Refs, 'tagCommit'>
  files: Pick<Files, 'stat' | 'digest' | 'readBytes'>
}

/**
 * The published release that a change records for a feature and nothing else: then there is nothing in it to judge. Null
 * for every other change, and where what is published is not what the change says of it.
 */
export async function recordedRelease(host: RecordedHost, ask: RecordedAsk): Promise<RecordedFeature | null> {
  const { facts, change } = ask
  const { id: feature, state, stateFile, stateText: after } = facts
  if (!mayRecord(change, stateFile)) return null
  const before = await host.repository.contentAt(change.base, stateFile)
  if (before === null) return null
  const recordFolders = recordFoldersOf(ask.repository)
  const texts = { before: before.toString('utf8'), after }
  const difference = recordedChange({ stateFile, ...texts, files: ownFiles(ask), recordFolders })
  if (difference === null || !(await holdsModels(async (path) => await host.files.readBytes(path), difference)))
    return null
  const recorded = difference.change
  const release = await publishedAs(host, recorded)
  if (release === null) return null
  const { version, tag, packageDigest } = recorded
  const records = await recordsAmong(host, { changed: change.files, tag, recordFolders })
  const said = [{ name: packageArchiveName(feature, version), digest: packageDigest }, ...records]
  return holdsAll(release, said)
    ? { kind: 'recorded', feature, title: state.title, version, tag, url: release.url }
    : null
}

/** Whether a change may be the record of a release at all: seen whole, small, and with the state file in it. */
export function mayRecord({ complete, files }: Change, stateFile: string): boolean {
  return complete && files.length <= MOST_FILES && files.includes(stateFile)
}

/** The changed files that concern the feature: all of them where it is the only one. */
export function ownFiles({ repository, facts, change }: RecordedAsk): readonly string[] {
  if (repository.features.length === 1) return change.files
  return change.files.filter((file) => touches({ ...facts, repository }, [file]))
}

/** The release that is published under the tag of a recorded one, at the same commit. */
async function publishedAs(
  host: Pick<RecordedHost, 'releases' | 'refs'>,
  recorded: ReleaseChange,
): Promise<ReleaseFacts | null> {
  const release = await host.releases.byTag(recorded.tag)
  if (release === null || release.draft) return null
  return (await host.refs.tagCommit(recorded.tag)) === recorded.commit ? release : null
}

/** A file by its digest; null for one that is not there. */
export interface DigestedFile {
  name: string
  digest: string | null
}

/** The records among changed files that a release has as assets too. */
async function recordsAmong(
  { files }: Pick<RecordedHost, 'files'>,
  { changed, tag, recordFolders }: { changed: readonly string[]; tag: string; recordFolders: readonly string[] },
): Promise<DigestedFile[]> {
  const records: DigestedFile[] = []
  for (const file of changed.filter((one) => isRecordOf(tag, one, recordFolders))) {
    const name = posix.basename(file)
    if (name !== METADATA_NAME && name !== CARD_NAME) continue
    records.push({ name, digest: (await files.stat(file)) === null ? null : await files.digest(file) })
  }
  return records
}

/** Whether a release has each of these files among its assets, with the same bytes. */
export function holdsAll({ assets }: Pick<ReleaseFacts, 'assets'>, files: readonly DigestedFile[]): boolean {
  return files.every(
    ({ name, digest }) => digest !== null && assets.some((asset) => asset.name === name && asset.digest === digest),
  )
}
