import type { Problem } from '../errors.js'
import { statePath } from '../feature/location.js'
import { letsPass } from '../gates/verdict.js'
import { clipLine } from '../formats/markdown-escape.js'
import { type AnnotatedVerdict, type Annotation, failureAnnotations } from '../report/annotations.js'
import { type CheckedFeature, type FeatureCheck, renderCheckSummary } from '../report/check-summary.js'
import type { Outputs } from '../outputs.js'
import type { CommandOutcome } from './outcome.js'
import { gatesByName } from './release-outputs.js'

/** Everything that a check has found. */
export interface CheckResults {
  /** Folder of the state files. */
  stateDir: string
  /** Why every feature counts as touched; null where the change was looked through. */
  everythingBecause: string | null
  features: readonly FeatureCheck[]
  /** What is wrong with features that could not be read. */
  unreadable: readonly Problem[]
}

/** How a check ends: 1 where a gate failed, 2 where something else is wrong, else 0. */
export function checkOutcome({ stateDir, everythingBecause, features, unreadable }: CheckResults): CommandOutcome {
  const judged = features.filter((one) => one.kind === 'judged')
  const notUp = features
    .filter((one) => one.kind === 'not-up' && one.fails)
    .map((one) => notUpProblem(one.feature, statePath(stateDir, one.feature)))
  const problems = [...unreadable, ...notUp, ...judged.flatMap((one) => one.problems)]
  const gateFailed = judged.some((one) => !one.verdicts.every(letsPass) || one.verdict === 'failed')
  const exitCode = gateFailed ? 1 : problems.length > 0 ? 2 : 0
  const summary = renderCheckSummary({ features, everythingBecause, problems: [...unreadable, ...notUp], warnings: [] })
  const outputs: Outputs = { status: exitCode === 0 ? 'checked' : 'refused', resumable: 'false', ...outputsOf(judged) }
  outputs.verdict = exitCode === 0 ? (outputs.verdict ?? 'passed') : 'failed'
  const verdicts = judged.flatMap((one) => (judged.length > 1 ? named(one) : one.verdicts))
  const annotations = [...failureAnnotations(problems, verdicts), ...judged.flatMap(loosenedWarning)]
  return { exitCode, outputs, summary, annotations }
}

/** One warning a feature: GitHub shows ten of a kind. */
function loosenedWarning({ feature, loosened }: CheckedFeature): Annotation[] {
  if (loosened.length === 0) return []
  const message = clipLine(`${feature}: this change loosens what it is judged by: ${loosened.join('; ')}`, 4000)
  return [{ level: 'warning', message }]
}

/** The verdicts of one feature among several, which its annotations have to name. */
function named({ feature, verdicts }: CheckedFeature): AnnotatedVerdict[] {
  return verdicts.map((verdict) => ({ ...verdict, feature }))
}

/** With one feature its outputs are those of a release; with several, the gates' names tell them apart. */
function outputsOf(judged: readonly CheckedFeature[]): Outputs {
  const [only] = judged
  if (only === undefined) return { gates: '{}' }
  if (judged.length > 1) {
    const gates = Object.assign({}, ...judged.map((one) => gatesByName(one.verdicts, `${one.feature}/`))) as object
    return { gates: JSON.stringify(gates) }
  }
  return {
    verdict: only.verdict,
    gates: JSON.stringify(gatesByName(only.verdicts)),
    'model-metrics': JSON.stringify(only.metrics),
    ...(only.version === null ? {} : { version: only.version }),
  }
}

function notUpProblem(feature: string, file: string): Problem {
  return {
    what: `${feature} is not up for release, and this change goes to a release branch`,
    where: { file, field: 'status' },
    fix: 'Have the feature approved before its change is merged into a release branch',
  }
}
