import { describe, expect, it } from '@jest/globals'
import {
  makeManifest,
  manifestDifferences,
  type PackageFile,
  parseManifest,
  renderManifest,
} from '../../src/package/manifest.js'

const digest = (digit: string): string => `sha256:${digit.repeat(64)}`
const file = (path: string, digit = 'a', size = 3): PackageFile => ({ path, size, sha256: digest(digit) })
const about = { feature: 'churn', version: '1.2.0', commit: 'c'.repeat(40) }

describe('a manifest', () => {
  it('is the same bytes whatever the order, and leaves itself out', () => {
    const one = renderManifest(makeManifest(about, [file('b'), file('a'), file('manifest.json')]))
    const other = renderManifest({
      commit: about.commit,
      version: about.version,
      schema: 1,
      feature: about.feature,
      files: [file('a'), file('b')],
    })
    expect(one).toBe(other)
    expect(one.endsWith('}\n')).toBe(true)
    expect(one).not.toContain('manifest.json')
  })

  it('parses back', () => {
    const manifest = makeManifest(about, [file('model.joblib'), file('ä/ö')])
    expect(parseManifest(renderManifest(manifest), 'manifest.json')).toEqual({ ok: true, manifest })
  })

  it('passes over a key that a later version wrote', () => {
    const manifest = makeManifest(about, [file('a')])
    const later = renderManifest(manifest).replace('"schema"', '"x": 1, "schema"')
    expect(parseManifest(later, 'manifest.json')).toEqual({ ok: true, manifest })
  })

  const text = renderManifest(makeManifest(about, [file('a'), file('b')]))
  it.each([
    ['no JSON', '{'],
    ['a key twice', text.replace('"schema": 1,', '"schema": 1, "schema": 1,')],
    ['another schema', text.replace('"schema": 1', '"schema": 2')],
    ['a short digest', text.replace('aaaa"', '"')],
    ['an upper-case digest', text.replace('aaaa"', 'AAAA"')],
    ['a negative size', text.replace('"size": 3', '"size": -3')],
    ['a path twice', text.replace('"b"', '"a"')],
  ])('refuses %s', (_what, wrong) => {
    expect(wrong).not.toBe(text)
    const parsed = parseManifest(wrong, 'manifest.json')
    expect(parsed.ok).toBe(false)
    if (!parsed.ok) expect(parsed.problems[0]?.where).toMatchObject({ file: 'manifest.json', line: expect.any(Number) })
  })
})

describe('manifestDifferences', () => {
  const manifest = makeManifest(about, [file('a'), file('b'), file('c')])

  it('is empty for the same manifest', () => {
    expect(manifestDifferences(manifest, structuredClone(manifest))).toEqual([])
  })

  it('names everything that differs', () => {
    const other = makeManifest({ ...about, version: '1.3.0' }, [file('a', 'b'), file('b', 'a', 4), file('d')])
    expect(manifestDifferences(manifest, other)).toEqual([
      'version is 1.3.0 instead of 1.2.0',
      expect.stringMatching(/^a has other bytes/),
      'b has 4 bytes instead of 3',
      'c is missing',
      'd was not there before',
    ])
  })
})
