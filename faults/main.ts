import { HELP, readFaultsCall, type FaultsCall } from './arguments.js'
import { type MatrixResult, runMatrix } from './matrix.js'
import { describePoint } from './point.js'
import { countOutcomes, describeBroken, describeCounts, matrixTable, pairsTable } from './report.js'
import type { Outcome } from './trial.js'

const TELL_EACH_MS = 10_000

const INTERRUPTED = 130

// The runs listen to these signals as well, for the sake of their own processes.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => setTimeout(() => process.exit(INTERRUPTED), 50))

process.exitCode = await main(process.argv.slice(2))

async function main(argv: string[]): Promise<number> {
  try {
    const call = readFaultsCall(argv)
    if (call === null) {
      process.stdout.write(HELP)
      return 0
    }
    return await obey(call)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 2
  }
}

async function obey(call: FaultsCall): Promise<number> {
  const result = await runMatrix(call, makeTeller())
  const all = [...result.singles, ...result.pairs]
  process.stdout.write(call.json ? `${JSON.stringify(result)}\n` : `${describeResult(result)}\n`)
  return countOutcomes(all).broken === 0 ? 0 : 1
}

/** Tells of what breaks at once, and now and then how far it is. */
function makeTeller(): (outcome: Outcome, left: number) => void {
  const outcomes: Outcome[] = []
  let told = Date.now()
  return (outcome, left) => {
    outcomes.push(outcome)
    if (outcome.breaches.length > 0) process.stderr.write(`${describeBroken([outcome])}\n`)
    if (Date.now() - told < TELL_EACH_MS && left > 0) return
    told = Date.now()
    const { points, broken } = countOutcomes(outcomes)
    process.stderr.write(
      `${String(points)} tried, ${String(left)} left, ${String(broken)} broken (${describePoint(outcome.point)})\n`,
    )
  }
}

function describeResult({ scenarios, singles, pairs }: MatrixResult): string {
  const tables = scenarios.map((scenario) => {
    const outcomes = singles.filter(({ point }) => point.scenario === scenario.name)
    return `### ${scenario.name}\n\n${matrixTable(scenario, outcomes)}`
  })
  return [
    ...tables,
    describeCounts(countOutcomes(singles)),
    ...(pairs.length > 0 ? [`### pairs\n\n${pairsTable(pairs)}`, describeCounts(countOutcomes(pairs))] : []),
    describeBroken([...singles, ...pairs]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
