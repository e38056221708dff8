import { describe, expect, it } from '@jest/globals'
import { releaseName } from '../../src/release/name.js'

describe('the name of a release', () => {
  it.each([
    ['Churn model', 'Churn model 1.0.0'],
    ['Churn\r\n  model\t', 'Churn model 1.0.0'],
    ['x'.repeat(249), `${'x'.repeat(249)} 1.0.0`],
    ['x'.repeat(250), `${'x'.repeat(248)}… 1.0.0`],
    ['🧪'.repeat(125), `${'🧪'.repeat(124)}… 1.0.0`],
    [`x${'🧪'.repeat(125)}`, `x${'🧪'.repeat(123)}… 1.0.0`],
  ])('%s', (title, name) => {
    expect(releaseName({ title, version: '1.0.0' })).toBe(name)
    expect(name.length).toBeLessThanOrEqual(255)
  })
})
