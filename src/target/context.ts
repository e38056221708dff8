import type { Host } from '../host/host.js'
import type { SecretPart } from '../formats/secret-value.js'
import type { HandedOn, TargetFacts, VersionAtTarget } from './target.js'

/** What acting on a target asks of the machine. */
export type TargetHost = Pick<Host, 'commands' | 'network' | 'files' | 'clock' | 'log' | 'run' | 'git' | 'at'>

/** One step at a target: of which version, with what the steps before handed on. */
export interface StepContext {
  host: TargetHost
  facts: TargetFacts
  version: VersionAtTarget
  outs: HandedOn
  /** Which address `{url}` is. */
  at: 'candidate' | 'live'
  signal: AbortSignal
  /** What no message, journal or page may show. */
  secrets: SecretPart[]
}
