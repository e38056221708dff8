import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { isDeparture } from './departures.js'
import { OPERATION_NAMES, type Operation } from './operations.js'

interface Parameter {
  in: 'path' | 'query'
  name: string
  required: boolean
  schema: object
}

interface OperationDescription {
  parameters: Parameter[]
  body?: { required: boolean; types: string[]; schema: object | null }
  responses: Record<string, object | null>
}

interface Slice {
  operations: Record<Operation, OperationDescription>
  schemas: Record<string, object>
}

/** What a request carries, for the check against the description. */
export interface RequestFacts {
  params: Record<string, string>
  query: URLSearchParams
  /** Undefined where the request has none, and for uploads. */
  body: unknown
  contentType: string | undefined
}

/** GitHub's published description of its REST API (the slice that the rehearsal knows), as a judge of requests and answers. */
export class Description {
  private static loaded: Description | null = null

  /** The one that all GitHubs of a process share: to read and compile it takes longer than a release. */
  static shared(): Description {
    return (Description.loaded ??= new Description())
  }

  private readonly slice: Slice
  private readonly bodies: Ajv
  private readonly texts: Ajv
  private readonly compiled = new Map<string, ValidateFunction>()

  constructor() {
    this.slice = JSON.parse(readFileSync(new URL('../descriptions/rest.json', import.meta.url), 'utf8')) as Slice
    const options = { strict: false, allErrors: true, validateSchema: false, logger: false, inlineRefs: false } as const
    this.bodies = new Ajv(options)
    this.texts = new Ajv({ ...options, coerceTypes: true })
    for (const ajv of [this.bodies, this.texts]) {
      addFormats.default(ajv)
      ajv.addFormat('repo.nwo', true)
      for (const [id, schema] of Object.entries(this.slice.schemas)) ajv.addSchema({ $id: id, ...schema })
    }
  }

  /** What in a request does not fit the description; empty when it fits. */
  faultsOfRequest(operation: Operation, facts: RequestFacts): string[] {
    const { parameters, body } = this.slice.operations[operation]
    const faults = [
      ...this.faultsOfTexts(`${operation} path`, parameters, 'path', { ...facts.params }),
      ...this.faultsOfTexts(`${operation} query`, parameters, 'query', Object.fromEntries(facts.query)),
    ]
    if (body === undefined) return facts.body === undefined ? faults : [...faults, 'a body where none is described']
    if (body.schema === null) return faults
    if (facts.body === undefined) return body.required ? [...faults, 'no body where one is required'] : faults
    if (!/^application\/(json|x-www-form-urlencoded)\b/.test(facts.contentType ?? ''))
      faults.push(`content-type ${facts.contentType ?? '(none)'} in place of application/json`)
    return [...faults, ...this.run(this.bodies, `${operation} body`, body.schema, facts.body)]
  }

  /** What in an answer does not fit the description, known departures excepted. */
  faultsOfAnswer(operation: Operation, status: number, body: unknown): string[] {
    const schema = this.slice.operations[operation].responses[String(status)]
    if (schema === undefined) return isDeparture(operation, status, '') ? [] : [`status ${status} is not described`]
    if (schema === null || body === undefined) return []
    return this.run(this.bodies, `${operation} ${status}`, schema, body).filter(
      (fault) => !isDeparture(operation, status, fault),
    )
  }

  private faultsOfTexts(
    key: string,
    parameters: Parameter[],
    place: 'path' | 'query',
    values: Record<string, string>,
  ): string[] {
    const mine = parameters.filter((parameter) => parameter.in === place)
    const schema = {
      type: 'object',
      properties: Object.fromEntries(mine.map((parameter) => [parameter.name, parameter.schema])),
      required: mine.filter((parameter) => parameter.required).map((parameter) => parameter.name),
      additionalProperties: false,
    }
    return this.run(this.texts, key, schema, values).map((fault) => `${place}: ${fault}`)
  }

  private run(ajv: Ajv, key: string, schema: object, value: unknown): string[] {
    let validate = this.compiled.get(key)
    if (validate === undefined) {
      validate = ajv.compile(schema)
      this.compiled.set(key, validate)
    }
    if (validate(value)) return []
    return (validate.errors ?? []).slice(0, 5).map(describeError)
  }
}

function describeError(error: ErrorObject): string {
  const params: Record<string, unknown> = error.params
  const extra = 'additionalProperty' in params ? ` "${String(params.additionalProperty)}"` : ''
  return `${error.instancePath || '(root)'} ${error.message ?? error.keyword}${extra}`
}

interface Route {
  operation: Operation
  method: string
  pattern: RegExp
  names: string[]
  /** Literal characters: of two patterns that fit, the one with more of them is meant. */
  weight: number
}

/** Parameters that may hold slashes, sent as they are or as `%2F`. */
const GREEDY = new Set(['ref', 'path', 'branch', 'tag', 'basehead', 'name'])

const ROUTES: Route[] = OPERATION_NAMES.map((operation) => {
  const [method = '', template = ''] = operation.split(' ')
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'path' ? '(.*)' : GREEDY.has(name) ? '(.+)' : '([^/]+)',
  )
  const weight = template.replace(/\{\w+\}/g, '').length
  return { operation, method, pattern: new RegExp(`^${pattern}$`), names, weight }
}).sort((a, b) => b.weight - a.weight)

/** The operation that a request means, with the decoded values of its path; null when there is none. */
export function findOperation(
  method: string,
  path: string,
): { operation: Operation; params: Record<string, string> } | null {
  for (const route of ROUTES) {
    const match = route.method === method ? route.pattern.exec(path) : null
    if (match === null) continue
    const params = Object.fromEntries(route.names.map((name, index) => [name, decode(match[index + 1] ?? '')]))
    return { operation: route.operation, params }
  }
  return null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
