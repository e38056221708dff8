import { describeProblem, type Problem, type Stop } from '../errors.js'
import type { Verdict } from '../gates/verdict.js'
import { type AnnotatedVerdict, type Annotation, annotationsFor } from '../report/annotations.js'
import { renderPlanSummary } from '../report/plan-summary.js'
import { type ReleaseSummary, renderReleaseSummary } from '../report/release-summary.js'
import type { RunFacts } from '../host/host.js'
import { type CommandOutcome, type Outputs, STATUS_BY_CODE } from './outcome.js'

/** GitHub shows ten annotations of a kind and step; the last one may have to say that there are more. */
const MOST_ANNOTATIONS = 9

/** What a release has come to know so far, so that also a run that stops half-way tells all of it. */
export class ReleaseStory {
  private told: ReleaseSummary
  private outputs: Outputs = {}

  constructor(run: RunFacts, feature: string) {
    this.told = {
      status: 'interrupted',
      feature,
      title: null,
      repository: run.repository,
      serverUrl: run.serverUrl,
      version: null,
      previousVersion: null,
      versionReason: null,
      tag: null,
      commit: null,
      stateCommit: null,
      releaseUrl: null,
      pullUrl: null,
      resumable: false,
      gatesEnabled: true,
      gatesSource: '',
      verdict: null,
      verdicts: [],
      metrics: {},
      metricRows: [],
      champion: null,
      history: [],
      deployedTo: [],
      package: null,
      artifact: null,
      monitoring: [],
      warnings: [],
      problems: [],
      generatedCard: null,
    }
  }

  /** Adds what the summary tells. */
  tell(facts: Partial<ReleaseSummary>): void {
    this.told = { ...this.told, ...facts }
  }

  /** Adds outputs that the summary does not tell. */
  know(outputs: Outputs): void {
    this.outputs = { ...this.outputs, ...outputs }
  }

  /** Warnings add up. */
  warn(warnings: readonly string[]): void {
    this.tell({ warnings: [...new Set([...this.told.warnings, ...warnings])] })
  }

  /** The release came to a good end. */
  end(status: 'released' | 'already-released' | 'awaiting-merge'): CommandOutcome {
    this.tell({ status, resumable: status === 'awaiting-merge' })
    return this.outcome(0, renderReleaseSummary(this.told), [])
  }

  /** The gates do not let it pass, or there is no package. */
  gatesFailed(problems: readonly Problem[]): CommandOutcome {
    this.tell({ status: 'refused', problems })
    return this.outcome(1, renderReleaseSummary(this.told), failureAnnotations(problems, this.told.verdicts))
  }

  /** Something stopped it. */
  stopped(stop: Stop): CommandOutcome {
    const resumable = stop.exitCode === 75
    this.tell({ status: STATUS_BY_CODE[stop.exitCode], resumable, problems: stop.problems })
    return this.outcome(stop.exitCode, renderReleaseSummary(this.told), problemAnnotations(stop.problems))
  }

  /** Nothing was written: a plan, or a dry run with its verdicts. `writes` are sentences, in order. */
  foretold(
    kind: 'plan' | 'dry-run',
    writes: readonly string[],
    gates: readonly { gate: string; runs: string }[],
    unfinished: string | null,
  ): CommandOutcome {
    const { told } = this
    const summary = renderPlanSummary({ ...told, kind, writes, gates, unfinished })
    const outcome = this.outcome(0, summary, [])
    return { ...outcome, outputs: { ...outcome.outputs, status: 'planned' } }
  }

  private outcome(
    exitCode: CommandOutcome['exitCode'],
    summary: string,
    annotations: readonly Annotation[],
  ): CommandOutcome {
    return { exitCode, outputs: this.allOutputs(), summary, annotations }
  }

  private allOutputs(): Outputs {
    const { told } = this
    const outputs: Outputs = { ...this.outputs, status: told.status, resumable: told.resumable ? 'true' : 'false' }
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
}

/** Problems, then verdicts that hold a release back, no more of them together than GitHub shows. */
export function failureAnnotations(
  problems: readonly Problem[],
  verdicts: readonly AnnotatedVerdict[],
): readonly Annotation[] {
  const room = MOST_ANNOTATIONS - Math.min(problems.length, MOST_ANNOTATIONS - 1)
  return [...problemAnnotations(problems), ...annotationsFor(verdicts, room)]
}

/** Problems as error annotations, each at its place. */
function problemAnnotations(problems: readonly Problem[]): Annotation[] {
  const shown = problems.slice(0, MOST_ANNOTATIONS).map((problem): Annotation => {
    const isFile = problem.where !== undefined && problem.where.file !== 'input'
    return { level: 'error', message: describeProblem(problem), ...(isFile ? { place: problem.where } : {}) }
  })
  const left = problems.length - shown.length
  return left > 0 ? [...shown, { level: 'error', message: `${left} more problems are in the job's summary.` }] : shown
}

/** The value behind the output `gates`; `prefix` tells several features apart. */
export function gatesByName(
  verdicts: readonly Verdict[],
  prefix = '',
): Record<string, { verdict: string; reason: string; seconds: number }> {
  return Object.fromEntries(
    verdicts.map(({ gate, verdict, reason, seconds }) => [
      `${prefix}${gate}`,
      { verdict, reason, seconds: Math.round(seconds * 10) / 10 },
    ]),
  )
}
