import { describe, expect, test } from '@jest/globals'
import { fillPlaced } from '../../src/environments/placeholders.js'

const VALUES = { names: { version: '1.2.0', package: "it's here" }, outs: { image: 'r/churn@sha256:ab' } }

describe('placeholders of deployment steps', () => {
  test.each([
    ['deploy {out.image} {package}', "deploy r/churn@sha256:ab 'it'\\''s here'"],
    ['echo "{package}" \'{version}\'', "echo \"it's here\" '1.2.0'"],
    ['echo ${version} {{version}} %{version} {print}', 'echo ${version} {{version}} %{version} {print}'],
    ['curl -d {"v":{version}}', 'curl -d {"v":1.2.0}'],
  ])('%s', (run, filled) => {
    expect(fillPlaced(run, 'shell', VALUES)).toBe(filled)
  })

  test('what no step handed on stops', () => {
    expect(() => fillPlaced('x {out.revision}', 'shell', VALUES)).toThrow(
      /no step has handed on "revision".*\{out.image\}/,
    )
  })

  test('a text that no shell reads is filled as it is', () => {
    expect(fillPlaced('https://x/{version}', 'text', VALUES)).toBe('https://x/1.2.0')
  })
})
