import { nearestName } from '../formats/nearest.js'
import { mergeKeys } from '../settings/merge-keys.js'
import type { Misfit } from './misfit.js'
import type { EnvironmentFile } from './schema.js'

/** An environment with the keys of those that it is like; `null`s are taken out. */
export type WholeEnvironment = { [Key in keyof EnvironmentFile]: NonNullable<EnvironmentFile[Key]> | undefined }

export interface TakenOver {
  name: string
  keys: WholeEnvironment
}

type Files = Readonly<Record<string, EnvironmentFile | null>>

/** Takes over what `like` names, key by key and through chains; one whose chain leads nowhere keeps its own keys. */
export function takeOver(files: Files): { environments: TakenOver[]; misfits: Misfit[] } {
  const names = Object.keys(files).filter((name) => files[name] !== null)
  const misfits = names.flatMap((name) => likeMisfits(name, files))
  const environments = names.map((name) => ({ name, keys: wholeOf(likeChain(name, files), files) }))
  return { environments, misfits }
}

/** The environment, and those that it is like, the nearest first. */
export function likeChain(name: string, files: Files): string[] {
  const chain: string[] = []
  let here: string | undefined = name
  while (here !== undefined && !chain.includes(here)) {
    const file: EnvironmentFile | null | undefined = Object.hasOwn(files, here) ? files[here] : undefined
    if (file == null) break
    chain.push(here)
    here = file.like
  }
  return chain
}

function wholeOf(chain: readonly string[], files: Files): WholeEnvironment {
  const merged = chain.reduceRight<unknown>((base, name) => mergeKeys(base, files[name]), {})
  const given = Object.entries(merged as object).filter(([, value]) => value !== null)
  return Object.fromEntries(given)
}

function likeMisfits(name: string, files: Files): Misfit[] {
  const like = files[name]?.like
  if (like === undefined) return []
  const at = { environment: name, path: ['like'] }
  if (!Object.hasOwn(files, like) || files[like] === null) {
    const others = Object.keys(files).filter((one) => one !== name && files[one] !== null)
    return [{ ...at, ...notThere(like, others) }]
  }
  const chain = likeChain(name, files)
  const end = files[chain.at(-1) ?? name]?.like
  if (end !== name) return []
  const what = `${[...chain, name].map((one) => JSON.stringify(one)).join(' is like ')}: that is a circle`
  return [{ ...at, what, fix: 'Let one of them give its keys itself, without "like"' }]
}

/** What is said of the name of an environment that is not there. */
export function notThere(name: string, others: readonly string[]): { what: string; fix: string } {
  const near = nearestName(name, others)
  const choice =
    others.length === 0 ? 'Take it out: there is no other environment' : `Write one of ${others.join(', ')}`
  return {
    what: `There is no environment ${JSON.stringify(name)}`,
    fix: near === null ? choice : `Write ${JSON.stringify(near)}, the nearest name`,
  }
}
