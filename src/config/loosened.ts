import type { MetricBound } from '../gates/bounds.js'
import { GATE_NAMES } from '../gates/index.js'
import type { GateBase } from '../settings/gate-keys.js'
import type { FeatureSettings } from './settings.js'

/** What a feature is judged by: its settings, and what its state file asks for. */
export interface JudgedBy {
  /** Folder of the state files. */
  stateDir: string
  settings: FeatureSettings
  bounds: readonly MetricBound[]
  /** Acceptance criteria that only a person can judge. */
  criteria: readonly string[]
  datasets: readonly string[]
  dependencies: readonly string[]
}

const SEVERITIES = ['low', 'medium', 'high']

/** Says in words what a change loosens of what it is judged by itself: who reviews it should see that. */
export function loosened(before: JudgedBy, after: JudgedBy): string[] {
  const [was, is] = [before.settings, after.settings]
  return [
    ...(before.stateDir === after.stateDir
      ? []
      : [`state files are looked for in ${after.stateDir}, before in ${before.stateDir}`]),
    ...(was.gatesEnabled && !is.gatesEnabled ? [`all gates are switched off (${is.gatesEnabledSource})`] : []),
    ...GATE_NAMES.flatMap((name) => loosenedGate(name, was.gates[name], is.gates[name])),
    ...loosenedKeys(was.gates, is.gates),
    ...loosenedBounds(before.bounds, after.bounds),
    ...missing('the acceptance criterion', before.criteria, after.criteria),
    ...missing('the dataset', before.datasets, after.datasets),
    ...missing('the dependency', before.dependencies, after.dependencies),
  ]
}

function loosenedGate(name: string, was: GateBase, is: GateBase): string[] {
  const [command, other] = [was.command?.run ?? null, is.command?.run ?? null]
  const found: string[] = []
  if (was.enabled && !is.enabled) found.push(`${name} is switched off: ${is.disabledReason ?? ''}`)
  if (is.waiver !== null && JSON.stringify(is.waiver) !== JSON.stringify(was.waiver)) {
    found.push(`a failure of ${name} is waived by ${is.waiver.owner} until ${is.waiver.expires}: ${is.waiver.reason}`)
  }
  if (command !== other) found.push(`${name} runs ${quote(other)}, before ${quote(command)}`)
  return found
}

function quote(command: string | null): string {
  return command === null ? 'nothing' : JSON.stringify(command)
}

type Gates = FeatureSettings['gates']

function loosenedKeys(was: Gates, is: Gates): string[] {
  const found: string[] = []
  const [coverage, less] = [was.tests.coverageMin, is.tests.coverageMin]
  if (coverage !== null && (less === null || less < coverage)) {
    found.push(`coverage may be ${less === null ? 'anything' : String(less)}, before at least ${coverage}`)
  }
  if (is.review.approvals < was.review.approvals) {
    found.push(`review needs ${is.review.approvals} approvals, before ${was.review.approvals}`)
  }
  if (SEVERITIES.indexOf(is.security.failOn) > SEVERITIES.indexOf(was.security.failOn)) {
    found.push(`security fails on ${is.security.failOn}, before on ${was.security.failOn}`)
  }
  return [
    ...found,
    ...missing('the report of tests', was.tests.reports, is.tests.reports),
    ...missing('the report of security', was.security.reports, is.security.reports),
    ...missing('the report of data-quality', declared(was['data-quality']), declared(is['data-quality'])),
    ...missing('the dataset of data-quality', was['data-quality'].datasets, is['data-quality'].datasets),
    ...missing('the document', was.documentation.documents, is.documentation.documents),
  ]
}

function declared({ reports }: Gates['data-quality']): string[] {
  return reports.filter((one) => one.declared).map(({ path }) => path)
}

function missing(what: string, was: readonly string[], is: readonly string[]): string[] {
  return was.filter((one) => !is.includes(one)).map((one) => `${what} ${JSON.stringify(one)} is taken out`)
}

function loosenedBounds(was: readonly MetricBound[], is: readonly MetricBound[]): string[] {
  return was.flatMap((bound) => {
    const now = is.find(({ key }) => key === bound.key)
    return now === undefined ? [`the bound of ${bound.name} is taken out`] : loosenedBound(bound, now)
  })
}

function loosenedBound(was: MetricBound, is: MetricBound): string[] {
  const { name } = was
  const found: string[] = []
  if (isWeaker({ limit: was.min, open: was.minExclusive }, { limit: is.min, open: is.minExclusive }, 1)) {
    found.push(`${name} must be at least ${is.min ?? 'nothing'}, before ${was.min ?? ''}`)
  }
  if (isWeaker({ limit: was.max, open: was.maxExclusive }, { limit: is.max, open: is.maxExclusive }, -1)) {
    found.push(`${name} may be at most ${is.max ?? 'anything'}, before ${was.max ?? ''}`)
  }
  if (was.better !== is.better) found.push(`of ${name} ${is.better} is better, before ${was.better}`)
  const [tolerance, more] = [was.tolerance, is.tolerance]
  const isOther = more.kind !== tolerance.kind && more.amount > 0
  if (isOther || (more.kind === tolerance.kind && more.amount > tolerance.amount)) {
    found.push(`${name} may be worse than the champion by ${more.text}, before by ${tolerance.text}`)
  }
  return found
}

interface Limit {
  limit: number | undefined
  open: true | undefined
}

/** `direction` is 1 for a lower limit, which is weaker where it is lower, and -1 for an upper one. */
function isWeaker(was: Limit, is: Limit, direction: 1 | -1): boolean {
  if (was.limit === undefined) return false
  if (is.limit === undefined) return true
  const difference = (was.limit - is.limit) * direction
  return difference > 0 || (difference === 0 && was.open === true && is.open !== true)
}
