import { z } from 'zod'
import * as defaults from '../../src/config/defaults.js'
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

const { DEFAULT_COMMANDS } = defaults

/** What counts where a key is left out; keys that are not here have no default. */
const DEFAULTS: Readonly<Record<string, string>> = {
  model: defaults.DEFAULT_MODEL,
  metrics: defaults.DEFAULT_METRICS,
  tag: defaults.DEFAULT_TAG,
  'steps.export.run': DEFAULT_COMMANDS.export.run,
  'steps.card.run': DEFAULT_COMMANDS.card.run,
  'gates.enabled': 'true',
  'gates.tests.run': DEFAULT_COMMANDS.tests.run,
  'gates.performance.run': DEFAULT_COMMANDS.performance.run,
  'gates.performance.metrics.<name>.tolerance': '0',
  'gates.review.approvals': String(defaults.DEFAULT_APPROVALS),
  'gates.review.in-check': 'false',
  'gates.data-quality.reports': `[${defaults.DEFAULT_DATA_REPORT}]`,
  'gates.documentation.documents': `[${defaults.DEFAULT_DOCUMENTS.join(', ')}]`,
  'gates.types.run': DEFAULT_COMMANDS.types.run,
  'gates.security.run': DEFAULT_COMMANDS.security.run,
  'gates.security.fail-on': defaults.DEFAULT_FAIL_ON,
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

/** The commands that run where nothing is configured. */
export function commandsTable(): string {
  const what: Record<keyof typeof DEFAULT_COMMANDS, string> = {
    tests: 'tests',
    performance: `performance (metrics are read from \`${defaults.DEFAULT_METRICS}\`)`,
    types: 'types',
    security: 'security',
    export: 'export',
    card: 'model card',
  }
  const rows = Object.entries(DEFAULT_COMMANDS).map(([name, command]) => [
    what[name as keyof typeof DEFAULT_COMMANDS],
    code(command.run),
  ])
  return table(['step', 'command'], [...rows, ['data quality', `none; reads \`${defaults.DEFAULT_DATA_REPORT}\``]])
}
