import { describe, expect, it } from '@jest/globals'
import { fieldName } from '../../src/formats/document.js'
import { renderBody } from '../../src/release/body.js'
import { type JournalEntry, readEntry, transactionId } from '../../src/release/journal.js'
import { renderProposal } from '../../src/release/proposal.js'
import { type ReleaseRecord, releaseRecordSchema } from '../../src/release/record.js'
import { readSealedTree, sealedLater, type SealedReading } from '../../src/release/sealed-records.js'
import { type PastRelease, pastReleases } from '../fixtures/past-release.js'

const releases = pastReleases()

type Path = readonly (string | number)[]
type Json = Record<string, unknown>

function entryOf({ entries }: PastRelease): JournalEntry {
  const read = readEntry(entries.at(-1) ?? '')
  if (!read.ok) throw new Error('the fixture has no entry')
  return read.entry
}

const recordOf = ({ tree }: PastRelease): Json => JSON.parse(tree['record.json'] ?? '') as Json

function readWith(past: PastRelease, record: unknown, texts: Record<string, string> = {}): SealedReading {
  return readSealedTree({ ...past.tree, 'record.json': JSON.stringify(record), ...texts }, entryOf(past))
}

/** What people read that is made from the record. */
const pages = (record: ReleaseRecord): string => [renderBody(record), ...Object.values(renderProposal(record))].join()

/** What the fields of a path hold that a team wrote: names of its own, with values of any kind. */
const FREE = /(^|champion\.|history\[\]\.)(metrics|metricsAsWritten)\.|\.(parameters|deployedTo(\[\])?)\./
const OPTIONAL = [
  /^verdicts\[\]\.metrics$/,
  /\.(min|max|minExclusive|maxExclusive)$/,
  /\.evidence\[\]\.(tool|note)$/,
  /\.findings\[\]\.where(\.(line|column|field))?$/,
]
const nameOf = (path: Path): string =>
  path.reduce<string>((name, part) => (typeof part === 'number' ? `${name}[]` : `${name}.${part}`), '').slice(1)
const isOptional = (path: Path): boolean => OPTIONAL.some((pattern) => pattern.test(nameOf(path)))

/** The paths of all fields that this action names itself, nested ones too. */
function fieldsOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => fieldsOf(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .flatMap(([key, item]) => [[...path, key], ...fieldsOf(item, [...path, key])])
    .filter((one) => !FREE.test(nameOf(one)))
}

function without(record: Json, path: Path): Json {
  const copy = structuredClone(record)
  const owner = path.slice(0, -1).reduce<unknown>((here, part) => (here as Json)[part], copy)
  Reflect.deleteProperty(owner as Json, path.at(-1) ?? '')
  return copy
}

/** Each field that any record has, once: the field's name, a release whose record has it, and where. */
const fields = new Map(
  releases.flatMap(([, past]) =>
    fieldsOf(recordOf(past)).map((path): [string, { past: PastRelease; path: Path }] => [nameOf(path), { past, path }]),
  ),
)

describe('the record of a release', () => {
  it.each(releases)('is read, and every page that is made from it is whole: %s', (_, past) => {
    const read = readSealedTree(past.tree, entryOf(past))
    expect(read).toMatchObject({ ok: true, sealed: { record: recordOf(past), metadata: past.tree['metadata.json'] } })
    expect(read.ok && pages(read.sealed.record)).toEqual(expect.not.stringContaining('undefined'))
  })

  it.each([...fields].filter(([, { path }]) => !isOptional(path)))('is refused without %s', (_, { past, path }) => {
    const read = readWith(past, without(recordOf(past), path))
    expect(read).toMatchObject({
      ok: false,
      why: { by: 'somebody', what: expect.stringContaining(`(${fieldName(path)})`) },
    })
  })

  it.each([...fields].filter(([, { path }]) => isOptional(path)))('is read without %s', (_, { past, path }) => {
    const read = readWith(past, without(recordOf(past), path))
    expect(read.ok && pages(read.sealed.record)).toEqual(expect.not.stringContaining('undefined'))
  })

  it('has each field of the schema in one of the fixtures, and those that may be missing too', () => {
    const names = [...fields.keys()]
    // No past release has committed its model.
    const others = Object.keys(releaseRecordSchema().shape).filter((name) => name !== 'committedModel')
    for (const name of others) expect(names).toContain(name)
    expect(names.filter((name) => isOptional(name.split('.')))).toEqual(
      expect.arrayContaining(['metricRows[].minExclusive', 'verdicts[].metrics', 'verdicts[].evidence[].note']),
    )
  })

  it('is read by a version that does not know all of its fields', () => {
    const [, past] = releases[0] as [string, PastRelease]
    expect(readWith(past, { ...recordOf(past), comesLater: { x: 1 } })).toMatchObject({ ok: true })
  })
})

describe('sealed records', () => {
  const past = releases.find(([name]) => name === 'unreleased/with-champion')?.[1] as PastRelease
  const record = recordOf(past)
  const changed = (what: unknown): SealedReading => ({ ok: false, why: { by: 'somebody', what: what as string } })

  it('are those of every version, of every kind', () => {
    const kinds = ['first', 'with-champion', 'gates-disabled', 'prerelease', 'waived-gate', 'second-feature']
    const names = ['1.0.0', 'unreleased'].flatMap((version) => kinds.map((kind) => `${version}/${kind}`))
    expect(releases.map(([name]) => name)).toEqual(expect.arrayContaining([...names, 'unreleased/awaiting-merge']))
  })

  it.each(['record.json', 'metadata.json', 'model_card.md', 'requirements.txt', 'manifest.json'])(
    'are refused without %s',
    (name) => {
      const files = Object.fromEntries(Object.entries(past.tree).filter(([one]) => one !== name))
      expect(readSealedTree(files, entryOf(past))).toEqual(changed(`${name} is missing`))
    },
  )

  it.each(['metadata.json', 'model_card.md', 'requirements.txt', 'manifest.json'])(
    'are refused when %s is another text than was sealed',
    (name) => {
      expect(readWith(past, record, { [name]: `${past.tree[name] ?? ''} ` })).toEqual(
        changed(`${name} has not the digest that record.json states of it`),
      )
    },
  )

  it.each<[string, Json | string, unknown]>([
    ['no JSON', 'no', expect.stringMatching(/^record\.json:1:1/)],
    ['no object', '[]', expect.stringContaining('record.json')],
    [
      'a field of another kind',
      { ...record, latest: 'yes' },
      expect.stringMatching(/\(latest\): "yes" is not true or/),
    ],
    [
      'evidence of an unknown kind',
      { ...record, verdicts: [{ ...(record['verdicts'] as Json[])[0], evidence: [{ kind: 'song' }] }] },
      expect.stringMatching(/\(verdicts\[0\]\.evidence\[0\]\.kind\): "song" is not a kind of evidence/),
    ],
    ['an asset more', { ...record, assets: [...(record['assets'] as Json[]), (record['assets'] as Json[])[0]] }, expect.stringMatching(/^record\.json: tx is/)], // prettier-ignore
    ['another commit', { ...record, commit: 'a'.repeat(40) }, expect.stringMatching(/commit is .* of the journal's entry/)], // prettier-ignore
    ['a package that is no asset', { ...record, packageName: 'x' }, expect.stringMatching(/packageName is "x"/)],
    [
      'another digest of the package',
      { ...record, packageDigest: `sha256:${'0'.repeat(64)}` },
      expect.stringMatching(/packageDigest is "sha256:0+" instead of sha256:/),
    ],
    [
      'a file of the package more',
      { ...record, packageFiles: [...(record['packageFiles'] as Json[]), { path: 'x', size: 1, sha256: `sha256:${'0'.repeat(64)}` }] }, // prettier-ignore
      'record.json is not what manifest.json says: x was not there before',
    ],
  ])('are refused with %s', (_, value, what) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    expect(readSealedTree({ ...past.tree, 'record.json': text }, entryOf(past))).toEqual(changed(what))
  })

  it('are refused when the id of the transaction is another in record and entry alike', () => {
    const entry = { ...entryOf(past), tx: '0'.repeat(16) }
    const read = readSealedTree({ ...past.tree, 'record.json': JSON.stringify({ ...record, tx: entry.tx }) }, entry)
    const { feature, version, commit, assets } = record as unknown as ReleaseRecord
    expect(read).toEqual(changed(expect.stringContaining(transactionId({ feature, version, commit, assets }))))
  })

  it('are told from those that a later version wrote', () => {
    const read = readWith(past, { schema: 2, anything: 'else' })
    expect(read).toEqual({ ok: false, why: { by: 'later-version', schema: 2 } })
    for (const schema of [0, -1, '2', null]) expect(readWith(past, { ...record, schema })).toEqual(changed(expect.stringContaining('schema'))) // prettier-ignore
  })

  it('are rendered with a gate that this version does not know', () => {
    const [first] = record['verdicts'] as Json[]
    const read = readWith(past, { ...record, verdicts: [{ ...first, gate: 'fairness' }] })
    expect(read.ok && renderBody(read.sealed.record)).toContain('| fairness | ✅ passed |')
  })
})

it('what a later version sealed sends to that version', () => {
  const { what, fix } = sealedLater('churn/v1', 7)
  expect([what, fix]).toEqual([
    expect.stringMatching(/written by a later version of this action .*schema 7.*up to 1/),
    expect.stringMatching(/^Run this again with that version/),
  ])
})
