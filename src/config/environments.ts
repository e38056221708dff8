import type { Place, Problem } from '../errors.js'
import type { FieldPath } from '../formats/document.js'
import { likeChain } from '../environments/like.js'
import type { Misfit } from '../environments/misfit.js'
import { resolveEnvironments } from '../environments/resolve.js'
import type { EnvironmentSettings } from '../environments/settings.js'
import { isMapping } from '../settings/merge-keys.js'
import type { ParsedConfig } from './config-file.js'
import { sectionOf } from './section.js'

/** The environments of a feature, or all that cannot work in them. */
export type FeatureEnvironments = { ok: true; environments: EnvironmentSettings[] } | { ok: false; problems: Problem[] }

/** Resolves the environments of a feature; what cannot work is told with the line that says it. */
export function featureEnvironments(feature: string, config: ParsedConfig | null): FeatureEnvironments {
  const section = sectionOf(feature, config)
  const { environments, misfits } = resolveEnvironments(section)
  if (config === null || misfits.length === 0) return { ok: true, environments }
  const files = section.environments ?? {}
  const problems = misfits.map(({ what, fix, environment, path }: Misfit): Problem => {
    const where = placeOf({ feature, config, chain: likeChain(environment, files) }, path)
    return { what: `${what} (environment ${environment})`, fix, where }
  })
  return { ok: false, problems: problems.sort((one, other) => (one.where?.line ?? 0) - (other.where?.line ?? 0)) }
}

interface Written {
  feature: string
  config: ParsedConfig
  /** The environment and those that it is like. */
  chain: readonly string[]
}

/** Where a key of an environment was written: in the feature's own part before the common one, else where it is like another. */
function placeOf({ feature, config, chain }: Written, path: FieldPath): Place {
  const [own = ''] = chain
  for (let length = path.length; length >= 0; length -= 1) {
    for (const name of chain) {
      const below: FieldPath = ['environments', name, ...path.slice(0, length)]
      for (const whole of [['features', feature, ...below], below]) {
        if (isWritten(whole, config.written)) return config.placeOf(whole)
      }
    }
  }
  return config.placeOf(['environments', own])
}

function isWritten(path: FieldPath, part: unknown): boolean {
  const [key, ...rest] = path
  if (key === undefined) return true
  if (Array.isArray(part)) return typeof key === 'number' && key < part.length && isWritten(rest, part[key])
  return isMapping(part) && Object.hasOwn(part, key) && isWritten(rest, part[key])
}
