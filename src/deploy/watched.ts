import { deploymentRef, renderDeploymentEntry, type SeenDeploymentJournal } from '../deployment/journal.js'
import { Stop } from '../errors.js'
import type { Host } from '../host/host.js'
import { DEPLOYING } from '../limits/deploying.js'
import { LOOK_AGAIN } from '../transaction/step.js'
import type { DeployTransaction } from './transaction.js'

/** Ends what is being done at a target: the journal is no longer this run's. */
class Overtaken extends Error {}

type Asked = Pick<Host, 'journal' | 'refs' | 'clock' | 'log'>

/** What is watched over, and for whom. */
export interface Watched {
  transaction: Pick<DeployTransaction, 'feature' | 'environment' | 'service' | 'me' | 'pollMilliseconds'>
  /** The journal as this run wrote it; null before the claim, when nothing is watched. */
  journal: SeenDeploymentJournal | null
}

/**
 * Works at a target while the journal is read every few seconds, and a sign of life is written every few minutes: where
 * somebody else's entry has become the newest, the work is ended and everything is looked at again.
 */
export async function whileWatched<T>(
  host: Asked,
  { transaction, journal }: Watched,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<{ value: T; journal: SeenDeploymentJournal | null } | typeof LOOK_AGAIN> {
  const lost = new AbortController()
  const over = new AbortController()
  const watch = { journal }
  const watching = journal === null ? null : keepWatch(host, transaction, { watch, lost, over: over.signal })
  try {
    const value = await work(lost.signal)
    over.abort()
    await watching
    return { value, journal: watch.journal }
  } catch (error) {
    if (lost.signal.aborted && error === lost.signal.reason) return LOOK_AGAIN
    throw error
  } finally {
    over.abort()
    await watching
  }
}

interface Watch {
  watch: { journal: SeenDeploymentJournal | null }
  lost: AbortController
  over: AbortSignal
}

async function keepWatch(
  host: Asked,
  transaction: Watched['transaction'],
  { watch, lost, over }: Watch,
): Promise<void> {
  const poll = transaction.pollMilliseconds ?? DEPLOYING.pollMilliseconds.value
  let lastSign = host.clock.now().getTime()
  while (await sleeps(host, poll, over)) {
    if (watch.journal === null) return
    // A question that fails is asked again soon; the claim does not hang on it.
    const newest = await quietly(async () => await host.journal.newest(deploymentRef(transaction)))
    if (newest === undefined || over.aborted) continue
    if (newest?.sha !== watch.journal.sha) return lost.abort(new Overtaken('the journal is not this run’s any more'))
    if (host.clock.now().getTime() - lastSign < DEPLOYING.signOfLifeSeconds.value * 1_000) continue
    const next = await quietly(async () => await signOfLife(host, transaction, watch.journal))
    if (next != null) watch.journal = next
    lastSign = host.clock.now().getTime()
  }
}

/** Whether it was slept through. */
async function sleeps({ clock }: Pick<Host, 'clock'>, milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false
  try {
    await clock.sleep(milliseconds, signal)
    return true
  } catch {
    // It is over, or the job was cancelled: then what is watched ends by itself.
    return false
  }
}

/** Undefined where GitHub did not answer. */
async function quietly<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Stop || (error instanceof Error && 'kind' in error)) return undefined
    throw error
  }
}

/** The journal with one more entry, which says nothing but that this run is still at it; null where somebody was faster. */
async function signOfLife(
  host: Asked,
  of: Watched['transaction'],
  journal: SeenDeploymentJournal | null,
): Promise<SeenDeploymentJournal | null> {
  if (journal === null) return null
  const entry = { ...journal.entry, at: host.clock.now().toISOString() }
  const { tree, sha: parent } = journal
  const sha = await host.journal.createCommit({ message: renderDeploymentEntry(entry), tree, parent })
  return (await host.refs.move(deploymentRef(of), sha)) ? { ...journal, sha, entry } : null
}
