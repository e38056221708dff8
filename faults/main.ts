import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HELP, readFaultsCall, type FaultsCall } from './arguments.js'
import { putMeasured } from './document.js'
import { takeEarlierBuild } from './earlier-build.js'
import { type MatrixResult, runMatrix } from './matrix.js'
import { describeMutant, type MutantOutcome, MUTANTS, mutantsTable, tryMutant } from './mutants.js'
import { describePoint } from './point.js'
import { countOutcomes, describeBroken, describeResult, earlierTable, matrixBlocks } from './report.js'
import type { Outcome } from './trial.js'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const DOCUMENT = join(ROOT, 'docs', 'RELIABILITY.md')
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
  if (call.mutants) return await tryMutants(call)
  const earlier = call.diedUnder === null ? null : takeEarlierBuild(ROOT, call.diedUnder, call.folder)
  const result = await runMatrix(call, makeTeller(), earlier)
  if (call.write) await putMeasured(DOCUMENT, measuredBlocks(call, result))
  process.stdout.write(call.json ? `${JSON.stringify(result)}\n` : `${describeResult(result)}\n`)
  return countOutcomes([...result.singles, ...result.pairs]).broken === 0 ? 0 : 1
}

/** What an earlier build began has a section of its own. */
function measuredBlocks({ diedUnder }: FaultsCall, result: MatrixResult): Readonly<Record<string, string>> {
  if (diedUnder !== null) return { 'died-under': earlierTable(diedUnder, result) }
  const { matrix, pairs } = matrixBlocks(result)
  return pairs === undefined ? { matrix } : { matrix, pairs }
}

async function tryMutants(call: FaultsCall): Promise<number> {
  const outcomes: MutantOutcome[] = []
  for (const mutant of MUTANTS) {
    const outcome = await tryMutant(ROOT, mutant, call)
    outcomes.push(outcome)
    process.stderr.write(`${describeMutant(outcome)}\n`)
  }
  if (call.write) await putMeasured(DOCUMENT, { mutants: mutantsTable(outcomes) })
  process.stdout.write(call.json ? `${JSON.stringify(outcomes)}\n` : `${mutantsTable(outcomes)}\n`)
  return outcomes.every(({ breaches }) => breaches.length > 0) ? 0 : 1
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
