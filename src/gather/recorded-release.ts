import { posix } from 'node:path'
import { recordedChange } from '../feature/recorded-change.js'
import type { ReleaseChange } from '../feature/edits.js'
import type { Inputs } from '../inputs.js'
import { packageArchiveName } from '../package/assets.js'
import { METADATA_NAME } from '../package/metadata.js'
import { CARD_NAME } from '../package/model-card.js'
import type { RecordedFeature } from '../report/check-summary.js'
import type { ReleaseFacts, Host } from '../host/host.js'
import type { Repository } from './repository.js'
import type { FeatureFacts } from './feature.js'
import { type Change, touches } from './touched.js'

/** More changed files than these are no release's state. */
const MOST_FILES = 50

/** Where a release may have been recorded. */
export interface RecordedAsk {
  repository: Repository
  inputs: Inputs
  facts: FeatureFacts
  change: Change
}

/**
 * The published release that a change records for a feature and nothing else: then there is nothing in it to judge. Null
 * for every other change, and where what is published is not what the change says of it.
 */
export async function recordedRelease(host: Host, ask: RecordedAsk): Promise<RecordedFeature | null> {
  const { facts, change } = ask
  const { id: feature, state, stateFile, stateText: after } = facts
  if (!change.complete || change.files.length > MOST_FILES || !change.files.includes(stateFile)) return null
  const before = await host.repository.contentAt(change.base, stateFile)
  if (before === null) return null
  const files = await ownFiles(host, ask)
  const recorded = recordedChange({ stateFile, before: before.toString('utf8'), after, files })
  if (recorded === null) return null
  const release = await host.releases.byTag(recorded.tag)
  if (release === null || release.draft) return null
  if ((await host.refs.tagCommit(recorded.tag)) !== recorded.commit) return null
  if (!(await isPublishedSo(host, feature, recorded, release, change.files))) return null
  const { version, tag } = recorded
  return { kind: 'recorded', feature, title: state.title, version, tag, url: release.url }
}

/** The changed files that concern the feature: all of them where it is the only one. */
async function ownFiles(host: Host, { repository, inputs, facts, change }: RecordedAsk): Promise<string[]> {
  if (repository.features.length === 1) return change.files
  const own: string[] = []
  for (const file of change.files) if (await touches(host, repository, inputs, facts.id, [file])) own.push(file)
  return own
}

/** Whether the release's files are those that the change names: the package by its digest, the records by their bytes. */
async function isPublishedSo(
  host: Host,
  feature: string,
  { version, tag, packageDigest }: ReleaseChange,
  release: ReleaseFacts,
  files: readonly string[],
): Promise<boolean> {
  const digestOf = (name: string): string | null => release.assets.find((one) => one.name === name)?.digest ?? null
  if (digestOf(packageArchiveName(feature, version)) !== packageDigest) return false
  for (const file of files.filter((one) => one.includes(`models/${tag}/`))) {
    const name = posix.basename(file)
    const isAsset = name === METADATA_NAME || name === CARD_NAME
    if (isAsset && ((await host.files.stat(file)) === null || (await host.files.digest(file)) !== digestOf(name)))
      return false
  }
  return true
}
