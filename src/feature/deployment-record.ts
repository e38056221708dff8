import { z } from 'zod'
import { parseJson } from '../formats/json.js'

/** What became of a deployment; `not-observed`: nothing asks the target what it serves. */
export const DEPLOYMENT_OUTCOMES = ['success', 'partial', 'rolling-out', 'failed', 'not-observed'] as const

export type DeploymentOutcome = (typeof DEPLOYMENT_OUTCOMES)[number]

/** What a target said last that it serves. */
export interface ServedVersion {
  version: string
  /** `sha256:<hex>` of the package; null where it is not known. */
  digest: string | null
  outcome: DeploymentOutcome
}

/** One deployment as the state file records it. */
export interface DeploymentRecord {
  /** Id of its transaction: the same one is recorded once. */
  tx: string
  environment: string
  /** Without `v`. */
  version: string
  /** `sha256:<hex>` of the package. */
  digest: string
  outcome: DeploymentOutcome
  /** ISO 8601 UTC with `Z`. */
  at: string
  /** Address of the run. */
  run: string
  /** Id of GitHub's Deployment; null where there is none. */
  deployment: number | null
  /** The version that served before; null where none did. */
  previous: string | null
  /** What the steps handed on. */
  out: Readonly<Record<string, string>>
  /** What the target said last, where that is not simply this version; null where it said nothing else. */
  serves: ServedVersion | null
}

/*
 * What follows reads what any version of this action has written: a state commit that is not recognised is taken for
 * somebody's work. A field that comes later is optional here, and written only where the record has it.
 */

const servedSchema = z.strictObject({
  version: z.string(),
  digest: z.string().nullable(),
  outcome: z.enum(DEPLOYMENT_OUTCOMES),
})

const recordSchema = z.strictObject({
  environment: z.string().min(1),
  version: z.string().min(1),
  digest: z.string(),
  outcome: z.enum(DEPLOYMENT_OUTCOMES),
  deployed_at: z.string(),
  run: z.string(),
  previous_version: z.string().nullable(),
  out: z.record(z.string(), z.string()).exactOptional(),
  deployment: z.number().int().exactOptional(),
  serves: servedSchema.exactOptional(),
  transaction: z.string().regex(/^[0-9a-f]{16}$/),
})

/** A record as `deployments[]` has it. */
export function writtenRecord(record: DeploymentRecord): z.input<typeof recordSchema> {
  const { tx, environment, version, digest, outcome, at, run, deployment, previous, out, serves } = record
  return {
    environment,
    version,
    digest,
    outcome,
    deployed_at: at,
    run,
    previous_version: previous,
    ...(Object.keys(out).length === 0 ? {} : { out: { ...out } }),
    ...(deployment === null ? {} : { deployment }),
    ...(serves === null ? {} : { serves }),
    transaction: tx,
  }
}

/** Reads an entry of `deployments[]` as this action writes it; null for anything else. */
export function readRecord(value: unknown): DeploymentRecord | null {
  const parsed = recordSchema.safeParse(value)
  if (!parsed.success) return null
  const { transaction: tx, deployed_at: at, previous_version: previous, ...rest } = parsed.data
  const { environment, version, digest, outcome, run, out = {}, deployment = null, serves = null } = rest
  return { tx, environment, version, digest, outcome, at, run, deployment, previous, out, serves }
}

/** The entries of `deployments[]` of a state file's text, whoever wrote them; null where it is no JSON object. */
export function deploymentEntries(text: string, file: string): readonly unknown[] | null {
  const parsed = parseJson(text, file)
  const value = parsed.ok ? parsed.document.value : null
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const entries: unknown = Reflect.get(value, 'deployments')
  return Array.isArray(entries) ? (entries as readonly unknown[]) : []
}
