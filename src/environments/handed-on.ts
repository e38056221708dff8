import type { TakenOver } from './like.js'
import type { Misfit } from './misfit.js'
import { neededBy } from './names.js'
import { outName, usedNames } from './placeholders.js'
import { STEP_NAMES } from './steps.js'
import { type PlacedText, textsOf } from './texts.js'

/**
 * Uses of `{out.NAME}` that nothing can have handed on. What a script writes cannot be seen, so any command that runs
 * before, here or in an environment that this one needs, may have done so.
 */
export function handedOnMisfits(environments: readonly TakenOver[]): Misfit[] {
  const texts = new Map(environments.map(({ name, keys }) => [name, textsOf(keys)]))
  return environments.flatMap(({ name }) => {
    const here = texts.get(name) ?? []
    const needed = [...neededBy(name, environments)].flatMap((one) => texts.get(one) ?? [])
    if (needed.some(isCommand)) return []
    return here.flatMap((text) => {
      const outs = usedNames(text.text).filter((one) => outName(one) !== null)
      if (outs.length === 0 || here.some((other) => mayComeBefore(other, text))) return []
      const what = `{${outs[0] ?? ''}} has no value: no step before it runs a command that could hand it on`
      const fix =
        'Let a step before it, or one of an environment named in "needs", write NAME=value into the file that $DS_OUTPUT names'
      return [{ what, fix, environment: name, path: text.path }]
    })
  })
}

function isCommand({ path, read }: PlacedText): boolean {
  return read !== 'text' && path.at(-1) === 'run'
}

/** Steps that are asked when an earlier run may have handed something on. */
const AT_ANY_TIME: readonly (string | null)[] = [null, 'ready', 'rollback']

function mayComeBefore(other: PlacedText, text: PlacedText): boolean {
  if (!isCommand(other) || other === text) return false
  if (AT_ANY_TIME.includes(text.step)) return true
  if (other.step === null || other.step === 'rollback' || text.step === null) return false
  const [first, then] = [STEP_NAMES.indexOf(other.step), STEP_NAMES.indexOf(text.step)]
  // A step's own first command runs before its read-back.
  return first < then || (first === then && other.path.length < text.path.length)
}
