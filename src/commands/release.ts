import { randomUUID } from 'node:crypto'
import { judge } from '../build/judge.js'
import { pack } from '../build/package.js'
import { freshBytes, PackageDiffers } from '../build/package-bytes.js'
import { buildRecord } from '../build/release-record.js'
import { Stop } from '../errors.js'
import { isoSeconds } from '../formats/quantities.js'
import { alreadyReleased } from '../gather/already-released.js'
import { refuseUntrustedEvent, releaseBranch } from '../gather/branch.js'
import { completeFeature, type Feature, readDependencies, readFeature } from '../gather/feature.js'
import { readRepository } from '../gather/repository.js'
import type { Host } from '../host/host.js'
import type { ReleaseInputs } from '../inputs.js'
import { foretell, type Publication, publish, unfinishedNotice } from '../publish/publish.js'
import { resume } from '../publish/resume.js'
import { readJournal } from '../publish/seen-journal.js'
import type { Owner } from '../release/journal.js'
import { admit } from './admit.js'
import type { CommandOutcome } from './outcome.js'
import { earlierFacts, featureFacts, judgedFacts, packageFacts, recordFacts } from './release-facts.js'
import { ReleaseReport } from './release-report.js'

/** Releases one feature, or says why not; a stop half-way tells all that is known by then. */
export async function release(host: Host, inputs: ReleaseInputs): Promise<CommandOutcome> {
  const report = new ReleaseReport(host.run, inputs.featureId)
  try {
    return await releaseFeature(host, inputs, report)
  } catch (error) {
    if (error instanceof Stop) return report.stopped(error)
    throw error
  }
}

/*
 * 1 what the repository says  2 an unfinished release is finished first  3 what was released is not released again
 * 4 is the feature up for it, with which version and tag  5 gates and package  6 pack and record  7 publish
 */
async function releaseFeature(here: Host, inputs: ReleaseInputs, report: ReleaseReport): Promise<CommandOutcome> {
  refuseUntrustedEvent(here.run)
  const repository = await readRepository(here, inputs)
  const facts = await readFeature(here, repository, inputs.featureId)
  const to = await releaseBranch(here, facts.settings)
  report.add(featureFacts(facts))

  const me: Owner = { run: here.run.runId, attempt: here.run.attempt, nonce: randomUUID().slice(0, 8) }
  const found = await readJournal(here, facts.id, me)
  const dependencies = await readDependencies(here.files, repository, facts)
  const gather = async (at: Host): Promise<Feature> =>
    await completeFeature(at, await readFeature(at, repository, facts.id))
  const resumption = await resume(here, { inputs, feature: facts, dependencies, journal: found, gather })
  if (resumption.kind !== 'begin') report.add(recordFacts(resumption.sealed.record))
  if (resumption.kind === 'stopped') throw resumption.stop
  const { host, commit } = resumption
  if (resumption.kind === 'resume') {
    const { sealed, bytes } = resumption
    const outcome = await finish(host, inputs, { publication: { sealed, bytes, me, found, resumed: true }, report })
    if (outcome !== null) return outcome
  }

  const { stateDir } = repository
  const earlier = await alreadyReleased(host, {
    ...{ facts, version: inputs.version, commit, stateDir },
    journal: found?.entry ?? null,
  })
  if (earlier !== null) {
    report.add(earlierFacts(facts, earlier))
    return report.alreadyReleased()
  }

  const journalOpen = found?.entry.phase === 'open'
  const { feature, candidate } = await admit(host, { inputs, repository, facts, commit, to, journalOpen }, report)
  const startedAt = isoSeconds(host.clock.now())
  const trial = { feature, candidate, mode: 'release' as const, event: host.run.event }
  const judged = await judge(host, trial, { commit, branch: to.branch, stateDir })
  report.add(judgedFacts(judged))
  if (judged.overall === 'failed' || judged.problems.length > 0) return report.gatesFailed(judged.problems)

  const packed = await pack(host, { feature, candidate, judged })
  const latest = repository.features.length === 1
  const record = buildRecord(host.run, { feature, candidate, judged, package: packed, startedAt, ...to, latest })
  report.add(packageFacts(record))
  const sealed = { record, ...packed.texts }
  const publication = { sealed, bytes: freshBytes(host, sealed, packed.archive), me, found, resumed: journalOpen }
  return await complete(host, inputs, { publication, report })
}

/** Publishes, or foretells what a dry run would publish. */
async function complete(
  host: Host,
  { dryRun }: Pick<ReleaseInputs, 'dryRun'>,
  { publication, report }: { publication: Publication; report: ReleaseReport },
): Promise<CommandOutcome> {
  if (!dryRun) return report.published(await publish(host, publication))
  const { resumed, found } = publication
  const unfinished = resumed && found !== null ? unfinishedNotice(found.entry) : null
  return report.foretold({ kind: 'dry-run', writes: await foretell(host, publication), unfinished })
}

/** Finishes what an earlier run has sealed; null where its package cannot be made again, so that it begins anew. */
async function finish(...release: Parameters<typeof complete>): Promise<CommandOutcome | null> {
  try {
    return await complete(...release)
  } catch (error) {
    if (!(error instanceof PackageDiffers)) throw error
    const [{ log }] = release
    log.notice(
      'The export does not give the same bytes again, so the gates run anew and what they judge is sealed anew.',
    )
    return null
  }
}
