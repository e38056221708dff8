// Cuts the slices in rehearsal/descriptions from GitHub's published descriptions (both are development dependencies).
// Run: node --import tsx scripts/describe.js
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, URL } from 'node:url'
import { parse, print, visit } from 'graphql'
import { GRAPHQL_FIELDS } from '../rehearsal/github/graphql/fields.ts'
import { OPERATION_NAMES } from '../rehearsal/github/operations.ts'

const require = createRequire(import.meta.url)
const target = (name) => fileURLToPath(new URL(`../rehearsal/descriptions/${name}`, import.meta.url))

/** Words of a schema that say nothing about what fits it. */
const PROSE = new Set(['description', 'example', 'examples', 'summary', 'title', 'deprecated', 'externalDocs', 'xml'])
const BY_NAME = new Set(['properties', 'patternProperties'])
const LISTS = new Set(['allOf', 'anyOf', 'oneOf'])

/** The id under which a schema of the description is known to the validator. */
const idOf = (ref) => `github:${ref.split('/').pop()}`

/** A schema of OpenAPI 3.0 as JSON Schema: prose left out, `nullable` written out, references by id. */
function asJsonSchema(schema, used) {
  if (typeof schema !== 'object' || schema === null) return schema
  if (schema.$ref !== undefined) {
    used.add(schema.$ref)
    return { $ref: idOf(schema.$ref) }
  }
  const result = {}
  for (const [key, value] of Object.entries(schema)) {
    if (PROSE.has(key) || key.startsWith('x-') || key === 'nullable' || key === 'default') continue
    if (BY_NAME.has(key)) {
      result[key] = Object.fromEntries(Object.entries(value).map(([name, sub]) => [name, asJsonSchema(sub, used)]))
    } else if (LISTS.has(key)) result[key] = value.map((sub) => asJsonSchema(sub, used))
    else if (key === 'items' || key === 'not' || key === 'additionalProperties') result[key] = asJsonSchema(value, used)
    else result[key] = value
  }
  return schema.nullable === true ? withNull(result) : result
}

/** The rewriting of `nullable: true` that JSON Schema understands. */
function withNull(schema) {
  if (typeof schema.type === 'string') {
    const values = schema.enum === undefined || schema.enum.includes(null) ? {} : { enum: [...schema.enum, null] }
    return { ...schema, type: [schema.type, 'null'], ...values }
  }
  return Object.keys(schema).length === 0 ? schema : { anyOf: [schema, { type: 'null' }] }
}

/** A request's schema with every plain object closed, so that a parameter that GitHub does not document is seen. */
function closed(schema) {
  if (typeof schema !== 'object' || schema === null) return schema
  const result = { ...schema }
  if (result.items !== undefined) result.items = closed(result.items)
  if (result.properties === undefined) return result
  result.properties = Object.fromEntries(Object.entries(result.properties).map(([name, sub]) => [name, closed(sub)]))
  if (result.additionalProperties === undefined && !Object.keys(result).some((key) => LISTS.has(key)))
    result.additionalProperties = false
  return result
}

function describeOperation(spec, name, used) {
  const [method, path] = name.split(' ')
  const resolve = (item) =>
    item.$ref === undefined
      ? item
      : item.$ref
          .slice(2)
          .split('/')
          .reduce((node, key) => node[key], spec)
  const operation = spec.paths[path]?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`${name} is not in GitHub's description`)
  const parameters = [...(spec.paths[path].parameters ?? []), ...(operation.parameters ?? [])].map(resolve)
  const body = operation.requestBody && resolve(operation.requestBody)
  const schemaOf = (content) => content?.['application/json']?.schema
  const responses = Object.entries(operation.responses)
    .filter(([status]) => Number(status) < 500 && status !== '301' && status !== '304' && status !== '307')
    .map(([status, response]) => {
      const schema = asJsonSchema(schemaOf(resolve(response).content) ?? null, used)
      // Errors are open objects: one that fits its own kind fits the others too, which `oneOf` would refuse.
      return [status, status >= '400' && schema?.oneOf ? { anyOf: schema.oneOf } : schema]
    })
  return {
    parameters: parameters
      .filter((parameter) => parameter.in !== 'header')
      .map((parameter) => ({
        in: parameter.in,
        name: parameter.name,
        required: parameter.required === true,
        schema: asJsonSchema(parameter.schema, used),
      })),
    body: body && {
      required: body.required === true,
      types: Object.keys(body.content),
      schema: closed(asJsonSchema(schemaOf(body.content) ?? null, used)),
    },
    responses: Object.fromEntries(responses),
  }
}

/** Writes `rest.json`: one operation or schema a line, so that a diff can be read. */
function describeRest() {
  const spec = JSON.parse(readFileSync(require.resolve('@octokit/openapi/generated/api.github.com.json'), 'utf8'))
  const used = new Set()
  const operations = OPERATION_NAMES.map((name) => [name, describeOperation(spec, name, used)])
  const schemas = []
  for (const ref of used) schemas.push([idOf(ref), asJsonSchema(spec.components.schemas[ref.split('/').pop()], used)])
  schemas.sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = (entries) =>
    entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n')
  writeFileSync(
    target('rest.json'),
    `{"source":"@octokit/openapi ${require('@octokit/openapi/package.json').version}, MIT",\n` +
      `"operations":{\n${lines(operations)}\n},\n"schemas":{\n${lines(schemas)}\n}}\n`,
  )
}

/** Definitions without prose and directives, fields only of the table, and everything that they name. */
function describeGraphql() {
  const source = readFileSync(
    new URL('../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url),
    'utf8',
  )
  const document = parse(source, { noLocation: true })
  const all = new Map(document.definitions.filter((node) => node.name).map((node) => [node.name.value, node]))
  const wanted = new Map()
  const take = (name) => {
    if (wanted.has(name) || !all.has(name)) return
    const node = slice(all.get(name))
    wanted.set(name, node)
    visit(node, { NamedType: (type) => void take(type.name.value) })
  }
  const slice = (node) => {
    const plain = visit(node, {
      enter: (child) =>
        child.kind === 'Directive' ? null : child.description ? { ...child, description: undefined } : undefined,
    })
    const known = (type) => GRAPHQL_FIELDS[type.name.value] !== undefined
    if (plain.kind === 'UnionTypeDefinition') return { ...plain, types: plain.types.filter(known) }
    if (plain.kind !== 'ObjectTypeDefinition' && plain.kind !== 'InterfaceTypeDefinition') return plain
    const names = GRAPHQL_FIELDS[plain.name.value]
    if (names === undefined) throw new Error(`${plain.name.value} is reached but not in GRAPHQL_FIELDS`)
    const absent = names.filter((name) => !plain.fields.some((field) => field.name.value === name))
    if (absent.length > 0) throw new Error(`GitHub's ${plain.name.value} has no field ${absent.join(', ')}`)
    return {
      ...plain,
      interfaces: plain.interfaces.filter(known),
      fields: plain.fields.filter((field) => names.includes(field.name.value)),
    }
  }
  for (const name of Object.keys(GRAPHQL_FIELDS)) {
    if (!all.has(name)) throw new Error(`GitHub's schema has no type ${name}`)
    take(name)
  }
  const { version } = JSON.parse(
    readFileSync(new URL('../node_modules/@octokit/graphql-schema/package.json', import.meta.url), 'utf8'),
  )
  const text = [...wanted.keys()].sort().map((name) => print(wanted.get(name)))
  writeFileSync(target('schema.graphql'), `# Cut from @octokit/graphql-schema ${version}, MIT\n${text.join('\n\n')}\n`)
}

describeRest()
describeGraphql()
