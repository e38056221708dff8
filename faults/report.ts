import { FAULT_KINDS, type FaultKind } from '../rehearsal/github/faults.js'
import { table } from '../scripts/generate/markdown.js'
import type { MatrixResult } from './matrix.js'
import type { Help } from './person.js'
import { singlePoints } from './plan.js'
import { describePoint } from './point.js'
import type { Scenario } from './scenarios.js'
import type { Outcome } from './trial.js'

/** What was tried, in numbers. */
export interface Counts {
  points: number
  runs: number
  /** Points that the first run finished by itself. */
  byItself: number
  /** Points that were finished by running again. */
  byRunningAgain: number
  /** Points at which a person had to do something first. */
  afterHelp: number
  broken: number
}

/** Counts outcomes; points that do not exist are left out. */
export function countOutcomes(outcomes: readonly Outcome[]): Counts {
  const real = outcomes.filter(({ exists }) => exists)
  const good = real.filter(({ breaches }) => breaches.length === 0)
  const ofGood = (is: (outcome: Outcome) => boolean): number => good.filter(is).length
  return {
    points: real.length,
    runs: real.reduce((sum, { statuses }) => sum + statuses.length, 0),
    byItself: ofGood(({ statuses }) => statuses.length === 1),
    byRunningAgain: ofGood(({ statuses, helps }) => statuses.length > 1 && helps.length === 0),
    afterHelp: ofGood(({ helps }) => helps.length > 0),
    broken: real.length - good.length,
  }
}

/** Counts as a sentence. */
function describeCounts(counts: Counts): string {
  const { points, runs, byItself, byRunningAgain, afterHelp, broken } = counts
  return (
    `${n(points, 'point')}, ${n(runs, 'run')}: ${n(byItself, 'release')} finished in spite of the fault, ` +
    `${String(byRunningAgain)} by running again, ${String(afterHelp)} after a person had helped; ${String(broken)} broken.`
  )
}

/** Writes × faults of one scenario. A number is how many runs it took; letters tell what a person had to do (`HELP_LETTERS`). */
export function matrixTable({ writes }: Pick<Scenario, 'writes'>, outcomes: readonly Outcome[]): string {
  const kinds = kindsOf(outcomes)
  const rows = writes.map(({ at, name }) => {
    const cells = kinds.map((kind) => {
      const outcome = outcomes.find(({ point: { faults } }) => faults[0]?.kind === kind && faults[0].at === at)
      return outcome === undefined ? '' : cellOf(outcome)
    })
    return [`${String(at)} ${name}`, ...cells]
  })
  return table(['write', ...kinds.map((kind) => `\`${kind}\``)], rows)
}

/** How many pairs were tried, first fault × second fault. */
export function pairsTable(outcomes: readonly Outcome[]): string {
  const real = outcomes.filter(({ exists }) => exists)
  const firsts = kindsOf(real)
  const rows = firsts.map((first) => [
    `\`${first}\``,
    ...FAULT_KINDS.map((second) => {
      const pairs = real.filter(({ point: { faults } }) => faults[0]?.kind === first && faults[1]?.kind === second)
      const broken = pairs.filter(({ breaches }) => breaches.length > 0).length
      return `${String(pairs.length)}${broken > 0 ? ` (✗ ${String(broken)})` : ''}`
    }),
  ])
  return table(['first \\ then', ...FAULT_KINDS.map((kind) => `\`${kind}\``)], rows)
}

/** The result as Markdown. */
export function describeResult(result: MatrixResult): string {
  const { matrix, pairs = '' } = matrixBlocks(result)
  return [matrix, pairs, describeBroken([...result.singles, ...result.pairs])]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** The result as the blocks of docs/RELIABILITY.md; only what was tried. */
export function matrixBlocks({ scenarios, singles, pairs }: MatrixResult): { matrix: string; pairs?: string } {
  const tables = scenarios.map((scenario) => {
    const outcomes = singles.filter(({ point }) => point.scenario === scenario.name)
    const head = `#### ${scenario.name}\n\n${describeCounts(countOutcomes(outcomes))}`
    const isWhole = outcomes.length === singlePoints(scenario, kindsOf(outcomes)).length
    return isWhole ? `${head}\n\n${matrixTable(scenario, outcomes)}` : `${head} A part of it, in the seed's order.`
  })
  const matrix = [`All: ${describeCounts(countOutcomes(singles))}`, ...tables].join('\n\n')
  if (pairs.length === 0) return { matrix }
  return { matrix, pairs: `${describeCounts(countOutcomes(pairs))}\n\n${pairsTable(pairs)}` }
}

/** What came of the scenarios that an earlier build began, in numbers. */
export function earlierTable(
  rev: string,
  { scenarios, singles }: { scenarios: readonly Pick<Scenario, 'name'>[]; singles: readonly Outcome[] },
): string {
  const rows = scenarios.map(({ name }) => {
    const counts = countOutcomes(singles.filter(({ point }) => point.scenario === name))
    const { points, runs, byItself, byRunningAgain, afterHelp, broken } = counts
    return [rev, `\`${name}\``, ...[points, runs, byItself, byRunningAgain, afterHelp, broken].map(String)]
  })
  const finished = ['in spite of the fault', 'by running again', 'after a person had helped']
  return table(['build', 'scenario', 'points', 'runs', ...finished, 'broken'], rows)
}

/** What broke, each with the command that shows it again. */
export function describeBroken(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter(({ exists, breaches }) => exists && breaches.length > 0)
    .map(({ point, breaches, statuses, diedUnder, world }) =>
      [
        `✗ ${describePoint(point)} (exit ${statuses.join(', ')})`,
        ...breaches.map(({ invariant, what }) => `    ${invariant}: ${what}`),
        `    npm run faults -- ${diedUnder === null ? '' : `--died-under ${diedUnder} `}--point ${describePoint(point)}`,
        ...(world === null ? [] : [`    its world: ${world}`]),
      ].join('\n'),
    )
    .join('\n')
}

/** What a person had to do, in the cells of the tables. */
const HELP_LETTERS: Readonly<Record<Help, string>> = {
  review: 'r',
  'delete the tag': 't',
  'remove the asset': 'a',
  'put the asset back': 'b',
}

function cellOf({ exists, breaches, statuses, helps }: Outcome): string {
  if (!exists) return '–'
  return breaches.length > 0 ? '✗' : `${String(statuses.length)}${helps.map((help) => HELP_LETTERS[help]).join('')}`
}

function kindsOf(outcomes: readonly Outcome[]): FaultKind[] {
  return FAULT_KINDS.filter((kind) => outcomes.some(({ point }) => point.faults[0]?.kind === kind))
}

function n(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}
