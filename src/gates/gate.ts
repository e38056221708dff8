import type { z } from 'zod'
import type { Problem } from '../errors.js'
import type { DefaultCommand } from '../settings/command.js'
import type { GateBase } from '../settings/gate-keys.js'
import type { GateFacts } from './facts.js'
import type { GateEvidence } from './gathered.js'
import type { Judgement } from './judgement.js'

/** A command that a gate wants run; placeholders are filled in. */
export interface GateCommand {
  /** Unique among the gate's commands: `tests`, `security`, `security-report`. */
  id: string
  run: string
  shell: string
  env: Record<string, string>
  pass: string[]
  timeoutSeconds: number
}

/** A file that a gate wants to read after its commands. */
export interface ReportWanted {
  id: string
  /** From `working-directory`, or absolute in the gate's scratch folder. */
  path: string
  /** True: counts only when written after the gate's first command started. */
  mustBeFresh: boolean
}

/** What a gate wants done and gathered before it is judged; paths are from `working-directory`. */
export interface GateWants {
  /** Run one after another, each to its end. */
  commands: GateCommand[]
  reports: ReportWanted[]
  /** Documents to read. */
  documents: string[]
  /** Data to look into. */
  datasets: string[]
  /** Data that is not looked into: names and addresses, as declared. */
  recorded: string[]
  /** Whether GitHub is asked for the pull request that brought the commit, and for its reviews. */
  review: boolean
}

/** What one gate needs done before it can be judged. */
export interface GatePlan extends GateWants {
  gate: string
  /** Decided without running anything: switched off by name, gates are disabled, or not this time. */
  decided: Judgement | null
}

/** What is known of a run when its gates are planned. */
export interface RunContext {
  mode: 'release' | 'check'
  /** The workflow's event, for example `pull_request`. */
  event: string
  /** The job's variables; read only for names that the configuration passes on. */
  environment?: Readonly<Record<string, string | undefined>>
  /** The file that the evaluation writes, from `working-directory`. */
  metricsFile: string
  /** What the feature's state file names. */
  state: { datasets: readonly string[]; designDoc: string | null }
}

/** What one gate plans with. */
export interface PlanContext extends RunContext {
  /** The gate's command; null where there is none, or it is a default whose script is not there. */
  command: GateCommand | null
  /** Absolute path of a file of the gate's own, for reports that the team has not asked for. */
  scratchFile(name: string): string
}

/** What a gate wants of all that there is, or why it is not judged this time although it is on. */
export type GateWish = Partial<GateWants> | { skipped: string }

/** What the evaluation measured of the candidate. */
export interface Measured {
  /** Flat: nested names are joined with a dot. */
  metrics: Record<string, number>
  asWritten: unknown
}

/** A gate's own keys as read; what is left out is undefined. */
export type KeysOf<Keys extends z.ZodRawShape> = z.output<z.ZodObject<Keys>>

/** What is wrong with keys that fit the schema; `path` leads there from the gate. */
export type KeyProblem = Pick<Problem, 'what' | 'fix'> & { path: readonly string[] }

/** The settings of a gate whose own part is what `resolve` gives. */
export type SettingsOf<Resolve extends (...given: never[]) => object> = GateBase & ReturnType<Resolve>

/**
 * A gate as a value: everything that is to be said of it, in one place, but how it judges. That stands beside it in
 * `judge.ts`, because the parsers that it needs are to be loaded only where gates are judged.
 */
export interface Gate<Name extends string, Keys extends z.ZodRawShape, Own extends object> {
  name: Name
  /** What it stands for, in one short line: editors show it beside its key. */
  purpose: string
  /** When it passes, as the README says it; Markdown. */
  passesWhen: string
  /** Where it runs a command: the one that runs where none is configured, null for none. */
  command?: { default: DefaultCommand | null }
  /** The keys of its own, beside those of every gate and, where it runs a command, those of a command. */
  keys: Keys
  /** What counts where one of its own keys is left out, as documents show it; keys without a default are left out. */
  defaults: Readonly<Record<string, string>>
  /** What a schema of single values cannot see. */
  keyProblems?(keys: KeysOf<Keys>): KeyProblem[]
  /** Its own settings from its keys; `sourceOf` says where a key was declared, `.github/ds-release.yml:12`. */
  resolve(keys: KeysOf<Keys>, sourceOf: (path: readonly string[]) => string): Own
  /** Files, from `working-directory`, whose change touches the feature because of this gate. */
  watches?(settings: GateBase & Own): readonly string[]
  /** What it wants run and gathered. */
  plan(context: PlanContext, settings: GateBase & Own): GateWish
  /** What its commands measure of the candidate: where a gate does, they run also where it is not judged. */
  measure?(evidence: GateEvidence): Measured | null
}

/** A gate of which only the common part is known; its methods are given what its own `resolve` gave. */
export type AnyGate = Gate<string, z.ZodRawShape, object>

/** Judges by everything that was gathered, and nothing else. */
export type Judge<Settings> = (facts: GateFacts, settings: Settings) => Judgement

/** Holds a gate to the interface, and infers what its settings are. */
export function defineGate<const Name extends string, Keys extends z.ZodRawShape, Own extends object>(
  gate: Gate<Name, Keys, Own>,
): Gate<Name, Keys, Own> {
  return gate
}
