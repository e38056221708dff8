import { describe, expect, it } from '@jest/globals'
import { editJson } from '../../src/formats/json-edit.js'
import { hasRelease, lastReleaseOf } from '../../src/feature/last-release.js'
import { recordedChange } from '../../src/release/recorded-change.js'
import { parseStateFile } from '../../src/feature/state-file.js'
import { hasStateTrailer, stateTrailer } from '../../src/release/proposal.js'
import { type PastRelease, pastReleases } from '../fixtures/past-release.js'

type Json = Record<string, unknown>
const jsonOf = (text: string | undefined): Json => JSON.parse(text ?? '') as Json
const lastOf = (state: Json): Json => (state['releases'] as Json[]).at(-1) ?? {}
const releases = pastReleases()

/** A field taken out of the state file, or of the last entry of its `releases[]`. */
function without({ state }: PastRelease, path: readonly string[]): string {
  const value = jsonOf(state.after)
  const [field = '', inEntry] = path
  if (inEntry === undefined) Reflect.deleteProperty(value, field)
  else Reflect.deleteProperty(lastOf(value), inEntry)
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Every version's state commits count as this action's own: else they would have to be reviewed, and end a release. */
describe.each(releases)('the state commit of the release %s', (_, past) => {
  const { message, ...difference } = past.state
  const { before, after, stateFile } = difference
  const record = jsonOf(past.tree['record.json'])
  const { feature, version, tag, commit, verdict, packageDigest, metrics, metricsAsWritten, startedAt } = record

  it('is recognised by its files and by what it has changed, byte for byte', () => {
    const expected = { file: stateFile, version, tag, commit, verdict, packageDigest }
    const read = { ...expected, metrics, metricsAsWritten, startedAt }
    const recorded = recordedChange(difference)
    expect(recorded).toMatchObject({ change: read, models: [] })
    expect(lastReleaseOf(after, stateFile)).toEqual(recorded?.change)
    expect(recorded?.change.gatesNote).toBe(record['gatesEnabled'] === true ? null : record['gatesSource'])
  })

  it('is recognised by its message', () => {
    expect(message.split('\n')[0]).toBe(`release: ${String(feature)} ${String(version)}`)
    expect([hasStateTrailer(message), message.includes(stateTrailer(String(record['tx'])))]).toEqual([true, true])
  })

  it('has an entry of releases[] that is read', () => {
    const parsed = parseStateFile(after, stateFile)
    const deployed = (jsonOf(before)['deployed_to'] as unknown[] | undefined) ?? []
    expect(parsed).toMatchObject({ ok: true, state: { status: 'released', version, modelVersion: version } })
    const entries = parsed.ok ? parsed.state.releases : []
    expect(entries.at(-1)).toEqual({
      ...{ adopted: false, metricsAsWritten: metrics },
      ...{ version, tag, commit, packageDigest, metrics, deployedTo: [], rolledBack: false },
      releaseUrl: expect.stringMatching(/^http/),
      releasedAt: expect.stringMatching(/Z$/),
    })
    if (deployed.length > 0) expect(entries.at(-2)?.deployedTo).toEqual(deployed)
    expect(hasRelease(after, stateFile, { version: String(version), commit: String(commit) })).toBe(true)
  })

  it('is one no more with a field taken out or put in, and that without a crash', () => {
    const inEntry = Object.keys(lastOf(jsonOf(after))).map((field) => ['releases', field])
    for (const path of [...Object.keys(jsonOf(after)).map((field) => [field]), ...inEntry]) {
      const changed = without(past, path)
      expect([path, changed === after, recordedChange({ ...difference, after: changed })]).toEqual([path, false, null])
    }
    const more = editJson(after, [{ kind: 'set', path: ['owner'], value: 'eve' }])
    expect(recordedChange({ ...difference, after: more })).toBeNull()
  })
})

describe('the state commits that are looked at', () => {
  it('hand deployments down, are of other versions, and have gates off', () => {
    const names = releases.map(([name]) => name)
    for (const version of ['1.0.0', 'unreleased']) {
      expect(names).toEqual(expect.arrayContaining([`${version}/with-champion`, `${version}/gates-disabled`]))
    }
  })
})
