import { posix } from 'node:path'
import type { CommandSettings } from '../settings/command.js'
import type { GateBase } from '../settings/gate-keys.js'
import { conclude } from './conclusion.js'
import type { AnyGate, GateCommand, GatePlan, GateWants, PlanContext, RunContext } from './gate.js'
import { GATES, type GatesSettings } from './index.js'
import type { Judgement } from './judgement.js'

/** What the plan of all gates needs to know of the world. */
export interface PlanFacts extends RunContext {
  /** Scripts of default commands that exist, from `working-directory`. */
  present: ReadonlySet<string>
  /** Absolute folder for report files of our own; each gate has one folder in it, which must exist. */
  scratch: string
  /** Fills the placeholders of a command. */
  fill(run: string): string
}

const NOTHING: GateWants = { commands: [], reports: [], documents: [], datasets: [], recorded: [], review: false }

/** What each gate needs run and gathered, in the order in which they are reported. */
export function planGates(settings: GatesSettings, facts: PlanFacts): GatePlan[] {
  return GATES.map((gate) =>
    planGate(gate, settings.gates[gate.name], { facts, off: switchedOff(settings, gate.name) }),
  )
}

/** Scripts of the repository's that a gate's default command needs, and that may be missing. */
export function defaultScripts(settings: GatesSettings): string[] {
  return GATES.flatMap((gate) => settings.gates[gate.name].command?.script ?? [])
}

/** Whether a planned gate is one that measures the candidate: it runs first, and alone. */
export function isMeasuring({ gate }: Pick<GatePlan, 'gate'>): boolean {
  return (GATES as readonly AnyGate[]).some((one) => one.name === gate && one.measure !== undefined)
}

function planGate(gate: AnyGate, own: GateBase, { facts, off }: { facts: PlanFacts; off: Judgement | null }): GatePlan {
  // What a gate measures is wanted for card, metadata and state also where the gate is not judged.
  if (off !== null && gate.measure === undefined) return { gate: gate.name, decided: off, ...NOTHING }
  const wish = gate.plan(contextOf(gate.name, own.command, facts), own)
  if (!('skipped' in wish)) return { gate: gate.name, decided: off, ...NOTHING, ...wish }
  return { gate: gate.name, decided: off ?? conclude('skipped', wish.skipped), ...NOTHING }
}

function contextOf(gate: string, command: CommandSettings | null, facts: PlanFacts): PlanContext {
  const { mode, event, environment, metricsFile, state } = facts
  return {
    ...{ mode, event, metricsFile, state },
    ...(environment === undefined ? {} : { environment }),
    command: command === null ? null : plannedCommand(gate, command, facts),
    scratchFile: (name) => posix.join(facts.scratch, gate, name),
  }
}

function plannedCommand(id: string, command: CommandSettings, facts: PlanFacts): GateCommand | null {
  if (command.script !== null && !facts.present.has(command.script)) return null
  return {
    id,
    run: facts.fill(command.run),
    shell: command.shell,
    env: command.env.set,
    pass: command.env.pass,
    timeoutSeconds: command.timeoutSeconds,
  }
}

/** The judgement of a gate that is not judged: gates are off as a whole, or this one by name; null when it is judged. */
function switchedOff(settings: GatesSettings, gate: keyof GatesSettings['gates']): Judgement | null {
  if (!settings.gatesEnabled) {
    const evidence = [{ kind: 'note' as const, text: `switched off by ${settings.gatesEnabledSource}` }]
    return conclude('skipped', 'gates are disabled', { evidence })
  }
  const own = settings.gates[gate]
  return own.enabled ? null : conclude('skipped', own.disabledReason ?? 'switched off in the configuration')
}
