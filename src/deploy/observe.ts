import { isOwnDeployment, type SeenDeploymentJournal } from '../deployment/journal.js'
import { type DeploymentObservation, NOTHING_DONE } from '../deployment/observation.js'
import type { DeploymentFacts } from '../host/host.js'
import type { Again } from '../transaction/step.js'
import { seeDeployment, seeDeployments, seeFormers } from './seen-deployment.js'
import { readDeploymentJournal } from './seen-journal.js'
import { seeState } from './seen-state.js'
import type { DeployHost, DeployTransaction, DeployTypes } from './transaction.js'

/** What is looked for: at the beginning of a run or of a dry run, or again after a write that left doubt. */
export type Look = { for: 'first' | 'dry-run' } | ({ for: 'again' } & Again<DeployTypes>)

type Plan = Omit<DeployTransaction, 'target' | 'resumed'>

/** Sees everything that the next step of a deployment depends on. */
export async function observe(host: DeployHost, plan: Plan, look: Look): Promise<DeploymentObservation> {
  const last = look.for === 'again' ? look.last : null
  const journal = last === null ? plan.found : await readDeploymentJournal(host, plan, plan.me)
  const isOwn = isOwnDeployment(plan, journal)
  const entry = isOwn ? (journal?.entry ?? null) : (last?.run.entry ?? null)
  const list = once(async () => await seeDeployments(host, plan))
  const named = entry === null ? null : (entry.deployment ?? last?.deployment?.id ?? null)
  const deployment = entry === null ? null : await seeDeployment(host, { id: named, tx: entry.tx }, list)
  const before = isOwn || !isBelieved(plan.found) ? null : plan.found.entry
  const formers =
    last?.formers ??
    (await seeFormers(host, { own: deployment?.id ?? null, before, environment: plan.environment }, await list()))
  const isTime = deployment?.state === 'success' || plan.steps.length === 0 || !plan.isObserved
  const goesByPull = last !== null && last.proposal !== null
  const state = await seeState(host, plan, {
    ...{ tx: entry?.tx ?? null, goesByPull, isTime },
    isForetold: look.for === 'dry-run',
  })
  return {
    ...{ journal, mayReplace: (journal?.sha ?? null) === (plan.found?.sha ?? null) },
    ...{ deployment, formers, ...state, run: last?.run ?? NOTHING_DONE, now: host.clock.now() },
  }
}

function isBelieved(journal: SeenDeploymentJournal | null): journal is SeenDeploymentJournal {
  return journal?.believed === true
}

function once(ask: () => Promise<DeploymentFacts[]>): () => Promise<DeploymentFacts[]> {
  let asked: Promise<DeploymentFacts[]> | null = null
  return async () => await (asked ??= ask())
}
