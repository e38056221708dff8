import * as semver from '../formats/semantic-version.js'
import type { Place, Problem } from '../errors.js'
import type { FieldPath } from '../formats/document.js'
import { previousVersionOf } from './history.js'
import type { FeatureState } from './state.js'
import { mayRelease, wayTo } from './status.js'

/** What readiness depends on besides the state file itself. */
export interface ReadinessFacts {
  /** By feature id; an id that is not in the map is missing. */
  dependencies: ReadonlyMap<string, FeatureState | 'missing' | 'invalid'>
  /** Whether this action's journal holds an unfinished release of the feature. */
  journalOpen: boolean
}

type PlaceOf = (path: FieldPath) => Place

/** Everything that keeps a feature from being released, all at once; empty when nothing does. */
export function releaseProblems(state: FeatureState, placeOf: PlaceOf, facts: ReadinessFacts): Problem[] {
  return [
    ...statusProblems(state, placeOf, facts.journalOpen),
    ...state.dependencies.flatMap((id, index) => {
      const problem = dependencyProblem(state.id, id, facts.dependencies.get(id) ?? 'missing')
      return problem === null ? [] : [{ ...problem, where: placeOf(['dependencies', index]) }]
    }),
    ...state.pendingQuestions.flatMap((entry, index) =>
      entry.answered ? [] : [questionProblem(entry.question, index, placeOf)],
    ),
    ...versionProblems(state, placeOf),
  ]
}

function statusProblems(state: FeatureState, placeOf: PlaceOf, journalOpen: boolean): Problem[] {
  if (mayRelease(state.status, journalOpen)) return []
  const where = placeOf(['status'])
  const line = where.line === undefined ? where.file : `line ${where.line} of ${where.file}`
  const set = `set "status": "approved" in ${line}`
  if (state.status === 'released') {
    const version = previousVersionOf(state)
    const what = `The feature is already released${version === null ? '' : ` as ${version}`}`
    return [{ what, fix: `To release it again, ${set}`, where }]
  }
  if (state.status === 'releasing') {
    const what = 'The status is "releasing", and no unfinished release of this action is known'
    return [{ what, fix: `When no other tool is releasing it, ${set}`, where }]
  }
  if (state.status === 'rollback') {
    const what = 'The feature was rolled back; a release needs "approved"'
    return [{ what, fix: `When what led to the rollback is fixed, ${set}`, where }]
  }
  const steps = wayTo(state.status, 'approved').slice(0, -1)
  const when = steps.length === 0 ? 'Once it is approved' : `Once it has been through ${steps.join(' and ')}`
  return [{ what: `The status is "${state.status}"; a release needs "approved"`, fix: `${when}, ${set}`, where }]
}

function dependencyProblem(own: string, id: string, found: FeatureState | 'missing' | 'invalid'): Problem | null {
  if (id === own) return { what: 'The feature depends on itself', fix: 'Take the entry out' }
  if (found === 'missing') {
    return { what: `The dependency ${id} has no state file`, fix: `Correct the id, or commit the state file of ${id}` }
  }
  if (found === 'invalid') {
    return { what: `The state file of the dependency ${id} is not valid`, fix: 'Fix that file' }
  }
  if (found.status === 'released') return null
  return { what: `The dependency ${id} is "${found.status}", not "released"`, fix: `Release ${id} first` }
}

function questionProblem(question: string, index: number, placeOf: PlaceOf): Problem {
  const where = placeOf(['pending_questions', index])
  const what = `A pending question has no answer: ${JSON.stringify(question)}`
  return { what, fix: 'Take the question out, or write it as an object with "question" and "answer"', where }
}

function versionProblems(state: FeatureState, placeOf: PlaceOf): Problem[] {
  const version = previousVersionOf(state)
  if (version === null || semver.valid(version) !== null) return []
  const path: FieldPath =
    state.releases.length > 0
      ? ['releases', state.releases.length - 1, 'version']
      : [state.modelVersion === null ? 'version' : 'model_version']
  return [
    {
      what: `The previous version ${JSON.stringify(version)} is not a semantic version`,
      fix: 'Write it as major.minor.patch, such as 1.2.0',
      where: placeOf(path),
    },
  ]
}
