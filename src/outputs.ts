import { appendFileSync } from 'node:fs'
import type { CommandOutcome } from './commands/outcome.js'

/** GitHub drops a job summary of more than 1 MiB; the renderer keeps below that, this is the last line of defence. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024

/** Tells the runner what a command has come to: its summary and the outputs that are known, where a runner listens. */
export async function writeOutcome(env: NodeJS.ProcessEnv, { outputs, summary }: CommandOutcome): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY && !env.GITHUB_OUTPUT) return
  const core = await import('@actions/core')
  if (env.GITHUB_STEP_SUMMARY && summary !== '' && Buffer.byteLength(summary) < SUMMARY_LIMIT_BYTES) {
    await core.summary.addRaw(summary, true).write()
  }
  if (!env.GITHUB_OUTPUT) return
  for (const [name, value] of Object.entries(outputs)) {
    if (value !== undefined) core.setOutput(name, value)
  }
}

/**
 * Tells the runner what stopped the action before a command had begun: words without line breaks and a text, which need
 * no toolkit; loading it would take longer than all the rest.
 */
export function writeStop(env: NodeJS.ProcessEnv, { outputs, summary }: CommandOutcome): void {
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, `${summary}\n`)
  if (!env.GITHUB_OUTPUT) return
  const { status = 'interrupted', resumable = 'true' } = outputs
  appendFileSync(env.GITHUB_OUTPUT, `status=${status}\nresumable=${resumable}\n`)
}
