import type { Place, Problem } from '../errors.js'
import { fieldName, type DataDocument, type FieldPath, type Parsed } from '../formats/document.js'
import { parseYaml } from '../formats/yaml.js'
import { zodProblems } from '../formats/zod-problems.js'
import { normaliseMetricName } from '../feature/criteria.js'
import { GATE_NAMES } from './gate-names.js'
import { configSchema, type ConfigFile, type SectionFile } from './schema.js'

/** A configuration file that fits the schema. */
export interface ParsedConfig {
  /** From the repository's root. */
  file: string
  /** As written: per-feature keys are merged before values are read. */
  written: unknown
  data: ConfigFile
  /** Where a value stands. */
  placeOf: (path: FieldPath) => Place
}

/** Reads `.github/ds-release.yml` strictly; an empty file configures nothing. */
export function parseConfig(text: string, file: string): Parsed<{ config: ParsedConfig }> {
  const parsed = parseYaml(text, file)
  if (!parsed.ok) return parsed
  const { document } = parsed
  const written = document.value ?? {}
  const result = configSchema.safeParse(written)
  if (!result.success) return { ok: false, problems: zodProblems(result.error, document, configSchema) }
  const { features = {}, ...top } = result.data
  const problems = [
    ...sectionProblems(top, [], document),
    ...Object.entries(features).flatMap(([id, section]) => sectionProblems(section, ['features', id], document)),
    ...tagProblems(features, document),
  ]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, config: { file, written, data: result.data, placeOf: (path) => document.placeOf(path) } }
}

/** What a schema of single values cannot see. */
function sectionProblems(section: SectionFile, path: FieldPath, document: DataDocument): Problem[] {
  const gates = section.gates ?? {}
  return [
    ...GATE_NAMES.flatMap((gate) => reasonProblems(gates[gate], [...path, 'gates', gate], document)),
    ...spellingProblems(
      Object.keys(gates.performance?.metrics ?? {}),
      [...path, 'gates', 'performance', 'metrics'],
      document,
    ),
  ]
}

function reasonProblems(
  gate: { enabled?: boolean | undefined; reason?: string | undefined } | undefined,
  path: FieldPath,
  document: DataDocument,
): Problem[] {
  if (gate?.enabled === false && gate.reason === undefined) {
    const fix = 'Add "reason": say why the gate is off'
    return [
      {
        what: `${fieldName(path)} is switched off without a reason`,
        fix,
        where: document.placeOf([...path, 'enabled']),
      },
    ]
  }
  if (gate?.reason !== undefined && gate.enabled !== false) {
    const fix = 'Add "enabled: false", or take the reason out; a failure is accepted by "waiver"'
    return [
      {
        what: `${fieldName(path)} has a reason and is not switched off`,
        fix,
        where: document.keyPlaceOf([...path, 'reason']),
      },
    ]
  }
  return []
}

function spellingProblems(names: string[], path: FieldPath, document: DataDocument): Problem[] {
  const first = new Map<string, string>()
  return names.flatMap((name) => {
    const earlier = first.get(normaliseMetricName(name))
    first.set(normaliseMetricName(name), name)
    if (earlier === undefined) return []
    const what = `${JSON.stringify(name)} and ${JSON.stringify(earlier)} name the same metric`
    return [{ what, fix: 'Keep one of the two', where: document.keyPlaceOf([...path, name]) }]
  })
}

/** Two features that both ask for the same tag cannot both have it. */
function tagProblems(features: Record<string, SectionFile>, document: DataDocument): Problem[] {
  const first = new Map<string, string>()
  return Object.entries(features).flatMap(([id, { tag }]) => {
    if (tag === undefined || tag.includes('{feature}')) return []
    const earlier = first.get(tag)
    first.set(tag, id)
    if (earlier === undefined) return []
    const what = `The features ${earlier} and ${id} have the same tag ${JSON.stringify(tag)}`
    return [
      { what, fix: 'Put {feature} into it, or a name of its own', where: document.placeOf(['features', id, 'tag']) },
    ]
  })
}
