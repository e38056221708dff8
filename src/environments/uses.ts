import { outName, usedNames } from './placeholders.js'
import type { EnvironmentSettings } from './settings.js'

/** Where the settings of a step stand. */
const SETTINGS: Readonly<Record<string, keyof EnvironmentSettings>> = {
  'load-test': 'loadTest',
  'read-back': 'upload',
}

/** Names of `{out.NAME}` that a step of an environment uses, those in the addresses that it asks included. */
export function outsUsedBy(environment: EnvironmentSettings, step: string): string[] {
  const key = SETTINGS[step] ?? (step as keyof EnvironmentSettings)
  const texts = textsIn(environment[key])
  const used = texts.flatMap(usedNames)
  const addresses = used.includes('url') ? [environment.url ?? '', environment.candidateUrl ?? ''] : []
  return [...new Set([...used, ...addresses.flatMap(usedNames)].flatMap((name) => outName(name) ?? []))]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
