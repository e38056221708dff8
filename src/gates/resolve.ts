import { commandSettings, type CommandSettings, type EnvSettings } from '../settings/command.js'
import { gateBase, type GateBase } from '../settings/gate-keys.js'
import type { AnyGate } from './gate.js'
import { GATES, type GateSettings } from './index.js'
import type { GateFile, GatesFile } from './schema.js'

/** Says where a key of the file was declared, `.github/ds-release.yml:12`; the path leads there from `gates`. */
export type SourceOf = (path: readonly string[]) => string

/** Settings of all gates: what the file says, else each gate's own defaults. */
export function resolveGates(file: GatesFile, env: EnvSettings, sourceOf: SourceOf): GateSettings {
  const settings = GATES.map((gate) => {
    const below: SourceOf = (path) => sourceOf([gate.name, ...path])
    return [gate.name, resolveGate(gate, file[gate.name] ?? {}, { env, sourceOf: below })]
  })
  return Object.fromEntries(settings) as GateSettings
}

function resolveGate(gate: AnyGate, keys: GateFile, at: { env: EnvSettings; sourceOf: SourceOf }): GateBase {
  return { ...gateBase(keys), command: gateCommand(gate, keys, at.env), ...gate.resolve(keys, at.sourceOf) }
}

function gateCommand(gate: AnyGate, keys: GateFile, env: EnvSettings): CommandSettings | null {
  const fallback = keys.run === undefined ? (gate.command?.default ?? null) : { run: keys.run, script: null }
  return fallback === null ? null : commandSettings(keys, fallback, env)
}
