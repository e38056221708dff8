import { entryAfter } from '../../deployment/entries.js'
import {
  type DeploymentEntry,
  deploymentRef,
  renderDeploymentEntry,
  type SeenDeploymentJournal,
} from '../../deployment/journal.js'
import { rememberWrite } from '../../deployment/memory.js'
import type { DeploymentObservation } from '../../deployment/observation.js'
import type { DeploymentPlan } from '../../deployment/plan.js'
import type { DeploymentStep } from '../../deployment/steps.js'
import type { Host } from '../../host/host.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import type { DeployStep, StepOf } from '../transaction.js'

/** What of the host a new entry asks. */
export type EntryAsks = 'clock' | 'journal' | 'refs'

/** An entry that was written, and by which step. */
export interface Written {
  journal: SeenDeploymentJournal
  step: DeploymentStep
}

/** What is seen once an entry is written. */
export function afterEntry(seen: DeploymentObservation, { journal, step }: Written): DeploymentObservation {
  return { ...seen, journal, run: { ...rememberWrite(seen.run, step), entry: journal.entry } }
}

/** A journal whose newest entry is this run's. */
export function mineWith(
  journal: Pick<SeenDeploymentJournal, 'sha' | 'tree'>,
  entry: DeploymentEntry,
): SeenDeploymentJournal {
  return { sha: journal.sha, tree: journal.tree, entry, standing: 'mine', believed: true }
}

/** Appends an entry on top of the newest by compare-and-swap; who loses looks again. */
export async function appendEntry(
  host: Pick<Host, EntryAsks>,
  plan: Pick<DeploymentPlan, 'feature' | 'environment' | 'service'>,
  { journal, entry }: { journal: SeenDeploymentJournal; entry: DeploymentEntry },
): Promise<SeenDeploymentJournal | typeof LOOK_AGAIN> {
  const { tree, sha: parent } = journal
  const sha = await host.journal.createCommit({ message: renderDeploymentEntry(entry), tree, parent })
  return (await host.refs.move(deploymentRef(plan), sha)) ? mineWith({ sha, tree }, entry) : LOOK_AGAIN
}

/** The steps that append an entry of this transaction and do nothing else. */
type EntryOnly = StepOf<
  'take-over' | 'begin' | 'note' | 'note-found' | 'note-failure' | 'begin-back' | 'roll-out' | 'close'
>

/** A step that appends an entry to the journal and does nothing else. */
export function entryStep<S extends EntryOnly>(
  step: Pick<DeployStep<S, unknown>, 'do' | 'describe'>,
): DeployStep<S, Written | null, EntryAsks> {
  return {
    ...step,
    expect: (plan, seen, chosen) => writtenBy(plan, seen, chosen),
    after: (seen, made) => (made === null ? seen : afterEntry(seen, made)),
    result: (made) => (made === null ? {} : { entry: made.journal.entry }),
    async send(host, transaction, { seen, step: chosen }) {
      const made = writtenBy(transaction, { ...seen, now: host.clock.now() }, chosen)
      if (made === null || seen.journal === null) return LOOK_AGAIN
      const journal = await appendEntry(host, transaction, { journal: seen.journal, entry: made.journal.entry })
      return journal === LOOK_AGAIN ? LOOK_AGAIN : { journal, step: chosen }
    },
  }
}

function writtenBy(plan: DeploymentPlan, seen: DeploymentObservation, step: EntryOnly): Written | null {
  const { journal } = seen
  const entry = journal === null ? null : entryAfter(plan, seen, { entry: journal.entry, step })
  return journal === null || entry === null ? null : { journal: mineWith(journal, entry), step }
}
