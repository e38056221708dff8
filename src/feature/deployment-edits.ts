import { type Place, Stop } from '../errors.js'
import { parseJson } from '../formats/json.js'
import { editJson, type JsonEdit } from '../formats/json-edit.js'
import { type DeploymentRecord, type ServedVersion, readRecord, writtenRecord } from './deployment-record.js'
import type { FeatureState } from './state.js'
import { parseStateFile } from './state-file.js'

/** What deployments say of themselves in a state file. */
export interface DeploymentChange {
  /** Path of the state file, for messages. */
  file: string
  /** In the order in which they ended: failed ones that nothing has recorded yet, and the last one. */
  records: readonly DeploymentRecord[]
}

/**
 * Writes deployments into a state file's text; those that stand in `deployments[]` already change nothing. Throws `Stop`
 * (`invalid-state`) when the text is not a valid state file, or has something of another shape in their places.
 */
export function applyDeployment(text: string, { file, records }: DeploymentChange): string {
  return records.reduce((written, record) => applyRecord(written, file, record), text)
}

function applyRecord(text: string, file: string, record: DeploymentRecord): string {
  const parsed = parseStateFile(text, file)
  if (!parsed.ok) throw new Stop('invalid-state', parsed.problems)
  const value = valueOf(text, file)
  const deployments = Reflect.get(value, 'deployments') as unknown
  const serving = Reflect.get(value, 'serving') as unknown
  if (!isAbsent(deployments) && !Array.isArray(deployments)) throw misfit('deployments', 'a list', parsed.placeOf)
  if (!isAbsent(serving) && !isObject(serving)) throw misfit('serving', 'an object', parsed.placeOf)
  const entries: readonly unknown[] = Array.isArray(deployments) ? deployments : []
  if (entries.some((one) => readRecord(one)?.tx === record.tx)) return text
  return editJson(text, recordEdits(parsed.state, record, { deployments, serving }))
}

/** What a state file has now where a record goes. */
interface Before {
  deployments: unknown
  serving: unknown
}

function recordEdits(state: FeatureState, record: DeploymentRecord, before: Before): JsonEdit[] {
  const { environment, at } = record
  const set = (field: string, value: unknown): JsonEdit => ({ kind: 'set', path: [field], value })
  const entry = writtenRecord(record)
  const served = servedOf(record)
  const deployedTo = served === null ? state.deployedTo : deployedToAfter(state, environment, served)
  const last = state.serving[environment]
  const isSame = last !== undefined && last.version === served?.version && last.outcome === served.outcome
  const since = isSame && last.since !== null ? last.since : at
  const said = served === null ? null : { ...served, since }
  return [
    ...(served === null ? [] : [set('deployed_to', deployedTo)]),
    ...(said === null ? [] : [servingEdit(environment, said, before.serving)]),
    set('updated_at', at),
    isAbsent(before.deployments)
      ? set('deployments', [entry])
      : { kind: 'append', path: ['deployments'], value: entry },
  ]
}

function servingEdit(environment: string, said: ServedVersion & { since: string }, before: unknown): JsonEdit {
  const { version, digest, since, outcome } = said
  const value = { version, ...(digest === null ? {} : { digest }), since, outcome }
  return isAbsent(before)
    ? { kind: 'set', path: ['serving'], value: { [environment]: value } }
    : { kind: 'set', path: ['serving', environment], value }
}

/** What the target said last; null where a record says nothing of it. */
function servedOf({ outcome, version, digest, serves }: DeploymentRecord): ServedVersion | null {
  if (serves !== null) return serves
  return outcome === 'success' || outcome === 'rolling-out' ? { version, digest, outcome } : null
}

/** The environments where the released version serves; what others have written there stays. */
function deployedToAfter(state: FeatureState, environment: string, served: ServedVersion): unknown[] {
  const serves = served.outcome === 'success' && served.version === state.version
  const isThere = state.deployedTo.includes(environment)
  if (serves === isThere) return state.deployedTo
  return serves ? [...state.deployedTo, environment] : state.deployedTo.filter((one) => one !== environment)
}

function valueOf(text: string, file: string): object {
  const parsed = parseJson(text, file)
  const value = parsed.ok ? parsed.document.value : null
  if (!isObject(value)) throw new Error('a valid state file is an object')
  return value
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function misfit(field: string, form: string, placeOf: (path: readonly string[]) => Place): Stop {
  return new Stop('invalid-state', {
    what: `"${field}" of the state file is not ${form}, so a deployment cannot be recorded there`,
    fix: `Give what stands there another name: this action writes its deployments to "${field}"`,
    where: placeOf([field]),
  })
}
