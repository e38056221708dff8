import type { Host } from '../host/host.js'
import type { SealedRecords } from '../release/journal.js'
import { type KnownOfRelease, recordDifference } from '../release/known.js'
import type { ReleaseRecord } from '../release/record.js'
import { sealDigest, vouchProblem } from '../release/seal.js'
import { readSealedTree } from '../release/sealed-records.js'
import type { SeenJournal } from './observation.js'
import type { Doubt } from './resumption.js'
import { isSigned } from './seen-journal.js'

/** What is asked about who wrote a journal, and what for. */
export type BeliefHost = Pick<Host, 'repository' | 'journal' | 'runs' | 'commits' | 'run'>

/** What a journal sealed, where it is believed; else why it is not. */
export type Belief = { ok: true; sealed: SealedRecords } | { ok: false; doubt: Doubt }

/** What checkout, configuration and GitHub say of a release. */
export type KnownOf = (record: ReleaseRecord) => Promise<KnownOfRelease>

/**
 * Finds out whether what a journal sealed is believed: GitHub signed the entry for this action, the run that sealed it
 * vouches for it, and it says nothing else than what can be found out without it.
 */
export async function believe(
  host: BeliefHost,
  { tree, entry, ...journal }: SeenJournal,
  asked: { head: string; knownOf: KnownOf },
): Promise<Belief> {
  if (!(await isSigned(host, journal))) return doubted(UNSIGNED, { isSigned: false })
  const files = await host.journal.readTree(tree)
  const read = readSealedTree(files, entry)
  if (!read.ok) {
    const { why } = read
    if (why.by === 'somebody') return doubted(`its sealed records cannot be read (${why.what})`)
    return doubted('a later version of this action sealed it', { laterSchema: why.schema })
  }
  const { sealed } = read
  const { record } = sealed
  const unvouched = await whyUnvouched(host, { entry, record, seal: sealDigest(files) })
  if (unvouched !== null) return doubted(unvouched)
  const wrong = await whyWrong(host, record, asked)
  return wrong === null ? { ok: true, sealed } : doubted(wrong)
}

const UNSIGNED = 'GitHub has not signed it for this action, so anybody who may push may have written it'

function doubted(why: string, { isSigned = true, laterSchema = null }: Partial<Omit<Doubt, 'why'>> = {}): Belief {
  return { ok: false, doubt: { why, isSigned, laterSchema } }
}

async function whyUnvouched(
  { runs, run }: Pick<Host, 'runs' | 'run'>,
  { entry, record, seal }: { entry: SeenJournal['entry']; record: ReleaseRecord; seal: string },
): Promise<string | null> {
  const { sealer } = entry
  const artifact = sealer === undefined ? null : await runs.artifact(sealer.artifact)
  const sealing = sealer === undefined || artifact === null ? null : await runs.find(sealer.run)
  return vouchProblem({ entry, seal, record, artifact, run: sealing, workflow: run.workflow })
}

/** What in a record is not what can be found out without it, in words. */
async function whyWrong(
  { commits }: Pick<Host, 'commits'>,
  record: ReleaseRecord,
  { head, knownOf }: { head: string; knownOf: KnownOf },
): Promise<string | null> {
  const difference = recordDifference(record, await knownOf(record))
  if (difference !== null) return difference
  const { branch, commit } = record
  if (commit === head || (await commits.isOn(branch, commit))) return null
  return `its commit ${commit.slice(0, 12)} is not on branch ${branch}`
}
