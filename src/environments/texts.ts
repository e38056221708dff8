import type { FieldPath } from '../formats/document.js'
import type { WholeEnvironment } from './like.js'
import type { OwnPlaceholder } from './placeholders.js'
import { STEP_NAMES, STEPS, type StepName } from './steps.js'

/** A text of an environment that may have placeholders. */
export interface PlacedText {
  /** Null: the environment's own. */
  step: StepName | null
  path: FieldPath
  text: string
  /** A shell or program reads it as a command, or nothing does. */
  read: 'shell' | 'program' | 'text'
  /** Placeholders that it has beside the common ones. */
  own: readonly OwnPlaceholder[]
}

/** All texts of an environment that may have placeholders, in the order of the steps. */
export function textsOf(keys: WholeEnvironment): PlacedText[] {
  const none: readonly OwnPlaceholder[] = []
  const addresses = (['url', 'candidate-url'] as const).flatMap((key): PlacedText[] => {
    const text = keys[key]
    return text === undefined ? [] : [{ step: null, path: [key], text, read: 'text', own: none }]
  })
  const headers = headerTexts(keys.headers, { step: null, path: ['headers'] })
  return [...addresses, ...headers, ...STEP_NAMES.flatMap((step) => stepTexts(step, keys[step]))]
}

type Fields = Readonly<Record<string, unknown>>

function stepTexts(step: StepName, keys: object | undefined): PlacedText[] {
  if (keys === undefined) return []
  const fields = keys as Fields
  const own: readonly OwnPlaceholder[] = STEPS[step].placeholders
  const at = { step, path: [step] }
  const plain = step === 'job' ? ['file'] : ['url']
  return [
    ...runTexts(fields, at, own),
    ...plain.flatMap((key) => textAt(fields, key, at)),
    ...headerTexts(fields['headers'], { step, path: [step, 'headers'] }),
    ...entriesOf(fields['set']).flatMap(([key]) => textAt(fields['set'] as Fields, key, { step, path: [step, 'set'] })),
    ...runTexts(fieldsOf(fields['read-back']), { step, path: [step, 'read-back'] }, ['output']),
    ...entriesOf(fields['metrics']).flatMap(([name, metric]) => metricTexts(fieldsOf(metric), name)),
  ]
}

interface At {
  step: StepName | null
  path: FieldPath
}

function metricTexts(metric: Fields, name: string): PlacedText[] {
  const at: At = { step: 'watch', path: ['watch', 'metrics', name] }
  const query = fieldsOf(metric['prometheus'])['query']
  const asked: PlacedText[] =
    typeof query === 'string'
      ? [{ ...at, path: [...at.path, 'prometheus', 'query'], text: query, read: 'program', own: [] }]
      : []
  return [...runTexts(metric, at, []), ...asked]
}

function runTexts(fields: Fields, at: At, own: readonly OwnPlaceholder[]): PlacedText[] {
  const { run, shell } = fields
  if (typeof run !== 'string') return []
  const isShell = shell === undefined || shell === 'bash' || shell === 'sh'
  return [{ step: at.step, path: [...at.path, 'run'], text: run, read: isShell ? 'shell' : 'program', own }]
}

function textAt(fields: Fields, key: string, at: At): PlacedText[] {
  const text = fields[key]
  return typeof text === 'string' ? [{ step: at.step, path: [...at.path, key], text, read: 'text', own: [] }] : []
}

function headerTexts(headers: unknown, at: At): PlacedText[] {
  return entriesOf(headers).flatMap(([name, value]): PlacedText[] => {
    const here = { step: at.step, path: [...at.path, name] }
    if (typeof value === 'string') return [{ ...here, text: value, read: 'program', own: [] }]
    return runTexts(fieldsOf(value), here, [])
  })
}

function entriesOf(value: unknown): [string, unknown][] {
  return Object.entries(fieldsOf(value))
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
