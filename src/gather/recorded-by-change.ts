import type { RepositoryQuestions } from '../host/host.js'
import { recordedDeployments } from '../release/recorded-change.js'
import type { DeployedFeature, RecordedFeature } from '../report/check-summary.js'
import { mayRecord, ownFiles, type RecordedAsk, type RecordedHost, recordedRelease } from './recorded-release.js'

/**
 * What a change records of a feature where it does nothing else: a published release, or deployments. Then there is nothing
 * in it to judge. Null for every other change.
 */
export async function recordedByChange(
  host: RecordedHost,
  ask: RecordedAsk,
): Promise<RecordedFeature | DeployedFeature | null> {
  const deployed = await deploymentsOf(host, ask)
  return deployed ?? (ask.facts.state.status === 'released' ? await recordedRelease(host, ask) : null)
}

/** Whether a change to a feature may record anything, so that it is worth being looked at. */
export function mayBeRecord({ status, deployments }: RecordedAsk['facts']['state']): boolean {
  return status === 'released' || deployments.length > 0
}

/** What the log says of a change that records something. */
export function recordedNotice(recorded: RecordedFeature | DeployedFeature): string {
  const what = recorded.kind === 'recorded' ? `the release ${recorded.tag}` : recorded.deployments.join('; ')
  return `This change records ${what} and nothing else of ${recorded.feature}.`
}

async function deploymentsOf(
  { repository }: { repository: Pick<RepositoryQuestions, 'contentAt'> },
  ask: RecordedAsk,
): Promise<DeployedFeature | null> {
  const { facts, change } = ask
  const { id: feature, state, stateFile, stateText: after } = facts
  if (state.deployments.length === 0 || !mayRecord(change, stateFile)) return null
  const before = await repository.contentAt(change.base, stateFile)
  if (before === null) return null
  const records = recordedDeployments({ stateFile, before: before.toString('utf8'), after, files: ownFiles(ask) })
  if (records === null) return null
  const deployments = records.map(({ version, environment, outcome }) => `${version} to ${environment}: ${outcome}`)
  return { kind: 'deployed', feature, title: state.title, deployments }
}
