import { cleanLine } from '../formats/markdown-escape.js'
import type { Outputs } from '../outputs.js'
import type { RecordedVerdict } from '../release/record.js'
import type { ReleaseSummary } from '../report/release-summary.js'

/** The outputs of a release from what is told of it, with those that the summary does not tell. */
export function outputsOf(told: ReleaseSummary, others: Outputs): Outputs {
  const outputs: Outputs = { ...others, status: told.status, resumable: told.resumable ? 'true' : 'false' }
  outputs['deployed-to'] = JSON.stringify(told.deployedTo)
  if (told.version !== null) outputs.version = told.version
  if (told.version !== null || told.previousVersion !== null) outputs['previous-version'] = told.previousVersion ?? ''
  if (told.tag !== null) outputs.tag = told.tag
  if (told.releaseUrl !== null) outputs['release-url'] = told.releaseUrl
  if (told.stateCommit !== null) outputs['state-commit'] = told.stateCommit
  if (told.verdict === null) return outputs
  const gates = JSON.stringify(gatesByName(told.verdicts))
  return { ...outputs, verdict: told.verdict, gates, 'model-metrics': JSON.stringify(told.metrics) }
}

/** The value behind the output `gates`; `prefix` tells several features apart. */
export function gatesByName(
  verdicts: readonly RecordedVerdict[],
  prefix = '',
): Record<string, { verdict: string; reason: string; seconds: number }> {
  return Object.fromEntries(
    verdicts.map(({ gate, verdict, reason, seconds }) => [
      `${prefix}${gate}`,
      { verdict, reason: cleanLine(reason), seconds: Math.round(seconds * 10) / 10 },
    ]),
  )
}
