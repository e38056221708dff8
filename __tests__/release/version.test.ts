import { describe, expect, it } from '@jest/globals'

import { chooseVersion, isPrerelease, parseVersion, type VersionFacts } from '../../src/release/version.js'

const facts: VersionFacts = { explicit: null, bump: 'auto', previous: '1.1.0', modelUnchanged: false }

describe('chooseVersion', () => {
  it.each<[string, Partial<VersionFacts>, string]>([
    ['the first release', { previous: null }, '1.0.0'],
    ['the first release, whatever the bump', { previous: null, bump: 'major' }, '1.0.0'],
    ['an explicit first one', { previous: null, explicit: '0.3.0' }, '0.3.0'],
    ['auto with another model', {}, '1.2.0'],
    ['auto with the same model', { modelUnchanged: true }, '1.1.1'],
    ['auto when that cannot be told', { modelUnchanged: null }, '1.2.0'],
    ['patch', { bump: 'patch' }, '1.1.1'],
    ['minor of the same model', { bump: 'minor', modelUnchanged: true }, '1.2.0'],
    ['major', { bump: 'major' }, '2.0.0'],
    ['explicit', { explicit: '1.4.0' }, '1.4.0'],
    ['explicit with a v', { explicit: 'v1.4.0' }, '1.4.0'],
    ['an explicit prerelease', { explicit: '1.2.0-rc.1' }, '1.2.0-rc.1'],
    ['the release after its prerelease', { explicit: '1.2.0', previous: '1.2.0-rc.1' }, '1.2.0'],
    ['minor after a prerelease of it', { previous: '1.2.0-rc.1' }, '1.2.0'],
    ['minor after a prerelease of a patch', { previous: '1.1.1-rc.1' }, '1.2.0'],
    ['patch after a prerelease of it', { previous: '1.1.1-rc.1', modelUnchanged: true }, '1.1.1'],
    ['a previous one with a v', { previous: 'v1.1.0' }, '1.2.0'],
  ])('chooses %s', (_, change, version) => {
    expect(chooseVersion({ ...facts, ...change })).toMatchObject({ ok: true, version })
  })

  it('says why', () => {
    expect(chooseVersion({ ...facts, modelUnchanged: true })).toMatchObject({
      why: 'patch after 1.1.0: the model is the same, byte for byte',
    })
  })

  it.each<[string, string | null, RegExp]>([
    ['1.1.0', '1.1.0', /not above the previous one, 1\.1\.0/],
    ['1.0.9', '1.1.0', /not above the previous one, 1\.1\.0/],
    ['1.1.0-rc.1', '1.1.0', /not above/],
    ['1.2.0+build.7', '1.1.0', /build metadata \("\+build\.7"\).*previous version is 1\.1\.0/],
    ['1.2', '1.1.0', /"1\.2" is no semantic version.*1\.1\.0/],
    ['01.2.0', '1.1.0', /no semantic version/],
    ['latest', null, /"latest" is no semantic version$/],
    ['vv1.2.0', null, /no semantic version/],
    [`1.${'9'.repeat(300)}.0`, null, /no semantic version/],
  ])('refuses %s after %s, and names the input and what is possible', (explicit, previous, what) => {
    const choice = chooseVersion({ ...facts, explicit, previous })
    expect(choice).toMatchObject({ ok: false, problem: { where: { file: 'input', field: 'version' } } })
    if (choice.ok) return
    expect(choice.problem.what).toMatch(what)
    expect(choice.problem.fix).toContain(previous === null ? '1.0.0' : '1.1.1, 1.2.0 or 2.0.0')
  })

  it('is above every version that the branch has, whether its state file knows it or not', () => {
    const asked = { ...facts, explicit: '1.2.0', reachable: ['1.3.0', '1.2.0-rc.1'] }
    expect(chooseVersion(asked)).toMatchObject({
      problem: { what: expect.stringContaining('previous one, 1.3.0') as unknown },
    })
    expect(chooseVersion({ ...asked, explicit: '1.4.0' })).toMatchObject({ ok: true })
    expect(chooseVersion({ ...asked, previous: null })).toMatchObject({ ok: false })
  })

  it.each([
    [`1.${Number.MAX_SAFE_INTEGER}.0`, 'minor', '2.0.0'],
    [`${Number.MAX_SAFE_INTEGER}.0.0`, 'major', `${Number.MAX_SAFE_INTEGER}.0.1`],
    [`1.2.${Number.MAX_SAFE_INTEGER}`, 'patch', '1.3.0'],
  ] as const)('makes no version after %s by %s that no later run could read', (previous, bump, possible) => {
    const choice = chooseVersion({ ...facts, previous, bump })
    expect(choice).toMatchObject({
      ok: false,
      problem: { what: expect.stringMatching(/no later run could read/) as unknown },
    })
    expect(choice.ok ? '' : choice.problem.fix).toContain(possible)
  })

  it.each(['previous', 'explicit'] as const)('says of %s that a number in it is too large', (field) => {
    const choice = chooseVersion({ ...facts, [field]: '1.9007199254740992.0' })
    expect(choice.ok ? '' : choice.problem.what).toContain('a number in it is above 9007199254740991')
  })

  it('names each possible version once', () => {
    const choice = chooseVersion({ ...facts, explicit: '1.0.0', previous: '2.0.0-rc.1' })
    expect(choice).toMatchObject({ problem: { fix: 'Ask for 2.0.0, or leave the input out' } })
  })

  it.each([null, '2.0.0'])('does not count on from what is no version (explicit: %s)', (explicit) => {
    expect(chooseVersion({ ...facts, explicit, previous: 'final' })).toMatchObject({
      ok: false,
      problem: { what: expect.stringContaining('"final"') as unknown },
    })
  })
})

describe('parseVersion and isPrerelease', () => {
  it('are strict', () => {
    expect(['1.2.3', 'v1.2.3', '1.2.3-a.1', ' 1.2.3', '=1.2.3', '1.2.3+a', 'V1.2.3'].map(parseVersion)).toEqual(['1.2.3', '1.2.3', '1.2.3-a.1', null, null, null, null]) // prettier-ignore
    expect([isPrerelease('1.2.3-rc.1'), isPrerelease('1.2.3')]).toEqual([true, false])
  })
})
