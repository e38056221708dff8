import { describePlace, describeProblem, type Place, type Problem } from '../errors.js'
import { clipLine } from '../formats/markdown-escape.js'
import type { Finding } from '../gates/verdict.js'
import type { RecordedVerdict } from '../release/record.js'
import { REPORTS } from '../limits/telling.js'

/** One annotation on the run, and on its file and line where that is known. */
export interface Annotation {
  level: 'error' | 'warning'
  message: string
  place?: Place
}

/** A verdict, with the name of its feature where there are several. */
export type AnnotatedVerdict = RecordedVerdict & { feature?: string }

/** The runner cuts a message at 4,096 characters. */
const LONGEST_MESSAGE = REPORTS.annotationCharacters.value

/** GitHub shows ten annotations of a kind and step; the last one may have to say that there are more. */
const MOST_ANNOTATIONS = REPORTS.annotations.value

const HOLDS_BACK: readonly RecordedVerdict['verdict'][] = ['failed', 'error', 'inconclusive']

/**
 * Annotations for the verdicts that hold a release back, at most `max`: the runner keeps ten errors of a step, and one
 * belongs to the run's own last word. Each gate's first finding comes before any gate's second, those with a place before
 * those without; the last annotation says how many more there are.
 */
export function annotationsFor(verdicts: readonly AnnotatedVerdict[], max = 9): Annotation[] {
  const ranked = verdicts
    .filter((verdict) => HOLDS_BACK.includes(verdict.verdict))
    .sort((a, b) => HOLDS_BACK.indexOf(a.verdict) - HOLDS_BACK.indexOf(b.verdict))
    .flatMap((verdict) =>
      findingsOf(verdict).map((finding, rank) => ({ rank, annotation: annotate(verdict, finding) })),
    )
    .sort((a, b) => a.rank - b.rank)
    .map(({ annotation }) => annotation)
  if (ranked.length <= max) return ranked
  const kept = ranked.slice(0, Math.max(0, max - 1))
  const more = ranked.length - kept.length
  return [...kept, { level: 'error', message: `+ ${String(more)} more: the job summary lists them all` }]
}

function findingsOf(verdict: RecordedVerdict): readonly Finding[] {
  const placed = (finding: Finding) => (finding.where?.line === undefined ? 1 : 0)
  if (verdict.findings.length > 0) return verdict.findings.toSorted((a, b) => placed(a) - placed(b))
  return [{ what: verdict.reason, fix: `Look into the log group of the gate ${verdict.gate}` }]
}

/** The message itself names the place: an annotation of a file outside of the change is shown without it. */
function annotate(verdict: AnnotatedVerdict, { what, fix, where }: Finding): Annotation {
  const place = where === undefined ? '' : describePlace(where)
  const at = what.includes(place) ? '' : `${place}: `
  const name = verdict.feature === undefined ? verdict.gate : `${verdict.feature}/${verdict.gate}`
  const message = clipLine(`${name}: ${at}${what}. ${fix}.`, LONGEST_MESSAGE)
  return { level: 'error', message, ...(where === undefined ? {} : { place: where }) }
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
export function problemAnnotations(problems: readonly Problem[]): Annotation[] {
  const shown = problems.slice(0, MOST_ANNOTATIONS).map((problem): Annotation => {
    const isFile = problem.where !== undefined && problem.where.file !== 'input'
    return { level: 'error', message: describeProblem(problem), ...(isFile ? { place: problem.where } : {}) }
  })
  const left = problems.length - shown.length
  return left > 0 ? [...shown, { level: 'error', message: `${left} more problems are in the job's summary.` }] : shown
}
