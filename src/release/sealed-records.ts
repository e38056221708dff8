import { describePlace, type Problem } from '../errors.js'
import { digestOf } from '../formats/digest.js'
import type { FieldPath } from '../formats/document.js'
import { parseJson } from '../formats/json.js'
import { zodProblems } from '../formats/zod-problems.js'
import { makeManifest, manifestDifferences, parseManifest } from '../package/manifest.js'
import { type JournalEntry, laterSchema, type SealedRecords, transactionId } from './journal.js'
import { RECORD_SCHEMA, type ReleaseRecord, releaseRecordSchema } from './record.js'
import { CARD_NAME, MANIFEST_NAME, METADATA_NAME, REQUIREMENTS_NAME } from '../package/file-names.js'

/** Why sealed records cannot be read: a later version of the action wrote them, or somebody has changed them. */
export type Unreadable = { by: 'later-version'; schema: number } | { by: 'somebody'; what: string }

/** Sealed records that were read back, or why they cannot be. */
export type SealedReading = { ok: true; sealed: SealedRecords } | { ok: false; why: Unreadable }

/** What an entry of the journal says of the release that it is about. */
type SaidByEntry = Pick<JournalEntry, 'feature' | 'version' | 'tag' | 'commit' | 'tx'>

/**
 * Reads the sealed records back; they must be what they themselves say, and the journal's entry: null where no journal has
 * them.
 */
export function readSealedTree(files: Readonly<Record<string, string>>, entry: SaidByEntry | null): SealedReading {
  const { 'record.json': text, [METADATA_NAME]: metadata, [MANIFEST_NAME]: manifest } = files
  const { [CARD_NAME]: modelCard, [REQUIREMENTS_NAME]: requirements } = files
  if (text === undefined) return changed('record.json is missing')
  const read = readRecord(text)
  if (!read.ok) return read
  if (metadata === undefined) return changed(`${METADATA_NAME} is missing`)
  if (manifest === undefined) return changed(`${MANIFEST_NAME} is missing`)
  if (modelCard === undefined) return changed(`${CARD_NAME} is missing`)
  if (requirements === undefined) return changed(`${REQUIREMENTS_NAME} is missing`)
  const sealed = { record: read.record, recordText: text, metadata, modelCard, requirements, manifest }
  const what = contradiction(sealed, entry)
  return what === null ? { ok: true, sealed } : changed(what)
}

function changed(what: string): { ok: false; why: Unreadable } {
  return { ok: false, why: { by: 'somebody', what } }
}

function readRecord(text: string): { ok: true; record: ReleaseRecord } | { ok: false; why: Unreadable } {
  const parsed = parseJson(text, 'record.json')
  if (!parsed.ok) return changed(told(parsed.problems))
  const { document } = parsed
  const later = laterSchema(document.value, RECORD_SCHEMA)
  if (later !== null) return { ok: false, why: { by: 'later-version', schema: later } }
  const schema = releaseRecordSchema()
  const checked = schema.safeParse(document.value)
  if (!checked.success) return changed(told(zodProblems(checked.error, document, schema)))
  return { ok: true, record: checked.data }
}

/** The first of the problems in few words; how to write it right is for nobody to do by hand. */
function told(problems: readonly Problem[]): string {
  const [first] = problems
  if (first === undefined) return 'record.json cannot be read'
  const at = first.where === undefined ? '' : `${describePlace(first.where)}: `
  return `${at}${first.what}${problems.length > 1 ? `, and ${problems.length - 1} more` : ''}`
}

/** What in the sealed records contradicts something else in them or in the journal's entry; null when nothing does. */
function contradiction(sealed: SealedRecords, entry: SaidByEntry | null): string | null {
  const { record } = sealed
  const { assets } = record
  for (const field of ['feature', 'version', 'tag', 'commit', 'tx'] as const) {
    if (entry !== null && record[field] !== entry[field])
      return differs(field, record[field], `${entry[field]} of the journal's entry`)
  }
  const tx = transactionId(record)
  if (tx !== record.tx) return differs('tx', record.tx, `${tx}, which its assets give`)
  const archive = assets.find((asset) => asset.name === record.packageName)
  if (archive === undefined) return differs('packageName', record.packageName, 'the name of an asset')
  if (archive.sha256 !== record.packageDigest) return differs('packageDigest', record.packageDigest, archive.sha256)
  return textProblem(sealed) ?? manifestProblem(sealed)
}

function differs(field: FieldPath[number], found: string, expected: string): string {
  return `record.json: ${field} is ${JSON.stringify(found)} instead of ${expected}`
}

/** A text must have the digest that the record states of it, as an asset or as a file of the package. */
function textProblem({ record, ...texts }: SealedRecords): string | null {
  const stated = new Map(record.packageFiles.map(({ path, sha256 }) => [path, sha256]))
  for (const { name, sha256 } of record.assets) stated.set(name, sha256)
  const named = [
    [METADATA_NAME, texts.metadata],
    [MANIFEST_NAME, texts.manifest],
    [CARD_NAME, texts.modelCard],
    [REQUIREMENTS_NAME, texts.requirements],
  ] as const
  const wrong = named.find(([name, text]) => stated.get(name) !== digestOf(text))
  return wrong === undefined ? null : `${wrong[0]} has not the digest that record.json states of it`
}

function manifestProblem({ record, manifest }: SealedRecords): string | null {
  const parsed = parseManifest(manifest, MANIFEST_NAME)
  if (!parsed.ok) return told(parsed.problems)
  const [difference] = manifestDifferences(parsed.manifest, makeManifest(record, record.packageFiles))
  return difference === undefined ? null : `record.json is not what ${MANIFEST_NAME} says: ${difference}`
}

/** The problem of a release that has taken hold and that a later version of the action has sealed. */
export function sealedLater(tag: string, schema: number): Problem {
  return {
    what: `the journal of the unfinished release ${tag} was written by a later version of this action (its record.json has schema ${schema}, and this version reads up to ${RECORD_SCHEMA})`,
    fix: 'Run this again with that version, which is the one that the job that began the release names after `uses:`',
  }
}
