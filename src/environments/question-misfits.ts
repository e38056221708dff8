import type { WholeEnvironment } from './like.js'
import type { QuestionKeys } from './questions.js'
import type { DeploymentKeys } from './schema.js'
import type { StepMisfit } from './misfit.js'

const QUESTIONS = ['serving', 'golden', 'load-test'] as const

type QuestionName = (typeof QUESTIONS)[number]

/** Questions to the target that cannot be asked, or whose answer could not be judged. */
export function questionMisfits(keys: WholeEnvironment, top: DeploymentKeys): StepMisfit[] {
  return [
    ...QUESTIONS.flatMap((name) => {
      const asked = keys[name]
      return asked === undefined ? [] : [...formMisfits(name, asked, keys), ...headerMisfits(name, asked, keys)]
    }),
    ...rowsMisfits(keys, top),
    ...loadTestMisfits(keys),
  ]
}

function formMisfits(name: QuestionName, asked: QuestionKeys, keys: WholeEnvironment): StepMisfit[] {
  const { url, run } = asked
  if (url === undefined && run === undefined) {
    const what = `${JSON.stringify(name)} says neither which address is asked nor which command`
    return [{ what, fix: 'Add "url": the address, or "run": the command', path: [name] }]
  }
  if (url !== undefined && run !== undefined) {
    const what = `${JSON.stringify(name)} has an address and a command`
    return [{ what, fix: 'Take "url" or "run" out', path: [name, 'run'] }]
  }
  if (run !== undefined) {
    if (name === 'serving' || run.includes('{output}')) return []
    const what = `The command of ${JSON.stringify(name)} does not say where it writes its answers`
    return [{ what, fix: 'Let it write them into {output}; the rows are in {rows}', path: [name, 'run'] }]
  }
  if (url !== undefined && !/^(?:https?:\/\/[^\s/]|\{url\})/.test(url)) {
    const what = `${JSON.stringify(url)} is not an address`
    return [{ what, fix: 'Begin it with {url}, https:// or http://', path: [name, 'url'] }]
  }
  if (keys.switch === undefined || keys['candidate-url'] !== undefined) return []
  const what = `${JSON.stringify(name)} cannot ask the new version before the switch: the environment has no "candidate-url"`
  const fix = `Add "candidate-url", where the new version answers before it has traffic, or give ${JSON.stringify(name)} a "run" that asks it`
  return [{ what, fix, path: [name, 'url'] }]
}

/** A secret that a header names must be one that the environment passes on, or the header would be half empty. */
function headerMisfits(name: QuestionName, asked: QuestionKeys, keys: WholeEnvironment): StepMisfit[] {
  if (asked.url === undefined) return []
  const env = asked.env ?? keys.env
  const known = new Set([...(env?.pass ?? []), ...Object.keys(env?.set ?? {})])
  const own = Object.entries(asked.headers ?? {}).map(([header, value]) => ({ path: [name, 'headers', header], value }))
  const shared = Object.entries(keys.headers ?? {})
    .filter(([header]) => asked.headers?.[header] === undefined)
    .map(([header, value]) => ({ path: ['headers', header], value }))
  return [...own, ...shared].flatMap(({ path, value }) => {
    const names = typeof value === 'string' ? [...value.matchAll(/\$\{(\w+)\}/g)].map(([, one = '']) => one) : []
    return names
      .filter((one) => !known.has(one))
      .map((one) => ({
        what: `The header has \${${one}}, which the environment does not pass on`,
        fix: `Add ${one} to "env: {pass: […]}" of the environment`,
        path,
      }))
  })
}

function rowsMisfits({ golden, 'load-test': load }: WholeEnvironment, top: DeploymentKeys): StepMisfit[] {
  const found: StepMisfit[] = []
  const needsRows = (asked: QuestionKeys): boolean => asked.url !== undefined || asked.run?.includes('{rows}') === true
  const hasGolden = top.golden?.rows !== undefined
  if (golden !== undefined && needsRows(golden) && !hasGolden) {
    const what = '"golden" has no rows to ask: none are packaged with a release'
    found.push({ what, fix: 'Add "golden: {rows: FILE}" beside "environments"', path: ['golden'] })
  }
  if (load !== undefined && load.method !== 'GET' && needsRows(load) && !hasGolden && top.requests === undefined) {
    const what = '"load-test" has no requests to send: none are packaged with a release'
    const fix = 'Add "requests: FILE" or "golden: {rows: FILE}" beside "environments", or "method: GET"'
    found.push({ what, fix, path: ['load-test'] })
  }
  return found
}

const PERCENTILES = ['p50', 'p90', 'p95', 'p99'] as const

function loadTestMisfits(keys: WholeEnvironment): StepMisfit[] {
  const load = keys['load-test']
  if (load === undefined) return []
  const found: StepMisfit[] = []
  if (load.url?.startsWith('{url}') === true && load.live !== true && keys['candidate-url'] === undefined) {
    if (keys.switch === undefined) {
      const what = '"load-test" would load the address that serves: the environment has no "candidate-url"'
      const fix = 'Add "live: true" where it may (a staging environment), or "candidate-url"'
      found.push({ what, fix, path: ['load-test', 'url'] })
    }
  }
  const given = PERCENTILES.flatMap((name) => (load[name] === undefined ? [] : [{ name, bound: load[name] }]))
  for (const [index, { name, bound }] of given.entries()) {
    const before = given[index - 1]
    if (before === undefined || before.bound <= bound) continue
    const what = `${name} may take less than ${before.name}, and can never be shorter`
    found.push({ what, fix: `Let ${name} be at least ${before.name}`, path: ['load-test', name] })
  }
  return found
}
