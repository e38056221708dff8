import { posix } from 'node:path'
import type { StepResult } from '../deployment/memory.js'
import type { Effect } from '../deployment/plan.js'
import type { StepCommand } from '../environments/commands.js'
import type { EnvironmentSettings } from '../environments/settings.js'
import type { StepContext } from './context.js'
import { valuesOf } from './placeholder-values.js'
import { type CommandEnd, runStepCommand } from './run-command.js'
import { passed } from './serving.js'

/** Runs a step that changes something at the target. */
export async function runEffect(context: StepContext, { step, stage }: Omit<Effect, 'uses'>): Promise<StepResult> {
  const command = commandOf(context.facts.environment, step)
  if (command === null) throw new Error(`${context.facts.environment.name} has no ${step}`)
  if (step === 'build') return await build(context, command)
  return await runNamed(context, { step, command, ...(stage === undefined ? {} : { stage }) })
}

/** Runs a command under the name of its step. */
export async function runNamed(
  context: StepContext,
  { step, stage, command, folder }: { step: string; stage?: number; command: StepCommand; folder?: string },
): Promise<StepResult> {
  const values = valuesOf(context, stage === undefined ? {} : { weight: String(stage) })
  const about = { step, ...(stage === undefined ? {} : { stage }), ...(folder === undefined ? {} : { folder }) }
  return resultOf(context, await runStepCommand(context, { ...about, command, values }))
}

function commandOf(environment: EnvironmentSettings, step: Effect['step']): StepCommand | null {
  switch (step) {
    case 'upload':
    case 'switch':
      return environment[step]?.command ?? null
    case 'build':
    case 'deploy':
    case 'finish':
      return environment[step]
  }
}

/** Builds in a clean checkout of the release's tag, so that nothing of today gets into it. */
async function build(context: StepContext, command: StepCommand): Promise<StepResult> {
  const { host, version, facts } = context
  const tree = await host.git.worktree(version.commit)
  if (tree === null) {
    const reason = `the commit ${version.commit.slice(0, 12)} of ${version.tag} cannot be had, so nothing can be built from it`
    return { kind: 'failed', reason }
  }
  try {
    return await runNamed(context, { step: 'build', command, folder: posix.join(tree.path, facts.workingDirectory) })
  } finally {
    await tree.remove()
  }
}

function resultOf(context: StepContext, end: CommandEnd): StepResult {
  switch (end.kind) {
    case 'passed': {
      const names = Object.keys(end.out)
      return passed(context, names.length === 0 ? '' : `handed on ${names.join(', ')}`, end.out)
    }
    case 'failed':
      return { kind: 'failed', reason: end.reason }
    case 'busy':
      return { kind: 'unclear', reason: `the target is busy: ${end.reason}` }
  }
}
