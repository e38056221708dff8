import type { TakenOver } from './like.js'
import type { Misfit } from './misfit.js'
import { COMMON_PLACEHOLDERS, placeholderProblems } from './placeholders.js'
import { textsOf } from './texts.js'

/** Placeholders that there are not, or that have no value where they stand. */
export function placeholderMisfits({ name, keys }: TakenOver): Misfit[] {
  const hasUrl = keys.url !== undefined || keys['candidate-url'] !== undefined
  return textsOf(keys).flatMap(({ step, path, text, read, own }) => {
    // An address cannot be made from itself.
    const isAddress = step === null && read === 'text'
    const common = COMMON_PLACEHOLDERS.filter((one) => one !== 'url' || (hasUrl && !isAddress))
    const problems = placeholderProblems(text, [...common, ...own], read)
    return problems.map(({ what, fix }) => ({ what, fix, environment: name, path }))
  })
}
