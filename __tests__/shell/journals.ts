import { BOT } from '../../rehearsal/github/hub.js'
import { NO_OBJECT } from '../../rehearsal/github/git.js'
import { signatureOf, WEB_FLOW } from '../../rehearsal/github/people.js'
import type { ArtifactState, RunState } from '../../rehearsal/github/state.js'
import { type JournalEntry, journalRef, readEntry, renderEntry } from '../../src/release/journal.js'
import { sealDigest, vouchName } from '../../src/release/seal.js'
import type { LocalHost } from './local-host.js'

/** What is written into a journal by hand. */
export interface Forgery {
  /** Changes of the sealed record, by field. */
  record?: Record<string, unknown>
  /** Changes of the entry, by field; `undefined` takes a field out. */
  entry?: Partial<Record<keyof JournalEntry, unknown>>
  /** Whether GitHub signed it for the bot, as for any workflow of the repository that may write. */
  signed?: boolean
  /** An artifact that is to vouch for what is in it, and the run that made it: the genuine ones with these changes. */
  vouch?: { artifact?: Partial<ArtifactState>; run?: Partial<RunState> }
}

/** A journal as it stands on GitHub. */
export interface StandingJournal {
  sha: string
  entry: JournalEntry
  files: Record<string, string>
}

/** Reads the journal of a feature. */
export async function readJournalOf({ store: { git } }: LocalHost, feature: string): Promise<StandingJournal> {
  const sha = await git.ref(journalRef(feature))
  if (sha === null) throw new Error(`${feature} has no journal`)
  const read = readEntry((await git.commit(sha)).message)
  if (!read.ok) throw new Error(`the journal of ${feature} has no entry`)
  const files: Record<string, string> = {}
  for (const { path, sha: blob } of await git.tree(sha, true)) files[path] = (await git.bytes(blob)).toString('utf8')
  return { sha, entry: read.entry, files }
}

/** Puts the journal of a feature to a commit, wherever it is. */
export async function moveJournal({ store: { git } }: LocalHost, feature: string, sha: string): Promise<void> {
  const ref = journalRef(feature)
  if (!(await git.moveRef(ref, sha, (await git.ref(ref)) ?? NO_OBJECT))) throw new Error(`${ref} has moved`)
}

/** Appends to a journal what somebody has made up from a genuine one. */
export async function forge(local: LocalHost, genuine: StandingJournal, forgery: Forgery): Promise<void> {
  const { git, state } = local.store
  const record = JSON.parse(genuine.files['record.json'] ?? '') as Record<string, unknown>
  const files = { ...genuine.files, 'record.json': JSON.stringify({ ...record, ...forgery.record }) }
  const artifact = forgery.vouch === undefined ? null : makeVouch(local, genuine.entry, { files, ...forgery.vouch })
  const sealer = artifact === null ? {} : { sealer: { run: artifact.runId, artifact: String(artifact.id) } }
  const entry = { ...genuine.entry, ...sealer, ...forgery.entry } as JournalEntry
  const changes = []
  for (const [path, text] of Object.entries(files)) {
    changes.push({ path, mode: '100644', sha: (await git.write('blob', text)).sha })
  }
  const bot = signatureOf(BOT, new Date('2026-11-02T10:00:00Z'))
  const { sha } = await git.writeCommit({
    tree: await git.writeTree(null, changes),
    parents: [genuine.sha],
    author: bot,
    // Whoever signs for somebody else has to be the committer: a push can copy GitHub's name, and not its key.
    committer: { ...WEB_FLOW, when: bot.when },
    message: renderEntry(entry),
  })
  if (forgery.signed === true) state.signed.push(sha)
  else state.signed = state.signed.filter((one) => one !== sha)
  local.store.changed()
  await moveJournal(local, entry.feature, sha)
}

/** An artifact that has the name of a vouch, in a run that is like the one that sealed the genuine journal. */
function makeVouch(
  local: LocalHost,
  { feature, sealer }: JournalEntry,
  { files, artifact = {}, run = {} }: { files: Record<string, string> } & NonNullable<Forgery['vouch']>,
): ArtifactState {
  const { state } = local.store
  const [like] = state.runs.filter(({ id }) => id === sealer?.run)
  const [vouch] = state.artifacts.filter(({ id }) => String(id) === sealer?.artifact)
  if (like === undefined || vouch === undefined) throw new Error(`nobody has vouched for the journal of ${feature}`)
  const isSame = Object.keys(run).length === 0
  const id = local.store.nextId()
  if (!isSame) state.runs.push({ ...like, id: String(id + 1_000_000), ...run })
  const runId = isSame ? like.id : String(id + 1_000_000)
  const made = { ...vouch, id, runId, name: vouchName(feature, sealDigest(files)), ...artifact }
  state.artifacts.push(made)
  return made
}
