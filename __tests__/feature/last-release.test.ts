import { describe, expect, it } from '@jest/globals'
import { applyRelease, type ReleaseChange } from '../../src/feature/edits.js'
import { hasRelease, lastReleaseOf } from '../../src/feature/last-release.js'

const file = 'docs/workflow/state/churn.json'
const change: ReleaseChange = {
  file,
  version: '1.1.0',
  tag: 'churn/v1.1.0',
  commit: 'a'.repeat(40),
  packageDigest: `sha256:${'1'.repeat(64)}`,
  metrics: { 'test.f1': 0.9 },
  metricsAsWritten: { test: { f1: 0.9 } },
  verdict: 'passed',
  gatesNote: null,
  releaseUrl: 'https://github.com/acme/models/releases/tag/churn%2Fv1.1.0',
  startedAt: '2026-11-02T10:00:00Z',
  completedAt: '2026-11-02T10:05:00Z',
}
const before = '{\r\n\t"id": "churn",\r\n\t"status": "approved",\r\n\t"owner": "alice"\r\n}'

describe('a release read back from the state file that it wrote', () => {
  it.each([
    ['with gates', change],
    ['with gates off', { ...change, verdict: 'disabled', gatesNote: 'input gates-enabled (by alice)' }],
  ])('is the change that was made, %s', (_, made) => {
    const after = applyRelease(before, made)
    expect(lastReleaseOf(after, file)).toEqual(made)
    // This is how a commit of our own is told from one that only looks like it.
    expect(applyRelease(before, lastReleaseOf(after, file) ?? change)).toBe(after)
  })

  it('does not cover anything that a person changed beside it', () => {
    const after = applyRelease(before, change).replace('"alice"', '"eve"')
    expect(applyRelease(before, lastReleaseOf(after, file) ?? change)).not.toBe(after)
  })

  it.each([
    ['no release', before],
    ['an entry of another tool', '{"status": "released", "releases": [{"version": "1.0.0"}]}'],
    ['no JSON', 'nothing'],
  ])('is null for %s', (_, text) => {
    expect(lastReleaseOf(text, file)).toBeNull()
  })
})

describe('whether a state file has a release', () => {
  const after = applyRelease(before, change)
  it.each([
    ['the same version and commit', { version: '1.1.0', commit: change.commit }, true],
    ['another commit', { version: '1.1.0', commit: 'b'.repeat(40) }, false],
    ['another version', { version: '1.2.0', commit: change.commit }, false],
  ])('%s', (_, release, expected) => {
    expect(hasRelease(after, file, release)).toBe(expected)
  })

  it('is no for a file that cannot be read', () => {
    expect(hasRelease('{', file, { version: '1.1.0', commit: change.commit })).toBe(false)
  })
})
