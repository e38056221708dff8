import { posix } from 'node:path'
import type { GateBase } from '../settings/gate-keys.js'
import type { AnyGate } from '../gates/gate.js'
import { GATES } from '../gates/index.js'
import { pathMatcher } from './path-patterns.js'
import type { FeatureSettings } from './settings.js'

/** What belongs to a feature besides its settings; paths from the repository's root. */
export interface FeaturePlaces {
  stateFile: string
  /** The configuration file: it concerns every feature. */
  configFile: string
  workingDirectory: string
  /** Paths from `working-directory`: the card's own places, the design document. */
  documents: readonly string[]
  /** The state file's own, from `working-directory`; a name or an address among them is no file. */
  datasets: readonly string[]
}

/** Whether a change of these files touches a feature: its state file, `paths`, model, card, documents, data or configuration. */
export function isTouched(settings: FeatureSettings, places: FeaturePlaces, changed: readonly string[]): boolean {
  const within = (path: string): string => posix.normalize(posix.join(places.workingDirectory, path)).replace(/\/$/, '')
  const watched = GATES.flatMap((gate) => watchedBy(gate, settings.gates[gate.name]))
  const named = [...places.documents, ...places.datasets, ...watched].map(within)
  const exact = new Set([places.stateFile, places.configFile, ...named])
  const model = within(settings.model)
  const matchesPath = pathMatcher(settings.paths)
  return changed.some(
    (file) =>
      exact.has(file) || file === model || file.startsWith(`${model}/`) || file === `${model}.dvc` || matchesPath(file),
  )
}

function watchedBy(gate: AnyGate, settings: GateBase): readonly string[] {
  return gate.watches?.(settings) ?? []
}
