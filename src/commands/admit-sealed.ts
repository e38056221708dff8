import { Stop } from '../errors.js'
import { handedModelFacts } from '../gather/handed-model.js'
import type { Host } from '../host/host.js'
import type { HandedClaim } from '../publish/handed-claim.js'
import { formDifference } from '../release/claimed-form.js'
import { claimedModel } from '../release/claimed-metadata.js'
import { verdictsProblem } from '../release/claimed-verdicts.js'
import { committedModel } from '../release/committed-model.js'
import { otherThanKnown } from '../release/handed-over.js'
import { historyOf } from '../release/history.js'
import type { SealedRecords } from '../release/journal.js'
import { type KnownOfRelease, recordDifference } from '../release/known.js'
import { takesLatest } from '../release/known-versions.js'
import { admit } from './admit.js'
import type { BegunRelease } from './begun-release.js'
import { ReleaseReport } from './release-report.js'
import type { Checked } from './unfinished.js'

/** What was sealed, and where it is looked at. */
export interface SealedAdmission {
  begun: BegunRelease
  /** Repository and feature at the sealed commit. */
  at: Checked
  sealed: SealedRecords
  claim: Exclude<HandedClaim, { kind: 'claimed' }>
}

/**
 * Admits what another job has sealed as the candidate of a release, by all that needs no command: feature, version, tag and
 * champion are found anew, and so is what follows from the metrics that it states. Throws `Stop` with what stands against it.
 */
export async function admitSealed(host: Host, { begun, at, sealed, claim }: SealedAdmission): Promise<void> {
  const { inputs, to, journal } = begun
  const { repository, facts } = at
  const { record } = sealed
  const { version, commit } = record
  const created = await host.git.commitTime(commit)
  const claimed = claimedModel(record, { text: sealed.metadata, created })
  if (!claimed.ok) throw other(claimed.why)
  const model = await handedModelFacts(host.files, facts, claimed.model)
  if (!model.ok) throw other(model.why)
  const unfinished = claim.kind === 'replaced' ? claim.unfinished : null
  const journalOpen = journal?.entry.phase === 'open' || unfinished !== null
  const admission = { repository, facts, commit, to, journalOpen, unfinished, sealedModel: model.model }
  const asked = unfinished === null ? inputs : { ...inputs, version }
  // What is told of the release is what was sealed: this only finds out whether it is that.
  const report = new ReleaseReport(host.run, facts.id)
  const { feature, candidate } = await admit(host, { ...admission, inputs: asked }, report)

  const { champion, previous, hotfix = false } = candidate
  const latest = takesLatest(facts.settings.latest, { features: repository.features.length, hotfix })
  const models = committedModel(record.recordsFolder, feature.model)
  const known: KnownOfRelease = {
    ...{ version: candidate.version, tag: candidate.tag, commit, latest, previousVersion: previous },
    ...{ history: historyOf(feature), schema: 1 },
    champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
    ...(feature.settings.commitModel || record.committedModel !== undefined
      ? { committedModel: feature.settings.commitModel ? models : [] }
      : {}),
  }
  const against = {
    settings: feature.settings,
    today: host.clock.now().toISOString().slice(0, 10),
    candidate: { ...candidate, bounds: feature.bounds },
    modelCard: sealed.modelCard,
  }
  const why = formDifference(record, host.run) ?? recordDifference(record, known) ?? verdictsProblem(record, against)
  if (why !== null) throw other(why)
}

function other(why: string): Stop {
  return new Stop('invalid-input', otherThanKnown(why))
}
