import { z } from 'zod'
import type { Place, Problem } from '../errors.js'
import type { DataDocument, Parsed } from '../formats/document.js'
import { parseYaml } from '../formats/yaml.js'
import { zodProblems } from '../formats/zod-problems.js'

/** Something that a ccflow workflow file says, and where. */
interface Said<T> {
  value: T
  where: Place
}

/** What the ccflow workflow files say to this action; null is silence. */
export interface CcflowSettings {
  stateDir: Said<string> | null
  gatesEnabled: Said<boolean> | null
}

/** Of the many keys of the file, the two that concern a release. */
const schema = z.looseObject({
  state: z.looseObject({ state_dir: z.string().nullish().describe('The folder of the state files') }).nullish(),
  gates: z.looseObject({ enabled: z.boolean().nullish().describe('Whether gates are judged') }).nullish(),
})

/** Reads the ccflow workflow files that are there, in their order; the first that says something counts. */
export function parseCcflow(files: readonly { file: string; text: string }[]): Parsed<{ ccflow: CcflowSettings }> {
  const problems: Problem[] = []
  const ccflow: CcflowSettings = { stateDir: null, gatesEnabled: null }
  for (const { file, text } of files) {
    const one = parseOne(text, file)
    if (one.ok) {
      ccflow.stateDir ??= one.ccflow.stateDir
      ccflow.gatesEnabled ??= one.ccflow.gatesEnabled
    } else problems.push(...one.problems)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ccflow }
}

function parseOne(text: string, file: string): Parsed<{ ccflow: CcflowSettings }> {
  const parsed = parseYaml(text, file)
  if (!parsed.ok) return parsed
  const { document } = parsed
  const result = schema.safeParse(document.value ?? {})
  if (!result.success) return { ok: false, problems: zodProblems(result.error, document, schema) }
  const { state, gates } = result.data
  return {
    ok: true,
    ccflow: {
      stateDir: said(state?.state_dir, ['state', 'state_dir'], document),
      gatesEnabled: said(gates?.enabled, ['gates', 'enabled'], document),
    },
  }
}

function said<T>(value: T | null | undefined, path: string[], document: DataDocument): Said<T> | null {
  return value === null || value === undefined ? null : { value, where: document.placeOf(path) }
}
