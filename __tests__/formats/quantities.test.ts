import { describe, expect, it } from '@jest/globals'

import {
  formatBytes,
  formatNumber,
  formatPlainNumber,
  formatSeconds,
  shortDigest,
} from '../../src/formats/quantities.js'

describe('quantities', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1023 bytes'],
    [1024, '1.0 KiB'],
    [1024 * 1024 - 1, '1.0 MiB'],
    [2 ** 31, '2.0 GiB'],
    [2 ** 52, '4096.0 TiB'],
  ])(
    // prettier-ignore
    'bytes: %d',
    (bytes, text) => expect(formatBytes(bytes)).toBe(text), // prettier-ignore
  )

  it.each([
    [0, '0 s'],
    [0.42, '0.4 s'],
    [9.96, '10 s'],
    [59.6, '1 min 0 s'],
    [125, '2 min 5 s'],
    [3780, '1 h 3 min'],
    [NaN, '?'],
    [-1, '?'],
  ])(
    // prettier-ignore
    'seconds: %d',
    (seconds, text) => expect(formatSeconds(seconds)).toBe(text), // prettier-ignore
  )

  it('rounds numbers, but never onto or across a limit', () => {
    expect(formatNumber(0.9736842105263158)).toBe('0.973684')
    expect(formatNumber(0.79999999, 0.8)).toBe('0.79999999')
    expect(formatNumber(0.79999999, 0.7, null, undefined)).toBe('0.8')
  })

  it('writes plain numbers and short digests', () => {
    expect([1e-7, -2.5e-9, 1e21, 1e-30, 0.5].map(formatPlainNumber)).toEqual(['0.0000001', '-0.0000000025', '1000000000000000000000', '0', '0.5']) // prettier-ignore
    expect(shortDigest('sha256:0123456789abcdef')).toBe('0123456789ab')
  })
})
