import type { Outputs } from './commands/outcome.js'

/** GitHub drops a job summary of more than 1 MiB; the renderer keeps below that, this is the last line of defence. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024

/** Sets the outputs that are known; `@actions/core` is loaded only where a runner listens. */
export async function writeOutputs(env: NodeJS.ProcessEnv, outputs: Outputs): Promise<void> {
  if (!env.GITHUB_OUTPUT) return
  const core = await import('@actions/core')
  for (const [name, value] of Object.entries(outputs)) {
    if (value !== undefined) core.setOutput(name, value)
  }
}

/** Appends to the job's summary; without a runner that shows one, nothing is written. */
export async function writeSummary(env: NodeJS.ProcessEnv, markdown: string): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY || markdown === '') return
  const core = await import('@actions/core')
  if (Buffer.byteLength(markdown) >= SUMMARY_LIMIT_BYTES) return
  await core.summary.addRaw(markdown, true).write()
}
