import { renderBody } from '../../release/body.js'
import { type JournalEntry, journalRef, renderEntry, sealedTree } from '../../release/journal.js'
import { releaseName } from '../../release/name.js'
import { type Observation, type ReleaseStep, withoutStray } from '../../release/transaction.js'
import type { ReleaseFacts, ReleaseFields, World } from '../../world.js'
import { commitState } from './commit-state.js'
import { proposeState } from './propose-state.js'
import { known, LOOK_AGAIN, type StepResult, type Transaction } from './step-result.js'
import { seeRelease } from './observe.js'

/** Sends one write and folds its answer into what was seen; an answer that leaves doubt means: look again. */
export async function perform(
  world: World,
  transaction: Transaction,
  step: ReleaseStep,
  seen: Observation,
): Promise<StepResult> {
  const { record } = transaction.sealed
  const { github } = world
  switch (step.do) {
    case 'claim':
      return await claim(world, transaction, seen)
    case 'take-over':
      return await writeEntry(world, transaction, seen, { phase: 'open' })
    case 'tag':
      await github.createTag(record.tag, record.commit)
      return known({ ...seen, tagCommit: record.commit })
    case 'draft': {
      const draft = await github.createDraft(releaseFields(transaction))
      return { seen: { ...seen, release: draft }, gains: { release: draft } }
    }
    case 'record-release':
      return await recordRelease(world, transaction, step.id, seen)
    case 'forget-release':
      return await writeEntry(world, transaction, seen, { releaseId: null })
    case 'repair-draft':
      return known({ ...seen, release: await github.updateRelease(step.id, releaseFields(transaction), true) })
    case 'delete-stray':
      return await deleteStray(world, step.id, seen)
    case 'delete-asset':
      await github.deleteAsset(step.id)
      return known(withAssets(seen, (assets) => assets.filter((asset) => asset.id !== step.id)))
    case 'upload-asset':
      return await uploadAsset(world, transaction, step.name, seen)
    case 'upload-artifact': {
      const file = await transaction.bytes.asset(record.packageName)
      const artifact = await world.clock.untilCancelled(() => world.artifacts.upload(file, transaction.artifactName))
      return { seen: { ...seen, artifactDone: true }, gains: { artifact } }
    }
    case 'publish': {
      const published = await github.updateRelease(step.id, releaseFields(transaction), false)
      return { seen: { ...seen, release: published }, gains: { release: published } }
    }
    case 'commit-state':
      return await commitState(world, transaction, seen)
    case 'open-branch':
    case 'propose-state':
    case 'refresh-proposal':
    case 'open-pull':
      return await proposeState(world, transaction, step, seen)
    case 'await-merge':
      return await writeEntry(world, transaction, seen, { phase: 'awaiting-merge' })
    case 'close':
      return await writeEntry(world, transaction, seen, { phase: 'idle' })
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

async function recordRelease(
  world: World,
  transaction: Transaction,
  id: number,
  seen: Observation,
): Promise<StepResult> {
  const release = seen.release?.id === id ? seen.release : await seeRelease(world, transaction.sealed.record, id)
  const result = await writeEntry(world, transaction, seen, { releaseId: id })
  return result.seen === null ? result : known({ ...result.seen, release, adoptable: [] })
}

async function deleteStray(world: World, id: number, seen: Observation): Promise<StepResult> {
  const stray = await world.github.releaseById(id)
  // Between the list and now somebody may have published it: what was published is never deleted.
  if (stray?.draft === true) await world.github.deleteDraft(id)
  return known(withoutStray(seen, id))
}

/** Opens the transaction: the sealed records become the journal's tree, the ref is the claim. */
async function claim(world: World, transaction: Transaction, seen: Observation): Promise<StepResult> {
  const { record } = transaction.sealed
  const now = world.clock.now().toISOString()
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
  const tree = await world.github.createTree(sealedTree(transaction.sealed))
  const sha = await world.github.createJournalCommit(renderEntry(entry), tree, seen.journal?.sha ?? null)
  const ref = journalRef(record.feature)
  const won = seen.journal === null ? await world.github.createRef(ref, sha) : await world.github.moveRef(ref, sha)
  return won ? known({ ...seen, journal: { sha, tree, entry, standing: 'mine' } }) : LOOK_AGAIN
}

/** Appends an entry to the journal by compare-and-swap; who loses looks again. */
async function writeEntry(
  world: World,
  transaction: Transaction,
  seen: Observation,
  change: Partial<JournalEntry>,
): Promise<StepResult> {
  const { journal } = seen
  if (journal === null) return LOOK_AGAIN
  const at = world.clock.now().toISOString()
  const entry: JournalEntry = { ...journal.entry, owner: transaction.me, at, ...change }
  const sha = await world.github.createJournalCommit(renderEntry(entry), journal.tree, journal.sha)
  const won = await world.github.moveRef(journalRef(entry.feature), sha)
  return won ? known({ ...seen, journal: { sha, tree: journal.tree, entry, standing: 'mine' } }) : LOOK_AGAIN
}

async function uploadAsset(
  world: World,
  transaction: Transaction,
  name: string,
  seen: Observation,
): Promise<StepResult> {
  const sealed = transaction.sealed.record.assets.find((asset) => asset.name === name)
  const release = seen.release === null ? null : await uploadTarget(world, seen.release)
  if (sealed === undefined || release === null) return LOOK_AGAIN
  const file = await transaction.bytes.asset(name)
  const { type, size } = sealed
  const asset = await world.github.uploadAsset(release, { name, type, size, bytes: world.files.stream(file, size) })
  if (asset.digest === null) return LOOK_AGAIN
  return known(withAssets(seen, (assets) => [...assets, asset]))
}

/** The draft with its upload address; an observation that came from an answer has it already. */
async function uploadTarget(world: World, release: NonNullable<Observation['release']>): Promise<ReleaseFacts | null> {
  return 'uploadUrl' in release ? (release as ReleaseFacts) : await world.github.releaseById(release.id)
}
