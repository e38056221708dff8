import type { z } from 'zod'
import type { GateBase } from '../settings/gate-keys.js'
import { dataQuality } from './data-quality/index.js'
import { documentation } from './documentation/index.js'
import type { Gate } from './gate.js'
import { performance } from './performance/index.js'
import { review } from './review/index.js'
import { security } from './security/index.js'
import { tests } from './tests/index.js'
import { types } from './types/index.js'

/** The gates, in the order in which they are reported. */
export const GATES = [tests, performance, review, dataQuality, documentation, types, security] as const

type OneGate = (typeof GATES)[number]

export type GateName = OneGate['name']

/** The names of the gates, in the same order. */
export const GATE_NAMES: readonly GateName[] = GATES.map((gate) => gate.name)

/** The settings of each gate, by its name. */
export type GateSettings = {
  [One in OneGate as One['name']]: One extends Gate<string, z.ZodRawShape, infer Own> ? GateBase & Own : never
}

/** What the configuration says of all gates. */
export interface GatesSettings {
  gatesEnabled: boolean
  /** Who said so, when `gatesEnabled` is false: `input gates-enabled`, a file and line. */
  gatesEnabledSource: string
  gates: GateSettings
}
