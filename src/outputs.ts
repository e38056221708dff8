import { appendFileSync } from 'node:fs'

/** Every output of the action: the words that it may be, or null where it is any text. action.yml describes each. */
export const OUTPUTS = {
  status: [
    ...(['released', 'already-released', 'awaiting-merge', 'sealed', 'checked', 'planned'] as const),
    ...(['deployed', 'rolling-out'] as const),
    ...(['refused', 'conflict', 'interrupted'] as const),
  ],
  verdict: ['passed', 'failed', 'disabled'],
  version: null,
  'previous-version': null,
  tag: null,
  'release-id': null,
  'release-url': null,
  'package-path': null,
  'package-digest': null,
  'artifact-id': null,
  'artifact-name': null,
  'artifact-digest': null,
  'artifact-url': null,
  'model-metrics': null,
  gates: null,
  matrix: null,
  sealed: null,
  'state-commit': null,
  'deployed-to': null,
  environment: null,
  'deployment-id': null,
  'environment-url': null,
  'serving-version': null,
  resumable: ['true', 'false'],
} as const satisfies Record<string, readonly string[] | null>

type Table = typeof OUTPUTS

/** The outputs of the action, as far as they are known; what is not known is left out. */
export type Outputs = {
  -readonly [Name in keyof Table]?: Table[Name] extends readonly (infer Word)[] ? Word : string
}

export type Status = (typeof OUTPUTS)['status'][number]

/** What the runner is told of how a command ended. */
interface Told {
  outputs: Outputs
  /** Markdown. */
  summary: string
}

/** GitHub drops a job summary of more than 1 MiB; the renderer keeps below that, this is the last line of defence. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024

/** Tells the runner what a command has come to: its summary and the outputs that are known, where a runner listens. */
export async function writeOutcome(env: NodeJS.ProcessEnv, { outputs, summary }: Told): Promise<void> {
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
export function writeStop(env: NodeJS.ProcessEnv, { outputs, summary }: Told): void {
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, `${summary}\n`)
  if (!env.GITHUB_OUTPUT) return
  const { status = 'interrupted', resumable = 'true' } = outputs
  appendFileSync(env.GITHUB_OUTPUT, `status=${status}\nresumable=${resumable}\n`)
}
