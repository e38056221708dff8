import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Problem } from '../errors.js'
import type { DeploymentRecord } from '../feature/deployment-record.js'
import { DEPLOYMENT_OUTCOMES } from '../feature/deployment-record.js'
import { laterSchema, type Owner, type OwnerStanding } from '../release/journal.js'
import type { DeployedVersion, DeploymentPlan } from './plan.js'

/** A step that has ended. */
export interface DoneStep {
  step: string
  stage?: number
  /** ISO 8601 UTC. */
  at: string
  /** What it handed on. */
  out?: Record<string, string>
  /** What was seen, in words. */
  saw?: string
}

/** Where a transaction stands; `open` alone has an owner. */
export type Phase = 'open' | 'rolling-out' | 'awaiting-merge' | 'yielded' | 'failed' | 'done'

/** One entry of the journal of a feature and environment, or of a service. */
export interface DeploymentEntry {
  schema: typeof ENTRY_SCHEMA
  /** A rollback's entry, whoever wrote it, is an intent: a deployment that runs yields to it. */
  kind: 'deploy' | 'rollback'
  tx: string
  feature: string
  version: string
  digest: string
  environment: string
  phase: Phase
  owner: Owner
  /** Id of GitHub's Deployment, once it is known. */
  deployment: number | null
  /** The step that was begun last and is not known to have ended. */
  doing: { step: string; stage?: number } | null
  done: DoneStep[]
  /** What earlier deployments of the version had handed on; left out: nothing. */
  given?: Readonly<Record<string, string>>
  /** The version that served there before. */
  previous: DeployedVersion | null
  openedAt: string
  /** The lease counts from here. */
  at: string
  outcome?: (typeof DEPLOYMENT_OUTCOMES)[number]
  /** Why it failed or yielded. */
  reason?: string
  /** The step whose failure is being dealt with: what went on after it puts back. */
  failed?: { step: string; stage?: number; at?: string }
  /** The intent that a deployment has yielded to. */
  intent?: { tx: string; owner: Owner; signed: boolean }
  /** Deployments that ended without a state commit, oldest first, as the state file will have them. */
  unrecorded?: DeploymentRecord[]
}

const ENTRY_SCHEMA = 1

const ownerSchema = z.object({ run: z.string(), attempt: z.number().int(), nonce: z.string() })
const stepSchema = z.object({
  step: z.string(),
  stage: z.number().exactOptional(),
})
const txSchema = z.string().regex(/^[0-9a-f]{16}$/)
const outSchema = z.record(z.string(), z.string())

const recordSchema = z.object({
  tx: txSchema,
  environment: z.string(),
  version: z.string(),
  digest: z.string(),
  outcome: z.enum(DEPLOYMENT_OUTCOMES),
  at: z.string(),
  run: z.string(),
  deployment: z.number().int().nullable(),
  previous: z.string().nullable(),
  out: outSchema,
  serves: z
    .object({ version: z.string(), digest: z.string().nullable(), outcome: z.enum(DEPLOYMENT_OUTCOMES) })
    .nullable(),
})

/** An entry as it is read: a field that comes later is optional, or the number rises and the older shape is still read. */
const entrySchema = z.object({
  schema: z.literal(ENTRY_SCHEMA),
  kind: z.enum(['deploy', 'rollback']),
  tx: txSchema,
  feature: z.string(),
  version: z.string(),
  digest: z.string(),
  environment: z.string(),
  phase: z.enum(['open', 'rolling-out', 'awaiting-merge', 'yielded', 'failed', 'done']),
  owner: ownerSchema,
  deployment: z.number().int().nullable().default(null),
  doing: stepSchema.nullable().default(null),
  done: z
    .array(stepSchema.extend({ at: z.string(), out: outSchema.exactOptional(), saw: z.string().exactOptional() }))
    .default([]),
  given: outSchema.exactOptional(),
  previous: z
    .object({ version: z.string(), digest: z.string(), out: outSchema.exactOptional() })
    .nullable()
    .default(null),
  openedAt: z.string(),
  at: z.string(),
  outcome: z.enum(DEPLOYMENT_OUTCOMES).exactOptional(),
  reason: z.string().exactOptional(),
  failed: stepSchema.extend({ at: z.string().exactOptional() }).exactOptional(),
  intent: z.object({ tx: txSchema, owner: ownerSchema, signed: z.boolean() }).exactOptional(),
  unrecorded: z.array(recordSchema).exactOptional(),
})

/** The ref that holds the journal of a feature in an environment, or of a service. */
export function deploymentRef({
  feature,
  environment,
  service,
}: Pick<DeploymentPlan, 'feature' | 'environment' | 'service'>): string {
  return service === null
    ? `refs/ds-release/deploy/${feature}/${environment}`
    : `refs/ds-release/deploy-service/${service}/${environment}`
}

/** The id of a deployment: a second one of the same version is another, and so is one of a later attempt. */
export function deploymentId(
  plan: Pick<DeploymentPlan, 'feature' | 'environment' | 'version' | 'digest' | 'me'>,
): string {
  const { feature, environment, version, digest, me } = plan
  return createHash('sha256')
    .update(['deploy', feature, environment, version, digest, me.run, me.attempt, me.nonce].join('\n'))
    .digest('hex')
    .slice(0, 16)
}

const VERBS: Readonly<Record<Phase, string>> = {
  open: 'deploy',
  'rolling-out': 'roll out',
  'awaiting-merge': 'await the merge of',
  yielded: 'yield',
  failed: 'give up',
  done: 'have deployed',
}

/** Writes an entry as the message of a journal commit. */
export function renderDeploymentEntry(entry: DeploymentEntry): string {
  const { kind, phase, feature, version, environment } = entry
  const verb = kind === 'rollback' ? 'roll back to' : VERBS[phase]
  return `ds-release: ${verb} ${feature} ${version} in ${environment}\n\n${JSON.stringify(entry)}\n`
}

/** The message of a journal commit, read. */
export type DeploymentEntryReading = { ok: true; entry: DeploymentEntry } | { ok: false; laterSchema: number | null }

/** Reads the message of a journal commit; keys that this version does not know are passed over. */
export function readDeploymentEntry(message: string): DeploymentEntryReading {
  const line = message.split('\n').find((one) => one.startsWith('{'))
  const value = line === undefined ? undefined : jsonOf(line)
  const parsed = entrySchema.safeParse(value)
  return parsed.success
    ? { ok: true, entry: parsed.data }
    : { ok: false, laterSchema: laterSchema(value, ENTRY_SCHEMA) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The problem of a journal whose newest commit is no entry that this version can read. */
export function unreadableDeploymentEntry(ref: string, commit: string, later: number | null): Problem {
  const newest = `its newest commit ${commit.slice(0, 12)}`
  const removal = `delete the ref (git push origin :${ref}) if nothing is being deployed there`
  if (later === null) {
    return {
      what: `the journal ${ref} cannot be read: ${newest} is not an entry of this action`,
      fix: `Look at that commit, and ${removal}`,
    }
  }
  return {
    what: `the journal ${ref} cannot be read: a later version of this action wrote ${newest} (schema ${later}, and this version reads up to ${ENTRY_SCHEMA})`,
    fix: `Run this again with that version; or ${removal}`,
  }
}

/** A journal that was read, with what is known of its owner. */
export interface SeenDeploymentJournal {
  sha: string
  tree: string
  entry: DeploymentEntry
  standing: OwnerStanding
  /** This run made it, or GitHub signed it for this action: anything else is a claim or an intent, and nothing of it is used. */
  believed: boolean
}

/** Whether a journal's entry is of this very deployment, so that it is gone on with. */
export function isOwnDeployment(plan: DeploymentPlan, journal: SeenDeploymentJournal | null): boolean {
  if (journal?.believed !== true) return false
  const { kind, feature, environment, version, digest } = journal.entry
  const isSame = kind === 'deploy' && feature === plan.feature && environment === plan.environment
  return isSame && version === plan.version && digest === plan.digest
}

/** What of an unfinished or failed deployment the next state commit records, when another takes its place. */
export function leftUnrecorded(journal: SeenDeploymentJournal | null, runUrl: string): DeploymentRecord[] {
  if (journal?.believed !== true) return []
  const { entry } = journal
  const earlier = entry.unrecorded ?? []
  if (entry.kind !== 'deploy' || entry.phase === 'done') return earlier
  return [...earlier, failedRecord(entry, runUrl)].slice(-MOST_UNRECORDED)
}

const MOST_UNRECORDED = 20

/** A deployment that failed, or was left unfinished, as the state file has it. */
function failedRecord(entry: DeploymentEntry, runUrl: string): DeploymentRecord {
  const { tx, environment, version, digest, at, deployment, previous } = entry
  return {
    ...{ tx, environment, version, digest, outcome: 'failed', at: at.replace(/\.\d+Z$/, 'Z') },
    ...{ run: runUrl.replace(/\/runs\/.*$/, `/runs/${entry.owner.run}`), deployment },
    ...{ previous: previous?.version ?? null, out: outsOf(entry), serves: null },
  }
}

/** All that is handed on, by earlier deployments of the version and by the steps; a later one counts. */
export function outsOf({ done, given }: Pick<DeploymentEntry, 'done' | 'given'>): Record<string, string> {
  return Object.assign({}, given, ...done.map(({ out }) => out ?? {})) as Record<string, string>
}
