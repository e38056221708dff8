import type { Annotation } from './annotations.js'
import type { RequestRecord } from './github/server.js'
import type { WorldAnswer } from './github/world-store.js'
import type { EndedJob } from './job.js'

type RequestAnswer = Pick<RequestRecord, 'n' | 'write' | 'effect' | 'method' | 'path' | 'status' | 'fault'> & {
  run_id: string | null
}

interface RunAnswer {
  feature_id: string | null
  /** The input of that name; null where it was not given. */
  command: string | null
  /** All inputs that were given. */
  inputs: Record<string, string>
  exit_code: number | null
  signal: string | null
  outputs: Record<string, string>
  annotations: Annotation[]
  run_id: string
  summary: string
  log: string
  page: string
  seconds: number
  exported: { env: Record<string, string>; paths: string[] }
}

/** The one line of `--json`: the interface of rehearsal.md, and a few fields more. */
export interface Answer extends Omit<RunAnswer, 'feature_id' | 'command' | 'inputs'> {
  requests: RequestAnswer[]
  world: WorldAnswer
  /** Every run, in the order of their start: only where there were several, or `--at-once` is given. */
  runs?: RunAnswer[]
  /** Files of `--repo` that are not committed and that GitHub therefore did not get. */
  left_out: string[]
  /** Requests or answers that do not fit GitHub's published description; any of them fails the rehearsal. */
  violations: string[]
  /** Faults and rivals that were asked for at a write, or in a step, that did not come. */
  unused_faults: string[]
}

const SIGNAL_NUMBERS: Record<string, number> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGTERM: 15,
}

/** The exit status of a shell for a process that ended so; 137 for one that a fault killed. */
export function statusOf(ended: { exitCode: number | null; signal: string | null }): number {
  return ended.exitCode ?? 128 + (SIGNAL_NUMBERS[ended.signal ?? ''] ?? 0)
}

/** The run with the largest exit status: the one that the rehearsal's own status comes from. */
export function worstOf(jobs: readonly EndedJob[]): EndedJob {
  const [first, ...others] = jobs
  if (first === undefined) throw new Error('a rehearsal has at least one run')
  return others.reduce((worst, job) => (statusOf(job) > statusOf(worst) ? job : worst), first)
}

export interface AnswerParts {
  jobs: readonly EndedJob[]
  /** The run that the answer's own fields are about. */
  deciding: EndedJob
  /** Whether `runs` is wanted. */
  isAtOnce: boolean
  requests: readonly RequestRecord[]
  world: WorldAnswer
  leftOut: readonly string[]
  violations: readonly string[]
  faults: readonly { kind: string; at: number }[]
  /** What else was to happen and did not. */
  unused: readonly string[]
}

/** Puts the answer together. */
export function makeAnswer(parts: AnswerParts): Answer {
  const writes = parts.requests.filter(({ write }) => write !== null).length
  const unused = parts.faults.filter(({ at }) => at > writes)
  return {
    ...describeEnd(parts.deciding),
    requests: parts.requests.map(({ n, write, effect, method, path, status, fault, runId }) => {
      return { n, write, effect, method, path, status, fault, run_id: runId }
    }),
    world: parts.world,
    ...(parts.isAtOnce ? { runs: parts.jobs.map(describeRun) } : {}),
    left_out: [...parts.leftOut],
    violations: [...parts.violations],
    unused_faults: [...unused.map(({ kind, at }) => `${kind}@${String(at)}`), ...parts.unused],
  }
}

function describeRun(job: EndedJob): RunAnswer {
  const { featureId, inputs } = job
  return { feature_id: featureId, command: inputs['command'] ?? null, inputs, ...describeEnd(job) }
}

function describeEnd(job: EndedJob): Omit<RunAnswer, 'feature_id' | 'command' | 'inputs'> {
  return {
    exit_code: job.exitCode,
    signal: job.signal,
    outputs: job.outputs,
    annotations: job.annotations,
    run_id: job.runId,
    summary: job.summary,
    log: job.places.log,
    page: job.places.page,
    seconds: Math.round(job.seconds * 1000) / 1000,
    exported: job.exported,
  }
}
