import { z } from 'zod'
import * as defaults from '../../src/config/defaults.js'
import type { AnyGate } from '../../src/gates/gate.js'
import { GATES } from '../../src/gates/index.js'
import { code, table } from './markdown.js'

interface Schema {
  description?: string | undefined
  properties?: Record<string, Schema> | undefined
  items?: Schema | undefined
  additionalProperties?: Schema | boolean | undefined
}

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    description: z.string().optional(),
    properties: z.record(z.string(), schema).optional(),
    items: schema.optional(),
    additionalProperties: z.union([z.boolean(), schema]).optional(),
  }),
)

const { DEFAULT_STEPS } = defaults

/** What counts where a key is left out; keys that are not here have no default. */
const DEFAULTS: Readonly<Record<string, string>> = {
  model: defaults.DEFAULT_MODEL,
  metrics: defaults.DEFAULT_METRICS,
  tag: defaults.DEFAULT_TAG,
  'steps.export.run': DEFAULT_STEPS.export.run,
  'steps.card.run': DEFAULT_STEPS.card.run,
  'gates.enabled': 'true',
  ...Object.fromEntries(GATES.flatMap(gateDefaults)),
}

function gateDefaults(gate: AnyGate): [key: string, text: string][] {
  const run = gate.command?.default?.run
  const own = run === undefined ? gate.defaults : { run, ...gate.defaults }
  return Object.entries(own).map(([key, text]) => [`gates.${gate.name}.${key}`, text])
}

/** Keys that mean the same wherever they stand; told once, under the table. */
const COMMON = new Set(['shell', 'timeout', 'env', 'waiver', 'reason'])

/** Every key of the configuration with its meaning and default, from its JSON Schema. */
export function keysTable(jsonSchema: unknown): string {
  const rows = keysOf(schema.parse(jsonSchema), '').filter(([key]) => !isCommon(key))
  const missing = Object.keys(DEFAULTS).filter((key) => rows.every(([name]) => name !== key))
  if (missing.length > 0) throw new Error(`The configuration has no key ${missing.join(', ')}, which has a default`)
  return table(
    ['key', 'what it says', 'default'],
    rows.map(([key, says]) => [code(key), says, code(DEFAULTS[key] ?? '')]),
  )
}

/** Whether a key is one of a gate or step that all of them have; `gates.<gate>.enabled` is one too. */
function isCommon(key: string): boolean {
  const parts = key.split('.')
  const [room = '', , name = ''] = parts
  return (room === 'gates' || room === 'steps') && parts.length > 2 && (COMMON.has(name) || name === 'enabled')
}

function keysOf(node: Schema, prefix: string): [key: string, says: string][] {
  const named = Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    const key = prefix === '' ? name : `${prefix}.${name}`
    // A feature has the keys that have just been told.
    const below = key === 'features' ? [] : keysOf(child, key)
    return [...(child.description === undefined ? [] : [[key, child.description] as [string, string]]), ...below]
  })
  const any = typeof node.additionalProperties === 'object' ? keysOf(node.additionalProperties, `${prefix}.<name>`) : []
  const items = node.items === undefined ? [] : keysOf(node.items, `${prefix}[]`)
  return [...named, ...any, ...items]
}

/** The gates, and when each passes. */
export function gatesTable(): string {
  return table(
    ['gate', 'passes when'],
    GATES.map((gate) => [code(gate.name), gate.passesWhen]),
  )
}

/** The commands that run where nothing is configured. */
export function commandsTable(): string {
  const steps = [
    ['export', code(DEFAULT_STEPS.export.run)],
    ['model card', code(DEFAULT_STEPS.card.run)],
  ]
  return table(['step', 'command'], [...GATES.flatMap(commandRow), ...steps])
}

function commandRow(gate: AnyGate): string[][] {
  if (gate.command === undefined) return []
  const what =
    gate.measure === undefined ? gate.name : `${gate.name} (metrics are read from ${code(defaults.DEFAULT_METRICS)})`
  const reports = gate.defaults['reports']
  const reads = reports === undefined ? '' : `; reads ${code(reports.slice(1, -1))}`
  const run = gate.command.default?.run
  return [[what, `${run === undefined ? 'none' : code(run)}${reads}`]]
}
