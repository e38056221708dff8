import { z } from 'zod'
import { commandKeys, type CommandKeys } from '../settings/command.js'
import { gateKeys, type GateKeys } from '../settings/gate-keys.js'
import type { AnyGate } from './gate.js'
import { GATES, type GateName } from './index.js'

/** What the configuration says of one gate, as read; the gate's own keys are known to the gate alone. */
export type GateFile = GateKeys & CommandKeys & Readonly<Record<string, unknown>>

type GateSchema = z.ZodOptional<z.ZodType<GateFile>>

function gateSchema(gate: AnyGate): GateSchema {
  const keys = { ...gateKeys, ...(gate.command === undefined ? {} : commandKeys), ...gate.keys }
  return z.strictObject(keys).optional().describe(gate.purpose) as GateSchema
}

const schemas = Object.fromEntries(GATES.map((gate) => [gate.name, gateSchema(gate)])) as Record<GateName, GateSchema>

/** The schema of the key `gates`: whether they are judged, and what is said of each. */
export const gatesSchema = z.strictObject({
  enabled: z.boolean().optional().describe('false switches all gates off, in plain sight'),
  ...schemas,
})

/** The key `gates` as read. */
export type GatesFile = z.output<typeof gatesSchema>
