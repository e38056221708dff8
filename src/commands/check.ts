import { isReleaseBranch } from '../config/branches.js'
import { type Problem, Stop } from '../errors.js'
import { statePath } from '../feature/location.js'
import { releaseProblems } from '../feature/readiness.js'
import { isUpForRelease } from '../feature/status.js'
import { letsPass } from '../gates/verdict.js'
import type { Inputs } from '../inputs.js'
import type { AnnotatedVerdict } from '../report/annotations.js'
import { type CheckedFeature, type FeatureCheck, renderCheckSummary } from '../report/check-summary.js'
import type { World } from '../world.js'
import type { CommandOutcome, Outputs } from './outcome.js'
import { failureAnnotations, gatesByName } from './release-story.js'
import { chooseCandidate, findPrevious } from './steps/candidate.js'
import { judge } from './steps/judge.js'
import { defaultBranchOf, refuseUntrustedEvent } from './steps/place.js'
import { historyOf } from './steps/record.js'
import { recordedRelease } from './steps/recorded.js'
import { readRepository, type Repository } from './steps/repository.js'
import { gatherReview } from './steps/review-facts.js'
import { sealPackage } from './steps/seal.js'
import { gatherSubject, readDependencies, readState, settingsOf, type StateFacts } from './steps/subject.js'
import { changeOf, findTouched, type Touched } from './steps/touched.js'

/** Judges every feature that the change touches and that is up for release; writes nothing. */
export async function check(world: World, inputs: Inputs): Promise<CommandOutcome> {
  refuseUntrustedEvent(world.run)
  const repository = await readRepository(world, inputs)
  const touched = await findTouched(world, repository, inputs)
  const results: FeatureCheck[] = []
  const unreadable: Problem[] = []
  for (const feature of touched.features) {
    try {
      results.push(await checkFeature(world, inputs, repository, touched, feature))
    } catch (error) {
      // One feature's broken state must not hide the verdicts of the others.
      if (!(error instanceof Stop) || error.code === 'permission' || error.code === 'interrupted') throw error
      unreadable.push(...error.problems)
    }
  }
  return conclude(repository, touched, results, unreadable)
}

async function checkFeature(
  world: World,
  inputs: Inputs,
  repository: Repository,
  touched: Touched,
  feature: string,
): Promise<FeatureCheck> {
  const facts = await readState(world, repository, feature)
  const settings = settingsOf(repository, inputs, feature)
  const { status } = facts.state
  if (!isUpForRelease(status)) {
    const fails = isReleaseBranch(settings.releaseBranches, touched.base)
    return { kind: 'not-up', feature, status, fails }
  }
  const change = status === 'released' ? (touched.change ?? (await changeOf(world))) : null
  const recorded = change === null ? null : await recordedRelease(world, { repository, inputs, facts, change })
  if (recorded !== null) {
    world.log.info(`This change records the release ${recorded.tag} and nothing else of ${feature}.`)
    return recorded
  }
  world.log.info(`Checking ${feature}, which is ${status}.`)
  return await judgeFeature(world, inputs, repository, touched, facts)
}

async function judgeFeature(
  world: World,
  inputs: Inputs,
  repository: Repository,
  touched: Touched,
  facts: StateFacts,
): Promise<CheckedFeature> {
  const { feature, state } = facts
  const dependencies = await readDependencies(world, repository, state)
  // What was released is judged again, but it need not be up for another release.
  const readiness = { ...state, status: 'approved' as const }
  const problems = releaseProblems(readiness, facts.placeOf, { dependencies, journalOpen: false })
  const subject = await gatherSubject(world, repository, inputs, facts)
  const commit = await world.git.head()
  const wish = { version: null, bump: inputs.bump }
  const candidate = await chooseCandidate(world, subject, wish, await findPrevious(world, subject), commit)
  const event = await reviewEvent(world, subject.settings.releaseBranches, touched.base)
  const { gatesEnabled, gates } = subject.settings
  const isJudged = gatesEnabled && gates.review.enabled && (!event.startsWith('pull_request') || gates.review.inCheck)
  const review = isJudged ? await gatherReview(world, commit, touched.base ?? '', repository.stateDir) : null
  const judged = await judge(world, subject, candidate, { mode: 'check', event, review })
  problems.push(...judged.problems)
  if (judged.problems.length === 0 && judged.overall !== 'failed')
    problems.push(...(await packingProblems(world, subject, candidate, judged)))
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

/** Approvals of a commit that is on no release branch are as little final as those of a pull request. */
async function reviewEvent(world: World, releaseBranches: readonly string[], base: string | null): Promise<string> {
  const { event } = world.run
  if (event.startsWith('pull_request') || event === 'merge_group') return event
  const defaultBranch = await defaultBranchOf(world)
  const isFinal = base === defaultBranch || isReleaseBranch(releaseBranches, base)
  return isFinal ? event : 'pull_request'
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
