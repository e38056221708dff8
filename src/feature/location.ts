import { posix } from 'node:path'
import type { Place, Problem } from '../errors.js'
import { repoPath } from '../formats/repo-path.js'

/** The ccflow workflow files, the first one that says something counts. */
export const CCFLOW_FILES = ['.ccflow/workflow.yaml', 'workflow-hub/workflow.yaml'] as const

/** Where state files are when nothing says otherwise. */
const DEFAULT_DIRECTORY = 'docs/workflow/state'

/** Where the state files are, from the repository's root, and who said so. */
export interface StateDirectory {
  directory: string
  /** For messages: `input state-dir`, `.ccflow/workflow.yaml`, `default`. */
  source: string
}

/** What may say where the state files are; null is silence. */
export interface StateDirectoryHints {
  /** The input `state-dir`. */
  input: string | null
  /** `state.state_dir` of the ccflow workflow file. */
  ccflow: { value: string; where: Place } | null
}

/** Chooses the state directory: the input, else ccflow's `state.state_dir`, else `docs/workflow/state`. */
export function stateDirectory(
  hints: StateDirectoryHints,
): { ok: true; found: StateDirectory } | { ok: false; problem: Problem } {
  if (hints.input !== null) return checked(hints.input, 'input state-dir', { file: 'input', field: 'state-dir' })
  if (hints.ccflow !== null) return checked(hints.ccflow.value, hints.ccflow.where.file, hints.ccflow.where)
  return { ok: true, found: { directory: DEFAULT_DIRECTORY, source: 'default' } }
}

function checked(
  text: string,
  source: string,
  where: Place,
): { ok: true; found: StateDirectory } | { ok: false; problem: Problem } {
  // State files in the repository's root are unusual, but nothing is wrong with them.
  if (text === '.' || text === './') return { ok: true, found: { directory: '.', source } }
  const path = repoPath(text)
  return path.ok
    ? { ok: true, found: { directory: path.path, source } }
    : { ok: false, problem: { what: path.what, fix: path.fix, where } }
}

/** Path of a feature's state file from the repository's root. */
export function statePath(directory: string, feature: string): string {
  return posix.join(directory, `${feature}.json`)
}
