import { z } from 'zod'

/** Number of the shape in which records are written now. */
export const RECORD_SCHEMA = 1

const digest = () => z.string().regex(/^sha256:[0-9a-f]{64}$/, 'sha256: and 64 hex digits')

const metrics = () => z.record(z.string(), z.number())

/** One asset of the release, sealed before the claim and compared before publishing. */
function assetSchema() {
  return z.object({
    name: z.string(),
    /** Media type. */
    type: z.string(),
    /** Bytes. */
    size: z.int().nonnegative(),
    /** `sha256:<hex>`. */
    sha256: digest(),
  })
}

/** A file in the package. */
function packagedFileSchema() {
  return z.object({ path: z.string(), size: z.int().nonnegative(), sha256: digest() })
}

/** An earlier release, as the state file's `releases[]` has it. */
function earlierReleaseSchema() {
  return z.object({
    version: z.string(),
    tag: z.string(),
    metrics: metrics(),
    rolledBack: z.boolean(),
    deployedTo: z.array(z.unknown()),
  })
}

/** What a verdict was computed from. */
function evidenceSchema() {
  const kinds = [
    z.object({ kind: z.literal('file'), path: z.string(), sha256: z.string(), size: z.number() }),
    z.object({
      kind: z.literal('command'),
      run: z.string(),
      exitCode: z.int().nullable(),
      seconds: z.number(),
      tool: z.string().exactOptional(),
    }),
    z.object({ kind: z.literal('commit'), sha: z.string(), note: z.string().exactOptional() }),
    z.object({ kind: z.literal('review'), pull: z.int(), user: z.string(), commit: z.string() }),
    z.object({ kind: z.literal('note'), text: z.string() }),
  ] as const
  return z.discriminatedUnion('kind', kinds, { error: 'a kind of evidence that this version knows' })
}

/** What is wrong in one gate. */
function findingSchema() {
  const where = z.object({
    file: z.string(),
    line: z.number().exactOptional(),
    column: z.number().exactOptional(),
    field: z.string().exactOptional(),
  })
  return z.object({ what: z.string(), fix: z.string(), where: where.exactOptional() })
}

/** One metric of the candidate beside its bound and the champion's value. */
function metricRowSchema() {
  return z.object({
    name: z.string(),
    candidate: z.number().nullable(),
    champion: z.number().nullable(),
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    /** Absent, as 1.0.0 may have written it: the bound itself meets it. */
    minExclusive: z.literal(true).exactOptional(),
    maxExclusive: z.literal(true).exactOptional(),
    tolerance: z.string(),
    better: z.enum(['higher', 'lower']).nullable(),
    ok: z.boolean(),
    note: z.string(),
    /** Absent: it was compared, there is no champion, or a version before this key wrote it. */
    notCompared: z.string().exactOptional(),
  })
}

/** The end of one gate; its name is a text, so that a gate that this version does not know is rendered all the same. */
function verdictSchema() {
  return z.object({
    gate: z.string(),
    verdict: z.enum(['passed', 'failed', 'inconclusive', 'error', 'skipped', 'waived']),
    reason: z.string(),
    findings: z.array(findingSchema()),
    evidence: z.array(evidenceSchema()),
    seconds: z.number(),
    /** Only of `performance`. */
    metrics: z.array(metricRowSchema()).exactOptional(),
  })
}

/** Which release it is, and where it goes. */
function identityShape() {
  return {
    schema: z.literal(RECORD_SCHEMA),
    /** Deterministic id of the transaction: feature, version, commit and sealed assets. */
    tx: z.string().regex(/^[0-9a-f]{16}$/, '16 hex digits'),
    feature: z.string(),
    title: z.string(),
    version: z.string(),
    previousVersion: z.string().nullable(),
    tag: z.string(),
    /** The gated commit, 40 hex digits. */
    commit: z.string().regex(/^[0-9a-f]{40,64}$/, 'the id of a commit'),
    repository: z.string(),
    serverUrl: z.string(),
    prerelease: z.boolean(),
    /** Path of the state file from the repository's root. */
    stateFile: z.string(),
    /** Branch that the state commit goes to. */
    branch: z.string(),
    /** `target_commitish` of the release: the default branch's name. */
    target: z.string(),
    /** Whether GitHub should show this release as the latest. */
    latest: z.boolean(),
    /** Folder of the records in the repository, for example `models/churn/v1.0.0`. */
    recordsFolder: z.string(),
    /** Files of the model that are committed beside the records; absent, as before there was a choice: none. */
    committedModel: z
      .array(z.object({ path: z.string(), from: z.string(), size: z.int().nonnegative(), sha256: digest() }))
      .exactOptional(),
    /** ISO 8601 UTC. */
    startedAt: z.string(),
  }
}

/** What was judged, and what it was judged by. */
function judgementShape() {
  return {
    gatesEnabled: z.boolean(),
    /** Who switched the gates off; empty when they are on. */
    gatesSource: z.string(),
    verdict: z.enum(['passed', 'failed', 'disabled']),
    verdicts: z.array(verdictSchema()),
    /** Flat, names to finite numbers. */
    metrics: metrics(),
    /** The metrics file's own shape, as it goes into the state file. */
    metricsAsWritten: z.unknown(),
    metricRows: z.array(metricRowSchema()),
    champion: z.object({ version: z.string(), tag: z.string(), metrics: metrics() }).nullable(),
    history: z.array(earlierReleaseSchema()),
    /** Acceptance criteria that only a person can judge. */
    criteria: z.array(z.string()),
    /** Things that people should see although they stop nothing. */
    warnings: z.array(z.string()),
  }
}

/** What was sealed, and what it was made from. */
function packageShape() {
  return {
    assets: z.array(assetSchema()).nonempty(),
    /** Name of the asset that is the package. */
    packageName: z.string(),
    /** `sha256:<hex>` of the archive. */
    packageDigest: digest(),
    packageFiles: z.array(packagedFileSchema()),
    datasets: z.array(z.object({ name: z.string(), sha256: digest().nullable(), size: z.number().nullable() })),
    experiments: z.array(z.object({ name: z.string(), parameters: z.record(z.string(), z.unknown()) })),
    monitoring: z.array(z.object({ name: z.string(), url: z.string() })),
  }
}

/**
 * Everything that is known about one release once it is sealed. Kept in the journal's tree, so that a run that
 * died is finished from it without judging anything again; body, summary, outputs and state commit are made from it.
 *
 * A release that died under one version of the action is finished by another. So a field that comes later is optional,
 * and its docstring says what its absence means; a key that this version does not know is passed over. Where that will
 * not do (a field with another meaning, a new word in a closed list), `RECORD_SCHEMA` rises, and the older shape is still
 * read: by a schema of its own, and a function that brings it into the newer one. `__tests__/fixtures/releases/` has
 * records of every version, and the tests read them all.
 *
 * A function, because only a run that resumes a release needs the schema: start-up does not pay for it.
 */
export function releaseRecordSchema() {
  return z.object({ ...identityShape(), ...judgementShape(), ...packageShape() })
}

export type ReleaseRecord = z.infer<ReturnType<typeof releaseRecordSchema>>
export type SealedAsset = ReleaseRecord['assets'][number]
export type EarlierRelease = ReleaseRecord['history'][number]

/** A verdict as a record has it: perhaps of a gate that this version does not know. */
export type RecordedVerdict = ReleaseRecord['verdicts'][number]
