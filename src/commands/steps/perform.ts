import { describeProblem, Stop } from '../../errors.js'
import { applyRelease } from '../../feature/edits.js'
import { renderBody } from '../../release/body.js'
import { type JournalEntry, journalRef, renderEntry, type SealedRecords, sealedTree } from '../../release/journal.js'
import { stateChange } from '../../release/state-change.js'
import type { Observation, ReleaseStep } from '../../release/transaction.js'
import type { ReleaseFacts, ReleaseFields, UploadedArtifact, World } from '../../world.js'
import type { Owner } from '../../release/journal.js'

/** Where the sealed bytes are on this machine; made on demand, because a resumed release may not need them. */
export interface PackageBytes {
  /** Absolute path of one asset's bytes. */
  asset(name: string): Promise<string>
}

/** What the steps of one release work on. */
export interface Transaction {
  sealed: SealedRecords
  me: Owner
  bytes: PackageBytes
  /** The journal's newest commit when this run began, null when there was none. */
  replaces: string | null
  /** Name of the workflow artifact. */
  artifactName: string
}

/** What a step has brought to light besides the changed world. */
export interface Gains {
  release?: ReleaseFacts
  artifact?: UploadedArtifact | null
  stateCommit?: string
}

/** What a step says of itself: the world as it is now seen, or null when it must be looked at again. */
export interface StepResult {
  seen: Observation | null
  gains: Gains
}

const LOOK_AGAIN: StepResult = { seen: null, gains: {} }

/** A branch that keeps moving is tried so many times, ever more apart, before the run gives up (and can be run again). */
const STATE_COMMIT_TRIES = 12
const LONGEST_STATE_WAIT_MS = 8000

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
      return await writeEntry(world, transaction, seen, {})
    case 'tag':
      await github.createTag(record.tag, record.commit)
      return known({ ...seen, tagCommit: record.commit })
    case 'draft': {
      const draft = await github.createDraft(releaseFields(transaction))
      return { seen: { ...seen, release: draft }, gains: { release: draft } }
    }
    case 'record-release': {
      const release = seen.release?.id === step.id ? seen.release : await github.releaseById(step.id)
      const result = await writeEntry(world, transaction, seen, { releaseId: step.id })
      return result.seen === null ? result : known({ ...result.seen, release, adoptable: [] })
    }
    case 'forget-release':
      return await writeEntry(world, transaction, seen, { releaseId: null })
    case 'repair-draft': {
      const repaired = await github.updateRelease(step.id, releaseFields(transaction), true)
      return known({ ...seen, release: repaired })
    }
    case 'delete-stray': {
      const stray = await github.releaseById(step.id)
      // Between the list and now somebody may have published it: what was published is never deleted.
      if (stray?.draft === true) await github.deleteDraft(step.id)
      return known({ ...seen, strays: seen.strays.filter((id) => id !== step.id) })
    }
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
    case 'close':
      return await writeEntry(world, transaction, seen, { phase: 'idle' })
    case 'done':
    case 'stop':
      return known(seen)
  }
}

function known(seen: Observation): StepResult {
  return { seen, gains: {} }
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
    name: `${record.title} ${record.version}`,
    body: renderBody(record),
    prerelease: record.prerelease,
    makeLatest: record.latest && !record.prerelease,
  }
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

/** Commits the state and the records on top of whatever the branch's head is now, never forced. */
async function commitState(world: World, transaction: Transaction, seen: Observation): Promise<StepResult> {
  const { sealed } = transaction
  const { record } = sealed
  const { release } = seen
  if (release === null || release.draft) return LOOK_AGAIN
  for (let attempt = 1; attempt <= STATE_COMMIT_TRIES; attempt += 1) {
    const head = await world.github.branchHead(record.branch)
    const bytes = head === null ? null : await world.github.contentAt(head, record.stateFile)
    if (head === null || bytes === null) throw stateGone(transaction)
    const before = bytes.toString('utf8')
    const after = applyRelease(before, stateChange(record, release.url, world.clock.now()))
    if (after === before) return known({ ...seen, stateHasRelease: true })
    const outcome = await world.github.commitOnBranch({
      branch: record.branch,
      expectedHead: head,
      headline: `release: ${record.feature} ${record.version}`,
      body: `Tag ${record.tag} on ${record.commit}.\n\nDS-Release-Tx: ${record.tx}`,
      additions: [
        { path: record.stateFile, content: after },
        { path: `${record.recordsFolder}/metadata.json`, content: sealed.metadata },
        { path: `${record.recordsFolder}/model_card.md`, content: sealed.modelCard },
        { path: `${record.recordsFolder}/requirements.txt`, content: sealed.requirements },
      ],
    })
    if (outcome.kind === 'committed') {
      return { seen: { ...seen, stateHasRelease: true }, gains: { stateCommit: outcome.sha } }
    }
    if (outcome.kind === 'protected') throw branchProtected(transaction, outcome.message)
    world.log.info(
      `The branch ${record.branch} has moved; the state commit is made again on its new head (${attempt}).`,
    )
    await world.clock.sleep(Math.random() * Math.min(LONGEST_STATE_WAIT_MS, 200 * 2 ** attempt))
  }
  throw new Stop('interrupted', {
    what: `the branch ${record.branch} moved ${STATE_COMMIT_TRIES} times while the state was being committed`,
    fix: 'The release is published; run this again to commit its state',
  })
}

function stateGone(transaction: Transaction): Stop {
  const { record } = transaction.sealed
  return new Stop('interrupted', {
    what: `the release is published, but ${record.stateFile} is not on branch ${record.branch} any more`,
    where: { file: record.stateFile },
    fix: 'Bring the state file back on that branch, then run this again to commit the state',
  })
}

function branchProtected(transaction: Transaction, message: string): Stop {
  const { record } = transaction.sealed
  const problem = {
    what: `the release is published, but a rule of branch ${record.branch} refuses the state commit: ${message.replace(/\.+$/, '')}`,
    fix: 'Let GitHub Actions bypass that rule (Settings → Rules), then run this again to commit the state',
  }
  return new Stop('interrupted', problem, describeProblem(problem))
}
