import { renderBody } from '../release/body.js'
import { type JournalEntry, journalRef, renderEntry, sealedTree } from '../release/journal.js'
import { releaseName } from '../release/name.js'
import { type Observation, type ReleaseStep, withoutStray } from '../release/transaction.js'
import type { ReleaseFacts, ReleaseFields, Host } from '../host/host.js'
import { commitState } from './commit-state.js'
import { proposeState } from './propose-state.js'
import { known, LOOK_AGAIN, type StepResult, type Transaction } from './step-result.js'
import { seeRelease } from './observe.js'

/** Sends one write and folds its answer into what was seen; an answer that leaves doubt means: look again. */
export async function perform(
  host: Host,
  transaction: Transaction,
  step: ReleaseStep,
  seen: Observation,
): Promise<StepResult> {
  const { record } = transaction.sealed
  switch (step.do) {
    case 'claim':
      return await claim(host, transaction, seen)
    case 'take-over':
      return await writeEntry(host, transaction, seen, { phase: 'open' })
    case 'tag':
      await host.refs.createTag(record.tag, record.commit)
      return known({ ...seen, tagCommit: record.commit })
    case 'draft': {
      const draft = await host.releases.createDraft(releaseFields(transaction))
      return { seen: { ...seen, release: draft }, gains: { release: draft } }
    }
    case 'record-release':
      return await recordRelease(host, transaction, step.id, seen)
    case 'forget-release':
      return await writeEntry(host, transaction, seen, { releaseId: null })
    case 'repair-draft':
      return known({ ...seen, release: await host.releases.update(step.id, releaseFields(transaction), true) })
    case 'delete-stray':
      return await deleteStray(host, step.id, seen)
    case 'delete-asset':
      await host.assets.delete(step.id)
      return known(withAssets(seen, (assets) => assets.filter((asset) => asset.id !== step.id)))
    case 'upload-asset':
      return await uploadAsset(host, transaction, step.name, seen)
    case 'upload-artifact': {
      const file = await transaction.bytes.asset(record.packageName)
      const artifact = await host.clock.untilCancelled(() => host.artifacts.upload(file, transaction.artifactName))
      return { seen: { ...seen, artifactDone: true }, gains: { artifact } }
    }
    case 'publish': {
      const published = await host.releases.update(step.id, releaseFields(transaction), false)
      return { seen: { ...seen, release: published }, gains: { release: published } }
    }
    case 'commit-state':
      return await commitState(host, transaction, seen)
    case 'open-branch':
    case 'propose-state':
    case 'refresh-proposal':
    case 'open-pull':
      return await proposeState(host, transaction, step, seen)
    case 'await-merge':
      return await writeEntry(host, transaction, seen, { phase: 'awaiting-merge' })
    case 'close':
      return await writeEntry(host, transaction, seen, { phase: 'idle' })
    case 'wait':
    case 'done':
    case 'stop':
      return known(seen)
  }
}

function withAssets(
  seen: Observation,
  change: (assets: NonNullable<Observation['release']>['assets']) => NonNullable<Observation['release']>['assets'],
): Observation {
  return seen.release === null ? seen : { ...seen, release: { ...seen.release, assets: change(seen.release.assets) } }
}

/** The fields that every write of the release carries: a partial PATCH would lose the tag's name. */
function releaseFields(transaction: Transaction): ReleaseFields {
  const { record } = transaction.sealed
  return {
    tag: record.tag,
    target: record.target,
    name: releaseName(record),
    body: renderBody(record),
    prerelease: record.prerelease,
    makeLatest: record.latest && !record.prerelease,
  }
}

async function recordRelease(host: Host, transaction: Transaction, id: number, seen: Observation): Promise<StepResult> {
  const release = seen.release?.id === id ? seen.release : await seeRelease(host, transaction.sealed.record, id)
  const result = await writeEntry(host, transaction, seen, { releaseId: id })
  return result.seen === null ? result : known({ ...result.seen, release, adoptable: [] })
}

async function deleteStray(host: Host, id: number, seen: Observation): Promise<StepResult> {
  const stray = await host.releases.byId(id)
  // Between the list and now somebody may have published it: what was published is never deleted.
  if (stray?.draft === true) await host.releases.deleteDraft(id)
  return known(withoutStray(seen, id))
}

/** Opens the transaction: the sealed records become the journal's tree, the ref is the claim. */
async function claim(host: Host, transaction: Transaction, seen: Observation): Promise<StepResult> {
  const { record } = transaction.sealed
  const now = host.clock.now().toISOString()
  const earlier = seen.journal?.entry
  const entry: JournalEntry = {
    schema: 1,
    tx: record.tx,
    feature: record.feature,
    version: record.version,
    tag: record.tag,
    commit: record.commit,
    phase: 'open',
    owner: transaction.me,
    releaseId: null,
    // A transaction that takes the place of an unfinished one also sweeps up that one's drafts.
    openedAt: earlier?.phase === 'open' ? earlier.openedAt : now,
    at: now,
  }
  const tree = await host.journal.createTree(sealedTree(transaction.sealed))
  const sha = await host.journal.createCommit({ message: renderEntry(entry), tree, parent: seen.journal?.sha ?? null })
  const ref = journalRef(record.feature)
  const won = seen.journal === null ? await host.refs.create(ref, sha) : await host.refs.move(ref, sha)
  return won ? known({ ...seen, journal: { sha, tree, entry, standing: 'mine' } }) : LOOK_AGAIN
}

/** Appends an entry to the journal by compare-and-swap; who loses looks again. */
async function writeEntry(
  host: Host,
  transaction: Transaction,
  seen: Observation,
  change: Partial<JournalEntry>,
): Promise<StepResult> {
  const { journal } = seen
  if (journal === null) return LOOK_AGAIN
  const at = host.clock.now().toISOString()
  const entry: JournalEntry = { ...journal.entry, owner: transaction.me, at, ...change }
  const sha = await host.journal.createCommit({
    message: renderEntry(entry),
    tree: journal.tree,
    parent: journal.sha,
  })
  const won = await host.refs.move(journalRef(entry.feature), sha)
  return won ? known({ ...seen, journal: { sha, tree: journal.tree, entry, standing: 'mine' } }) : LOOK_AGAIN
}

async function uploadAsset(host: Host, transaction: Transaction, name: string, seen: Observation): Promise<StepResult> {
  const sealed = transaction.sealed.record.assets.find((asset) => asset.name === name)
  const release = seen.release === null ? null : await uploadTarget(host, seen.release)
  if (sealed === undefined || release === null) return LOOK_AGAIN
  const file = await transaction.bytes.asset(name)
  const { type, size } = sealed
  const asset = await host.assets.upload(release, { name, type, size, bytes: host.files.stream(file, size) })
  if (asset.digest === null) return LOOK_AGAIN
  return known(withAssets(seen, (assets) => [...assets, asset]))
}

/** The draft with its upload address; an observation that came from an answer has it already. */
async function uploadTarget(host: Host, release: NonNullable<Observation['release']>): Promise<ReleaseFacts | null> {
  return 'uploadUrl' in release ? (release as ReleaseFacts) : await host.releases.byId(release.id)
}
