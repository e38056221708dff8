import { describe, expect, it } from '@jest/globals'
import { assetProblems, packageArchiveName, releaseAssets } from '../../src/package/assets.js'

describe('assets', () => {
  it('has four', () => {
    expect(
      releaseAssets('churn', '1.2.0')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['churn-1.2.0.tar.gz', 'manifest.json', 'metadata.json', 'model_card.md'])
    expect(assetProblems(releaseAssets('churn', '1.2.0').map((asset) => ({ ...asset, size: 1 })))).toEqual([])
  })

  it('gives every version a name that GitHub keeps', () => {
    expect(packageArchiveName('churn', '1.2.0-rc.1+build.5')).toBe('churn-1.2.0-rc.1.build.5.tar.gz')
  })

  it.each([
    [1, true],
    [2 ** 31 - 1, true],
    [2 ** 31, false],
    [2 ** 31 + 1, false],
    [0, false],
  ])('judges an asset of %d bytes', (size, ok) => {
    expect(assetProblems([{ name: 'a.tar.gz', size }]).length === 0).toBe(ok)
  })

  it('says what the limit is and what to do', () => {
    expect(assetProblems([{ name: 'a.tar.gz', size: 3 * 2 ** 30 }])[0]).toMatchObject({
      what: 'The release asset a.tar.gz has 3221225472 bytes (3.0 GiB); GitHub takes assets under 2 GiB (2147483648 bytes)',
    })
  })

  it.each(['ä.md', 'a b', 'a/b', '', '.hidden', 'a+b'])('refuses the name %j', (name) => {
    expect(assetProblems([{ name, size: 1 }])).toHaveLength(1)
  })

  it('refuses a name twice and more than a thousand', () => {
    const one = { name: 'a', size: 1 }
    expect(assetProblems([one, one])).toHaveLength(1)
    const many = Array.from({ length: 1001 }, (_, index) => ({ name: `a${index}`, size: 1 }))
    expect(assetProblems(many)).toHaveLength(1)
    expect(assetProblems(many.slice(1))).toEqual([])
  })
})
