import { isReleaseBranch } from '../config/branches.js'
import { type Problem, Stop } from '../errors.js'
import { statePath } from '../feature/location.js'
import { releaseProblems } from '../feature/readiness.js'
import { isUpForRelease } from '../feature/status.js'
import { letsPass } from '../gates/verdict.js'
import type { CheckInputs } from '../inputs.js'
import type { AnnotatedVerdict } from '../report/annotations.js'
import { type CheckedFeature, type FeatureCheck, renderCheckSummary } from '../report/check-summary.js'
import type { Host } from '../host/host.js'
import type { CommandOutcome, Outputs } from './outcome.js'
import { failureAnnotations, gatesByName } from './release-story.js'
import { chooseCandidate, findPrevious } from '../gather/candidate.js'
import { judge } from '../build/judge.js'
import { refuseUntrustedEvent } from '../gather/branch.js'
import { historyOf } from '../build/release-record.js'
import { recordedRelease } from '../gather/recorded-release.js'
import { readRepository, type Repository } from '../gather/repository.js'
import { gatherReview, reviewEvent } from '../gather/review.js'
import { sealPackage } from '../build/pack.js'
import { gatherFeature, readDependencies, readState, settingsOf, type FeatureFacts } from '../gather/feature.js'
import { changeOf, findTouched, type Touched } from '../gather/touched.js'

/** Judges every feature that the change touches and that is up for release; writes nothing. */
export async function check(host: Host, inputs: CheckInputs): Promise<CommandOutcome> {
  refuseUntrustedEvent(host.run)
  const repository = await readRepository(host, inputs)
  const touched = await findTouched(host, repository, inputs)
  const results: FeatureCheck[] = []
  const unreadable: Problem[] = []
  for (const feature of touched.features) {
    try {
      results.push(await checkFeature(host, inputs, repository, touched, feature))
    } catch (error) {
      // One feature's broken state must not hide the verdicts of the others.
      if (!(error instanceof Stop) || error.code === 'permission' || error.code === 'interrupted') throw error
      unreadable.push(...error.problems)
    }
  }
  return conclude(repository, touched, results, unreadable)
}

async function checkFeature(
  host: Host,
  inputs: CheckInputs,
  repository: Repository,
  touched: Touched,
  feature: string,
): Promise<FeatureCheck> {
  const facts = await readState(host, repository, feature)
  const settings = settingsOf(repository, inputs, feature)
  const { status } = facts.state
  if (!isUpForRelease(status)) {
    const fails = isReleaseBranch(settings.releaseBranches, touched.base)
    return { kind: 'not-up', feature, status, fails }
  }
  const change = status === 'released' ? (touched.change ?? (await changeOf(host))) : null
  const recorded = change === null ? null : await recordedRelease(host, { repository, inputs, facts, change })
  if (recorded !== null) {
    host.log.info(`This change records the release ${recorded.tag} and nothing else of ${feature}.`)
    return recorded
  }
  host.log.info(`Checking ${feature}, which is ${status}.`)
  return await judgeFeature(host, inputs, repository, touched, facts)
}

async function judgeFeature(
  host: Host,
  inputs: CheckInputs,
  repository: Repository,
  touched: Touched,
  facts: FeatureFacts,
): Promise<CheckedFeature> {
  const { feature, state } = facts
  const dependencies = await readDependencies(host, repository, state)
  // What was released is judged again, but it need not be up for another release.
  const readiness = { ...state, status: 'approved' as const }
  const problems = releaseProblems(readiness, facts.placeOf, { dependencies, journalOpen: false })
  const subject = await gatherFeature(host, repository, inputs, facts)
  const commit = await host.git.head()
  const wish = { version: null, bump: inputs.bump }
  const candidate = await chooseCandidate(host, subject, wish, await findPrevious(host, subject), commit)
  const event = await reviewEvent(host, touched.base, subject.settings.releaseBranches)
  const { gatesEnabled, gates } = subject.settings
  const isJudged = gatesEnabled && gates.review.enabled && (!event.startsWith('pull_request') || gates.review.inCheck)
  const review = isJudged
    ? await gatherReview(host, { commit, branch: touched.base ?? '', stateDir: repository.stateDir })
    : null
  const judged = await judge(host, subject, candidate, { mode: 'check', event, review })
  problems.push(...judged.problems)
  if (judged.problems.length === 0 && judged.overall !== 'failed')
    problems.push(...(await packingProblems(host, subject, candidate, judged)))
  return {
    kind: 'judged',
    feature,
    title: state.title,
    version: candidate.version,
    gatesEnabled: subject.settings.gatesEnabled,
    gatesSource: subject.settings.gatesEnabled ? '' : subject.settings.gatesEnabledSource,
    verdict: judged.overall,
    verdicts: judged.verdicts,
    metrics: judged.measured?.metrics ?? {},
    metricRows: judged.verdicts.flatMap((verdict) => verdict.metrics ?? []),
    champion: candidate.champion,
    history: historyOf(subject),
    problems,
    warnings: judged.warnings,
    generatedCard: judged.prepared.generatedCard,
  }
}

async function packingProblems(...parts: Parameters<typeof sealPackage>): Promise<readonly Problem[]> {
  try {
    await sealPackage(...parts)
    return []
  } catch (error) {
    if (error instanceof Stop) return error.problems
    throw error
  }
}

function conclude(
  repository: Repository,
  touched: Touched,
  features: readonly FeatureCheck[],
  unreadable: Problem[],
): CommandOutcome {
  const judged = features.filter((one) => one.kind === 'judged')
  const notUp = features
    .filter((one) => one.kind === 'not-up' && one.fails)
    .map((one) => notUpProblem(one.feature, statePath(repository.stateDir, one.feature)))
  const problems = [...unreadable, ...notUp, ...judged.flatMap((one) => one.problems)]
  const gateFailed = judged.some((one) => !one.verdicts.every(letsPass) || one.verdict === 'failed')
  const exitCode = gateFailed ? 1 : problems.length > 0 ? 2 : 0
  const { everythingBecause } = touched
  const summary = renderCheckSummary({ features, everythingBecause, problems: [...unreadable, ...notUp], warnings: [] })
  const outputs: Outputs = { status: exitCode === 0 ? 'checked' : 'refused', resumable: 'false', ...outputsOf(judged) }
  outputs.verdict = exitCode === 0 ? (outputs.verdict ?? 'passed') : 'failed'
  const verdicts = judged.flatMap((one) => (judged.length > 1 ? named(one) : one.verdicts))
  const annotations = failureAnnotations(problems, verdicts)
  return { exitCode, outputs, summary, annotations }
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
