import type { FieldPath } from '../formats/document.js'
import type { TakenOver, WholeEnvironment } from './like.js'
import type { Misfit, StepMisfit } from './misfit.js'
import { questionMisfits } from './question-misfits.js'
import type { DeploymentKeys } from './schema.js'
import { watchMisfits } from './watch-misfits.js'

/** Steps of an environment that cannot work as they are configured. */
export function stepMisfits({ name, keys }: TakenOver, top: DeploymentKeys): Misfit[] {
  const found = [
    ...commandMisfits(keys),
    ...uploadMisfits(keys),
    ...questionMisfits(keys, top),
    ...switchMisfits(keys),
    ...watchMisfits(keys),
    ...otherMisfits(keys),
  ]
  return found.map((one) => ({ ...one, environment: name }))
}

const COMMANDS = ['ready', 'build', 'upload', 'deploy', 'sample', 'switch', 'finish', 'rollback'] as const

function commandMisfits(keys: WholeEnvironment): StepMisfit[] {
  return COMMANDS.flatMap((step) => {
    const given = keys[step]
    return given !== undefined && given.run === undefined ? [withoutRun([step])] : []
  })
}

function withoutRun(path: FieldPath): StepMisfit {
  const what = `${JSON.stringify(path.at(-1))} has no command`
  return { what, fix: 'Add "run": the command', path }
}

function uploadMisfits({ upload }: WholeEnvironment): StepMisfit[] {
  const back = upload?.['read-back']
  if (back == null) return []
  const path = ['upload', 'read-back']
  if (back.run === undefined) return [withoutRun(path)]
  const isFolder = back.run.includes('{output}')
  const found: StepMisfit[] = []
  if (isFolder && back.of !== undefined) {
    const what = '"of" names one file that the command prints, and the command writes into {output}'
    found.push({ what, fix: 'Take out one of the two', path: [...path, 'of'] })
  }
  if (!isFolder && back.as !== undefined) {
    const what = '"as" names files of a folder, and the command does not write into {output}'
    found.push({ what, fix: 'Let the command write the folder into {output}, or take "as" out', path: [...path, 'as'] })
  }
  return found
}

function switchMisfits(keys: WholeEnvironment): StepMisfit[] {
  const given = keys.switch
  if (given === undefined) return []
  const weights = given.weights ?? [100]
  const found: StepMisfit[] = []
  if (weights.at(-1) !== 100 || weights.some((weight, index) => index > 0 && weight <= (weights[index - 1] ?? 0))) {
    const what = `The weights ${weights.join(', ')} do not rise to 100`
    found.push({ what, fix: 'Write rising parts of 100 that end with 100: [10, 100]', path: ['switch', 'weights'] })
  }
  if (weights.length > 1 && given.run?.includes('{weight}') === false && /^\S+(?:\s+-?\w+)*$/.test(given.run)) {
    const what = `"switch" has ${weights.length} stages, and its command does not say {weight}`
    found.push({ what, fix: 'Put {weight} into the command, or leave out "weights"', path: ['switch', 'run'] })
  }
  return found
}

function otherMisfits(keys: WholeEnvironment): StepMisfit[] {
  const { job, verify } = keys
  const found: StepMisfit[] = []
  if (job !== undefined && (job.repository === undefined) !== (job.token === undefined)) {
    const [given, other] = job.token === undefined ? ['repository', 'token'] : ['token', 'repository']
    const what = `"job" has ${JSON.stringify(given)} and no ${JSON.stringify(other)}`
    const fix = `Add ${JSON.stringify(other)}, or take ${JSON.stringify(given)} out where the file is in this repository`
    found.push({ what, fix, path: ['job', given ?? ''] })
  }
  if (verify !== undefined && keys.sample === undefined && verify.run === undefined) {
    const what = '"verify" has no outputs to look at'
    found.push({ what, fix: 'Add "sample": a command that writes them into {output}', path: ['verify'] })
  }
  const goesBack = [keys.rollback, keys.deploy, keys.switch, keys.job].some((one) => one !== undefined)
  if (keys['on-failure'] === 'roll-back' && !goesBack) {
    const what = '"on-failure: roll-back" has no step that could put the version before back'
    found.push({ what, fix: 'Add "rollback", "deploy" or "switch", or write stop', path: ['on-failure'] })
  }
  return found
}
