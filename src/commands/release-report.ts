import type { Problem, Stop } from '../errors.js'
import type { RunFacts } from '../host/host.js'
import type { Published } from '../publish/published.js'
import type { RecordedVerdict } from '../release/record.js'
import { type Annotation, failureAnnotations, problemAnnotations } from '../report/annotations.js'
import { renderPlanSummary } from '../report/plan-summary.js'
import { type ReleaseSummary, renderReleaseSummary } from '../report/release-summary.js'
import type { Outputs } from '../outputs.js'
import { type CommandOutcome, STATUS_BY_CODE } from './outcome.js'

/** Something that is known of a release: what the summary tells, outputs that it does not tell, and warnings, which add up. */
export interface ReleaseFacts {
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
    const { repository, serverUrl } = run
    this.told = { ...NOTHING_KNOWN, feature, repository, serverUrl }
  }

  /** Adds facts to those that are known. */
  add({ tell = {}, outputs = {}, warnings = [] }: ReleaseFacts): void {
    this.told = { ...this.told, ...tell, warnings: [...new Set([...this.told.warnings, ...warnings])] }
    this.outputs = { ...this.outputs, ...outputs }
  }

  /** The release was made before; nothing was done. */
  alreadyReleased(): CommandOutcome {
    return this.ended('already-released')
  }

  /** What was published, and how that ended. */
  published({ release, artifact, stateCommit, end }: Published): CommandOutcome {
    if (release !== null) this.add({ tell: { releaseUrl: release.url }, outputs: { 'release-id': String(release.id) } })
    if (artifact !== null) {
      const { id, name, digest, url } = artifact
      const outputs = { 'artifact-id': id, 'artifact-name': name, 'artifact-digest': digest, 'artifact-url': url }
      this.add({ tell: { artifact: { name, url } }, outputs })
    }
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
    return { exitCode: 0, outputs: { ...this.allOutputs(), status: 'planned' }, summary, annotations: [] }
  }

  private ended(status: 'released' | 'already-released' | 'awaiting-merge'): CommandOutcome {
    this.add({ tell: { status, resumable: status === 'awaiting-merge' } })
    return this.outcome(0, [])
  }

  private outcome(exitCode: CommandOutcome['exitCode'], annotations: readonly Annotation[]): CommandOutcome {
    return { exitCode, outputs: this.allOutputs(), summary: renderReleaseSummary(this.told), annotations }
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

/** The value behind the output `gates`; `prefix` tells several features apart. */
export function gatesByName(
  verdicts: readonly RecordedVerdict[],
  prefix = '',
): Record<string, { verdict: string; reason: string; seconds: number }> {
  return Object.fromEntries(
    verdicts.map(({ gate, verdict, reason, seconds }) => [
      `${prefix}${gate}`,
      { verdict, reason, seconds: Math.round(seconds * 10) / 10 },
    ]),
  )
}

const NOTHING_KNOWN: Omit<ReleaseSummary, 'feature' | 'repository' | 'serverUrl'> = {
  status: 'interrupted',
  title: null,
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
