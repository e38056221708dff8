import type { GateName } from '../config/gate-names.js'
import type { Verdict } from './verdict.js'

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

/** What one gate needs done before it can be judged. */
export interface GatePlan {
  gate: GateName
  /** Decided without running anything: switched off by name, or gates are disabled. */
  decided: Verdict | null
  /** Run one after another, each to its end. */
  commands: GateCommand[]
  reports: ReportWanted[]
}

/** A report file as it was found. */
export interface ReportFile {
  id: string
  path: string
  state: 'read' | 'missing' | 'stale' | 'not-a-file' | 'too-large' | 'not-text'
  /** Present exactly when `state` is `read`. */
  text: string | null
  size: number
  /** `sha256:<hex>`; null unless read. */
  sha256: string | null
}

/** How a gate's command ended. */
export interface CommandEvidence {
  id: string
  run: string
  exitCode: number | null
  signal: string | null
  timedOut: boolean
  seconds: number
  /** The last 64 KiB that it printed. */
  tail: string
}

/** All that was gathered for a gate with commands or reports. */
export interface GateEvidence {
  commands: CommandEvidence[]
  reports: ReportFile[]
  seconds: number
}
