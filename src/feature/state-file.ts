import { posix } from 'node:path'
import type { Place, Problem } from '../errors.js'
import type { DataDocument, FieldPath, Parsed } from '../formats/document.js'
import { parseJson } from '../formats/json.js'
import { zodProblems } from '../formats/zod-problems.js'
import { stateSchema } from './schema.js'
import { featureState, type FeatureState } from './state.js'

/** A state file that was read: the feature, and where each of its fields stands. */
export interface StateDocument {
  state: FeatureState
  /** Where a field stands, by its name in the file: `['releases', 0, 'version']`. */
  placeOf: (path: FieldPath) => Place
}

/** Reads a state file; its `id`, where it has one, must be the name of the file. */
export function parseStateFile(text: string, file: string): Parsed<StateDocument> {
  const parsed = parseJson(text, file)
  if (!parsed.ok) return parsed
  const { document } = parsed
  const id = posix.basename(file, '.json')
  const result = stateSchema.safeParse(document.value)
  if (!result.success) return { ok: false, problems: zodProblems(result.error, document, stateSchema) }
  const wrongId = idProblem(result.data.id, id, document)
  if (wrongId !== null) return { ok: false, problems: [wrongId] }
  return { ok: true, state: featureState(result.data, id), placeOf: (path) => document.placeOf(path) }
}

function idProblem(written: string | null | undefined, id: string, document: DataDocument): Problem | null {
  if (written === undefined || written === null || written === id) return null
  return {
    what: `The id is ${JSON.stringify(written)}, and the file is named ${id}.json`,
    fix: `Write "id": ${JSON.stringify(id)}, or name the file after the id`,
    where: document.placeOf(['id']),
  }
}
