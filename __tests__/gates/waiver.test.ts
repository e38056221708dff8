import { describe, expect, it } from '@jest/globals'
import { conclude } from '../../src/gates/conclusion.js'
import type { Verdict, VerdictKind } from '../../src/gates/verdict.js'
import { applyWaivers } from '../../src/gates/waiver.js'
import { gateSettings, settings } from './builders.js'

const WAIVER = { reason: 'legacy code', owner: 'alice', expires: '2026-12-31' }

function apply(
  kind: VerdictKind,
  today: string,
  enabled = true,
  gatesEnabled = true,
): { verdict: string; reason: string } {
  const types = { ...gateSettings().types, waiver: WAIVER, enabled }
  const [verdict] = applyWaivers(
    [{ gate: 'types', ...conclude(kind, 'because') }],
    settings({ types }, { gatesEnabled }),
    today,
  )
  return { verdict: verdict?.verdict ?? '', reason: verdict?.reason ?? '' }
}

describe('applyWaivers', () => {
  it.each<[VerdictKind, string, string]>([
    ['failed', '2026-11-22', 'waived'],
    ['error', '2026-12-31', 'waived'],
    ['inconclusive', '2026-12-31', 'waived'],
    ['failed', '2027-01-01', 'error'],
    ['passed', '2026-11-22', 'error'],
    ['passed', '2027-01-01', 'error'],
    ['skipped', '2026-11-22', 'skipped'],
  ])('%s on %s: %s', (kind, today, expected) => {
    expect(apply(kind, today).verdict).toBe(expected)
  })

  it('keeps the reason in plain sight', () => {
    expect(apply('failed', '2026-11-22').reason).toBe('waived by alice until 2026-12-31: legacy code (failed: because)')
    expect(apply('failed', '2027-01-01').reason).toBe('the waiver of alice expired on 2026-12-31; because')
  })

  it('takes a waiver of a gate that is switched off for unused, and says nothing where gates are off as a whole', () => {
    expect(apply('skipped', '2026-11-22', false).verdict).toBe('error')
    expect(apply('skipped', '2027-11-22', false, false).verdict).toBe('skipped')
  })

  it('leaves gates without a waiver alone', () => {
    const verdict: Verdict = { gate: 'tests', ...conclude('failed', 'because') }
    expect(applyWaivers([verdict], settings(), '2026-11-22')).toEqual([verdict])
  })
})
