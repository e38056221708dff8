import type { GateName } from '../config/gate-names.js'
import type { FeatureSettings } from '../config/settings.js'
import { conclude } from './conclusion.js'
import type { Verdict } from './verdict.js'

/** The verdict of a gate that is not judged: gates are off as a whole, or this one by name; null when it is judged. */
export function disabledVerdict(settings: FeatureSettings, gate: GateName): Verdict | null {
  if (!settings.gatesEnabled) {
    const evidence = [{ kind: 'note' as const, text: `switched off by ${settings.gatesEnabledSource}` }]
    return conclude(gate, 'skipped', 'gates are disabled', { evidence })
  }
  const own = settings.gates[gate]
  if (own.enabled) return null
  return conclude(gate, 'skipped', own.disabledReason ?? 'switched off in the configuration')
}
