import { z } from 'zod'
import type { CommandSettings } from './command.js'
import * as field from './fields.js'

/** A statement that a gate's failure is accepted for now. */
export interface WaiverSettings {
  reason: string
  owner: string
  /** `YYYY-MM-DD`; the waiver holds up to the end of that day, UTC. */
  expires: string
}

const waiver = z.strictObject({
  reason: field.filledText.describe('Why the failure is accepted'),
  owner: field.filledText.describe('Who answers for it'),
  expires: field.day.describe('The last day on which the waiver holds, UTC'),
})

/** The keys that every gate has. */
export const gateKeys = {
  enabled: z.boolean().optional().describe('false switches the gate off, in plain sight; say why under reason'),
  reason: field.filledText.optional().describe('Why the gate is off'),
  waiver: waiver.optional().describe('Accepts a failure of the gate until a day; expired or unused, it is an error'),
}

/** The keys of every gate as read. */
export type GateKeys = z.output<z.ZodObject<typeof gateKeys>>

/** What the settings of every gate say. */
export interface GateBase {
  /** Switched off by name, with a reason, in plain sight. */
  enabled: boolean
  /** Why it is off; present exactly when `enabled` is false. */
  disabledReason: string | null
  waiver: WaiverSettings | null
  /** Null for a gate that runs none. */
  command: CommandSettings | null
}

/** Reads the keys that every gate has; whatever is left out has its default. */
export function gateBase(keys: GateKeys): Omit<GateBase, 'command'> {
  const enabled = keys.enabled ?? true
  return { enabled, disabledReason: enabled ? null : (keys.reason ?? ''), waiver: keys.waiver ?? null }
}
