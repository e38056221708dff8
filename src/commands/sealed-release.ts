import { handedBytes } from '../build/package-bytes.js'
import { inspectHanded } from '../build/handed-package.js'
import { reviewAgain } from '../build/review-again.js'
import { Stop } from '../errors.js'
import { findSecrets } from '../gather/feature.js'
import { placeHandedModel } from '../gather/handed-model.js'
import { knownContents, knownPlaces } from '../gather/known-of-release.js'
import { reviewAskOf } from '../gather/review-ask.js'
import type { Host } from '../host/host.js'
import type { SealedInput } from '../inputs/rules.js'
import { claimOf, type HandedClaim } from '../publish/handed-claim.js'
import { type HandedOver, receive } from '../publish/handed-over.js'
import { hostAt } from '../publish/resume.js'
import { unfetchable } from '../publish/resumption.js'
import { notAsHanded, nothingHanded, otherThanKnown } from '../release/handed-over.js'
import { recordDifference } from '../release/known.js'
import type { ReleaseRecord } from '../release/record.js'
import { admitSealed } from './admit-sealed.js'
import { type BegunRelease, releasedEarlier } from './begun-release.js'
import { type Finish, telling } from './complete-release.js'
import type { CommandOutcome } from './outcome.js'
import { recordFacts } from './release-facts.js'
import { type Checked, readAt } from './unfinished.js'

/*
 * 1 what was released is not released again  2 what was sealed is fetched by its digest  3 what can be found out without it
 * is found out, and compared  4 publishing, as ever
 */

/** Publishes what an earlier job of this run has sealed, and runs no command of the repository. */
export async function releaseSealed(
  begun: BegunRelease,
  { sealed: input, finish }: { sealed: Exclude<SealedInput, 'judge-here'>; finish: Finish },
): Promise<CommandOutcome> {
  const { host: here, inputs, facts, journal, me, report } = begun
  const head = await here.git.head()
  const isOpen = journal !== null && journal.entry.phase !== 'idle'
  const earlier = isOpen && input !== 'nothing' ? null : await releasedEarlier(begun, { host: here, commit: head })
  if (earlier !== null) return earlier
  if (input === 'nothing') throw new Stop('invalid-input', nothingHanded())

  const handed = await receive(here, { feature: facts.id, seal: input })
  const { sealed, archive } = handed
  const { record } = sealed
  const claim = await claimOf(here, { journal, record, seal: input, request: inputs, state: facts.state })
  const again = claim.kind === 'begin' ? await releasedEarlier(begun, { host: here, commit: head }) : null
  if (again !== null) return again
  report.add(recordFacts(record))
  report.add({ tell: { versionReason: 'it was sealed by an earlier job of this run' } })

  const host = await hostOf(here, { head, record, claim })
  const at = host === here ? begun : await readAt(host, begun)
  refuseOther(begun, at, record)
  const isPublished = claim.kind !== 'begin' && isPublishedBy(claim)
  if (archive === null && !isPublished) throw new Stop('conflict', notAsHanded(input, 'it has no package'))
  if (claim.kind !== 'claimed') await admitSealed(host, { begun, at, sealed, claim })
  const { stateFile, settings } = facts
  const secrets = findSecrets(here, facts)
  if (!isPublished) await inspectHanded(here, { sealed, archive, seal: input }, { secrets, stateFile })
  await placeModels(host, handed)

  const { commit, branch, previousVersion: previous } = record
  const ask = reviewAskOf(at.repository, at.facts, { commit, branch, previous })
  const review = telling(reviewAgain(host, { settings, ask, first: null }), report)
  const bytes = handedBytes(sealed, archive)
  const found = claim.kind === 'claimed' ? claim.found : journal
  const resumed = claim.kind !== 'begin' || journal?.entry.phase === 'open'
  return await finish(host, { sealed, bytes, me, found, resumed, isPublished, reviewAgain: review }, report)
}

function isPublishedBy(claim: Exclude<HandedClaim, { kind: 'begin' }>): boolean {
  return claim.kind === 'claimed' ? claim.isPublished : claim.unfinished.isPublished
}

/**
 * The checkout of the sealed commit: this one, which has to be the run's own; another only where an earlier run has begun
 * to release it. Throws `Stop` invalid-input for any other commit.
 */
async function hostOf(
  here: Host,
  { head, record, claim }: { head: string; record: ReleaseRecord; claim: HandedClaim },
): Promise<Host> {
  const { commit } = record
  if (here.run.sha !== head) {
    throw new Stop('invalid-input', otherThanKnown(`the checkout is at ${head}, and this run at ${here.run.sha}`))
  }
  if (commit === head) return here
  if (claim.kind === 'begin') {
    throw new Stop('invalid-input', otherThanKnown(`its commit is ${commit}, and the checkout is at ${head}`))
  }
  const host = await hostAt(here, commit)
  if (host === null) throw new Stop('interrupted', unfetchable(record))
  return host
}

/** Holds a record against what checkout, configuration and GitHub say. Throws `Stop` invalid-input where it says otherwise. */
function refuseOther({ host, facts, to }: BegunRelease, at: Checked, record: ReleaseRecord): void {
  const places = knownPlaces(host.run, { version: record.version, branch: record.branch, facts, to })
  const why = recordDifference(record, { ...places, branch: to.branch, ...knownContents(at.facts) })
  if (why !== null) throw new Stop('invalid-input', otherThanKnown(why))
}

/** Brings the model that is committed beside the records to where it is read from, if this checkout lacks it. */
async function placeModels({ files }: Host, { sealed: { record }, models }: HandedOver): Promise<void> {
  for (const [index, { from, sha256 }] of (record.committedModel ?? []).entries()) {
    const handed = models[index] ?? null
    if (handed !== null) await placeHandedModel(files, { from, sha256, handed })
  }
}
