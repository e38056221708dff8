/** A report file as it was found. */
export interface ReportFile {
  id: string
  path: string
  state: 'read' | 'missing' | 'stale' | 'linked' | 'not-a-file' | 'too-large' | 'not-text'
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
