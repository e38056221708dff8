import { appendFileSync } from 'node:fs'
import type { Outputs } from './commands/outcome.js'

/*
 * The runner's files are written here and not by its toolkit, which takes longer to load than a wrong input to be told:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */

/** GitHub drops a job summary of more than 1 MiB; the renderer keeps below that, this is the last line of defence. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024

/** Sets the outputs that are known, where a runner listens. */
export function writeOutputs(env: NodeJS.ProcessEnv, outputs: Outputs): void {
  if (!env.GITHUB_OUTPUT) return
  const known = Object.entries(outputs).filter(([, value]) => value !== undefined)
  appendFileSync(env.GITHUB_OUTPUT, known.map(([name, value]) => assignment(name, value)).join(''))
}

/** Appends to the job's summary; without a runner that shows one, nothing is written. */
export function writeSummary(env: NodeJS.ProcessEnv, markdown: string): void {
  if (!env.GITHUB_STEP_SUMMARY || markdown === '') return
  if (Buffer.byteLength(markdown) >= SUMMARY_LIMIT_BYTES) return
  appendFileSync(env.GITHUB_STEP_SUMMARY, `${markdown}\n`)
}

/** `name=value`, or between two lines that no value can foresee where it has lines itself. */
function assignment(name: string, value: string): string {
  if (!/[\r\n]/.test(value)) return `${name}=${value}\n`
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}
