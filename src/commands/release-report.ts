import type { Problem, Stop } from '../errors.js'
import { letsPass, type Verdict } from '../gates/verdict.js'
import type { RunFacts, UploadedArtifact } from '../host/host.js'
import type { Published } from '../publish/published.js'
import { type Annotation, failureAnnotations, problemAnnotations } from '../report/annotations.js'
import { renderPlanSummary } from '../report/plan-summary.js'
import { nothingKnown, type ReleaseSummary, renderReleaseSummary } from '../report/release-summary.js'
import type { Outputs } from '../outputs.js'
import { type CommandOutcome, STATUS_BY_CODE } from './outcome.js'
import { outputsOf } from './release-outputs.js'

/** Something that is known of a release: what the summary tells, outputs that it does not tell, and warnings, which add up. */
export interface ReportFacts {
  tell?: Partial<Omit<ReleaseSummary, 'warnings'>>
  outputs?: Outputs
  warnings?: readonly string[]
}

/** What a plan or a dry run would do; nothing of it has happened. */
export interface Foretold {
  kind: 'plan' | 'dry-run'
  /** Sentences, in order. */
  writes: readonly string[]
  gates?: readonly { gate: string; runs: string }[]
  /** A release that an earlier run left open, in a sentence; null where there is none. */
  unfinished: string | null
}

/** What a command has come to know of a release, so that also one that stops half-way tells all of it. */
export class ReleaseReport {
  private told: ReleaseSummary
  private outputs: Outputs = {}

  constructor(run: Pick<RunFacts, 'repository' | 'serverUrl'>, feature: string) {
    this.told = nothingKnown(run, feature)
  }

  /** Adds facts to those that are known. */
  add({ tell = {}, outputs = {}, warnings = [] }: ReportFacts): void {
    this.told = { ...this.told, ...tell, warnings: [...new Set([...this.told.warnings, ...warnings])] }
    this.outputs = { ...this.outputs, ...outputs }
  }

  /** The review was judged once more: a verdict that does not let it pass takes the place of the one that did. */
  reviewed(verdict: Verdict): void {
    if (letsPass(verdict)) return
    const verdicts = this.told.verdicts.map((one) => (one.gate === verdict.gate ? verdict : one))
    this.add({ tell: { verdict: 'failed', verdicts } })
  }

  /** The release was made before; nothing was done. */
  alreadyReleased(): CommandOutcome {
    return this.ended('already-released')
  }

  /** What was sealed is kept for a job that publishes it. */
  sealed(digest: string, artifact: UploadedArtifact): CommandOutcome {
    this.keep(artifact)
    this.add({ outputs: { sealed: digest } })
    return this.ended('sealed')
  }

  /** What was published, and how that ended. */
  published({ release, artifact, stateCommit, end }: Published): CommandOutcome {
    if (release !== null) this.add({ tell: { releaseUrl: release.url }, outputs: { 'release-id': String(release.id) } })
    if (artifact !== null) this.keep(artifact)
    if (stateCommit !== null) this.add({ tell: { stateCommit, deployedTo: [] } })
    if (end.kind === 'stopped') return this.stopped(end.stop)
    this.add({ tell: { deployedTo: [] } })
    if (end.kind === 'awaiting-merge') this.add({ tell: { pullUrl: end.pullUrl }, warnings: end.warnings })
    return this.ended(end.kind)
  }

  /** The gates do not let it pass, or there is no package. */
  gatesFailed(problems: readonly Problem[]): CommandOutcome {
    this.add({ tell: { status: 'refused', problems } })
    return this.outcome(1, failureAnnotations(problems, this.told.verdicts))
  }

  /** Something stopped it. */
  stopped({ exitCode, problems }: Stop): CommandOutcome {
    this.add({ tell: { status: STATUS_BY_CODE[exitCode], resumable: exitCode === 75, problems } })
    return this.outcome(exitCode, problemAnnotations(problems))
  }

  /** Nothing was written: a plan, or a dry run with its verdicts. */
  foretold({ gates = [], ...foretold }: Foretold): CommandOutcome {
    const summary = renderPlanSummary({ ...this.told, ...foretold, gates })
    return {
      exitCode: 0,
      outputs: { ...outputsOf(this.told, this.outputs), status: 'planned' },
      summary,
      annotations: [],
    }
  }

  private keep({ id, name, digest, url }: UploadedArtifact): void {
    const outputs = { 'artifact-id': id, 'artifact-name': name, 'artifact-digest': digest, 'artifact-url': url }
    this.add({ tell: { artifact: { name, url } }, outputs })
  }

  private ended(status: 'released' | 'already-released' | 'awaiting-merge' | 'sealed'): CommandOutcome {
    this.add({ tell: { status, resumable: status === 'awaiting-merge' } })
    return this.outcome(0, [])
  }

  private outcome(exitCode: CommandOutcome['exitCode'], annotations: readonly Annotation[]): CommandOutcome {
    return {
      exitCode,
      outputs: outputsOf(this.told, this.outputs),
      summary: renderReleaseSummary(this.told),
      annotations,
    }
  }
}
