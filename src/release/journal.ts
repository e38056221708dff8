import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Problem } from '../errors.js'
import type { ReleaseRecord, SealedAsset } from './record.js'
import { CARD_NAME, MANIFEST_NAME, METADATA_NAME, REQUIREMENTS_NAME } from '../package/file-names.js'
import { PUBLISHING } from '../limits/releasing.js'

/** Who holds the claim: one start of the action. */
export interface Owner {
  run: string
  attempt: number
  /** Tells two starts within one attempt apart. */
  nonce: string
}

/** Where to look for who sealed a transaction: the run that did, and the id of the artifact by which it vouches. */
export interface Sealer {
  run: string
  artifact: string
}

/** One entry of the journal: what is claimed, by whom, and how far it is. */
export interface JournalEntry {
  schema: typeof ENTRY_SCHEMA
  tx: string
  feature: string
  version: string
  tag: string
  /** The gated commit. */
  commit: string
  /** `awaiting-merge`: published, and its state is in a pull request; nobody holds it meanwhile. */
  phase: 'open' | 'awaiting-merge' | 'idle'
  owner: Owner
  /** Id of the GitHub release that belongs to this transaction, once it is known. */
  releaseId: number | null
  /** When the transaction was opened, ISO 8601 UTC. */
  openedAt: string
  /** When this entry was written, ISO 8601 UTC: the lease counts from here. */
  at: string
  /** Who vouches for the sealed records; absent where nobody does, as in what earlier versions wrote. */
  sealer?: Sealer
}

/** Number of the shape in which entries are written now. */
const ENTRY_SCHEMA = 1

/**
 * An entry as it is read. What goes for a record goes for it: a field that comes later is optional, or the number rises
 * and the older shape is still read.
 */
const entrySchema = z.object({
  schema: z.literal(ENTRY_SCHEMA),
  tx: z.string().regex(/^[0-9a-f]{16}$/),
  feature: z.string(),
  version: z.string(),
  tag: z.string(),
  commit: z.string().regex(/^[0-9a-f]{40,64}$/),
  phase: z.enum(['open', 'awaiting-merge', 'idle']),
  owner: z.object({ run: z.string(), attempt: z.number().int(), nonce: z.string() }),
  releaseId: z.number().int().nullable(),
  openedAt: z.string(),
  at: z.string(),
  sealer: z.object({ run: z.string(), artifact: z.string() }).exactOptional(),
})

/** A claim whose owner cannot be asked about is taken over after this long. */
const LEASE_MINUTES = PUBLISHING.leaseMinutes.value

/** The ref that holds a feature's journal; branch and tag rules do not reach it. */
export function journalRef(feature: string): string {
  return `refs/ds-release/tx/${feature}`
}

/** The id of a transaction: the same feature, version, commit and sealed bytes are the same transaction. */
export function transactionId({
  feature,
  version,
  commit,
  assets,
}: Pick<ReleaseRecord, 'feature' | 'version' | 'commit'> & { assets: readonly SealedAsset[] }): string {
  const sealed = assets.map((asset) => `${asset.name} ${asset.size} ${asset.sha256}`).sort()
  return createHash('sha256')
    .update([feature, version, commit, ...sealed].join('\n'))
    .digest('hex')
    .slice(0, 16)
}

const VERBS = { open: 'open', 'awaiting-merge': 'await the merge of', idle: 'close' } as const

/** Writes an entry as the message of a journal commit. */
export function renderEntry(entry: JournalEntry): string {
  return `ds-release: ${VERBS[entry.phase]} ${entry.feature} ${entry.version}\n\n${JSON.stringify(entry)}\n`
}

/** The message of a journal commit, read: an entry, or none, or one that a later version of the action wrote. */
export type EntryReading = { ok: true; entry: JournalEntry } | { ok: false; laterSchema: number | null }

/** Reads the message of a journal commit; keys that this version does not know are passed over. */
export function readEntry(message: string): EntryReading {
  const line = message.split('\n').find((one) => one.startsWith('{'))
  const value = line === undefined ? undefined : jsonOf(line)
  const parsed = entrySchema.safeParse(value)
  return parsed.success
    ? { ok: true, entry: parsed.data }
    : { ok: false, laterSchema: laterSchema(value, ENTRY_SCHEMA) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The number of the schema by which something was written, where that is above ours; null for anything else. */
export function laterSchema(value: unknown, ours: number): number | null {
  const parsed = z.object({ schema: z.int().gt(ours) }).safeParse(value)
  return parsed.success ? parsed.data.schema : null
}

/** The problem of a journal whose newest commit is no entry that this version can read. */
export function unreadableEntry(ref: string, commit: string, later: number | null): Problem {
  const newest = `its newest commit ${commit.slice(0, 12)}`
  const removal = `delete the ref (git push origin :${ref}) if nothing is being released`
  if (later !== null) {
    return {
      what: `the journal ${ref} cannot be read: a later version of this action wrote ${newest} (schema ${later}, and this version reads up to ${ENTRY_SCHEMA})`,
      fix: `Run this again with that version, which is the one that the job of the latest release names after \`uses:\`; or ${removal}`,
    }
  }
  return {
    what: `the journal ${ref} cannot be read: ${newest} is not an entry of this action`,
    fix: `Look at that commit, and ${removal}`,
  }
}

/** What is known of the start that holds the claim. */
export type OwnerStanding = 'mine' | 'ended' | 'running' | 'unknown'

/** Judges whose claim it is; `runStatus` is what GitHub says of the owner's run, null where it may not be asked. */
export function ownerStanding(owner: Owner, me: Owner, runStatus: string | null): OwnerStanding {
  if (owner.run === me.run) {
    if (owner.attempt === me.attempt) return owner.nonce === me.nonce ? 'mine' : 'unknown'
    return owner.attempt < me.attempt ? 'ended' : 'running'
  }
  if (runStatus === null) return 'unknown'
  return runStatus === 'completed' ? 'ended' : 'running'
}

/** Whether a claim may be taken over now. */
export function mayTakeOver(entry: Pick<JournalEntry, 'at'>, standing: OwnerStanding, now: Date): boolean {
  if (standing === 'mine') return false
  if (standing === 'ended') return true
  if (standing === 'running') return false
  // A time that is none, or that lies further ahead than any clock is wrong, is no sign of life.
  return !(Math.abs(now.getTime() - Date.parse(entry.at)) < LEASE_MINUTES * 60_000)
}

/** The files that a journal's tree keeps, so that a release that died can be finished without judging it again. */
export interface SealedRecords {
  record: ReleaseRecord
  /** The record's own text, where it was read: what is sealed once more keeps its digest. */
  recordText?: string
  metadata: string
  modelCard: string
  requirements: string
  manifest: string
}

/** Lays the sealed records out as the journal's tree: file names to texts. */
export function sealedTree(sealed: SealedRecords): Record<string, string> {
  return {
    'record.json': sealed.recordText ?? `${JSON.stringify(sealed.record, null, 2)}\n`,
    [METADATA_NAME]: sealed.metadata,
    [CARD_NAME]: sealed.modelCard,
    [REQUIREMENTS_NAME]: sealed.requirements,
    [MANIFEST_NAME]: sealed.manifest,
  }
}

/** The problem of a claim that another run holds. */
export function busyProblem(entry: JournalEntry, standing: OwnerStanding): Problem {
  const { owner, feature, version, openedAt } = entry
  return {
    what: `run ${owner.run} is releasing ${feature} ${version} since ${openedAt}`,
    fix:
      standing === 'unknown'
        ? `Whether that run has ended cannot be told (the job lacks \`actions: read\`, or GitHub knows no such run): wait ${LEASE_MINUTES} minutes, then run this again`
        : 'Wait until that run has ended, then run this again',
  }
}
