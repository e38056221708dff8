import type { Place, Problem } from '../errors.js'
import { fieldName, type DataDocument, type FieldPath, type Parsed } from '../formats/document.js'
import { parseYaml } from '../formats/yaml.js'
import { zodProblems } from '../formats/zod-problems.js'
import { GATES } from '../gates/index.js'
import type { AnyGate } from '../gates/gate.js'
import type { GateFile } from '../gates/schema.js'
import { namesFeature } from '../settings/tag-pattern.js'
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
    ...GATES.flatMap(({ name }) => reasonProblems(gates[name], [...path, 'gates', name], document)),
    ...GATES.flatMap((gate) => keyProblems(gate, gates[gate.name], { path: [...path, 'gates', gate.name], document })),
  ]
}

function reasonProblems(gate: GateFile | undefined, path: FieldPath, document: DataDocument): Problem[] {
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

/** What a gate itself finds wrong with its keys, each at the key. */
function keyProblems(
  gate: AnyGate,
  keys: GateFile | undefined,
  at: { path: FieldPath; document: DataDocument },
): Problem[] {
  const problems = keys === undefined ? [] : (gate.keyProblems?.(keys) ?? [])
  return problems.map(({ what, fix, path }) => ({ what, fix, where: at.document.keyPlaceOf([...at.path, ...path]) }))
}

/** Two features that both ask for the same tag cannot both have it. */
function tagProblems(features: Record<string, SectionFile>, document: DataDocument): Problem[] {
  const first = new Map<string, string>()
  return Object.entries(features).flatMap(([id, { tag }]) => {
    if (tag === undefined || namesFeature(tag)) return []
    const earlier = first.get(tag)
    first.set(tag, id)
    if (earlier === undefined) return []
    const what = `The features ${earlier} and ${id} have the same tag ${JSON.stringify(tag)}`
    return [
      { what, fix: 'Put {feature} into it, or a name of its own', where: document.placeOf(['features', id, 'tag']) },
    ]
  })
}
