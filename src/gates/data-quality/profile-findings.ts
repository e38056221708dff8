import { count, oneLine } from '../conclusion.js'
import type { DatasetProfile } from '../dataset-profile.js'
import type { Finding } from '../judgement.js'

/** Why a dataset could not be looked into; null when it could, or nobody tried. */
export function unreadFinding(profile: DatasetProfile): Finding | null {
  if (profile.state !== 'missing' && profile.state !== 'unreadable') return null
  const state = profile.state === 'missing' ? 'is not there' : 'cannot be read'
  const detail = profile.detail === '' ? '' : `: ${profile.detail}`
  const bring =
    'Commit it, fetch it in a step before this one, or name it with its scheme (`s3://…`) to have it recorded only'
  const fix = profile.fix ?? (profile.state === 'missing' ? bring : 'Put the data itself there, in its format')
  return { what: `${nameOf(profile)} ${state}${detail}`, fix, where: { file: profile.path } }
}

/** What is wrong with the data of a dataset that was looked into. */
export function dataFindings(profile: DatasetProfile): Finding[] {
  if (profile.state !== 'read') return []
  const name = nameOf(profile)
  const where = { file: profile.path }
  const empty = profile.rows === 0 ? [] : profile.columns.filter((column) => column.empty)
  const wrong = [
    ...(profile.rows === 0 ? [`${name} has no rows`] : []),
    ...profile.duplicateNames.map((column) => `${name} has the column ${quoteName(column)} more than once`),
    ...empty.map((column) => `${name} has no value in column ${quoteName(column.name)}`),
  ]
  const findings = wrong.map((what): Finding => ({ what, fix: FIX, where }))
  if (profile.ragged === null) return findings
  const { line, values } = profile.ragged
  const what = `${name} has ${count(values, 'value')} in a row, and ${count(profile.columns.length, 'column')}`
  return [...findings, { what, fix: FIX, where: { ...where, line } }]
}

const FIX = 'Fix the data'

/** A dataset's profile in a few words. */
export function describeProfile(profile: DatasetProfile): string {
  const detail = profile.detail === '' ? '' : ` (${profile.detail})`
  if (profile.state === 'opaque') return oneLine(`${profile.path} is there${detail}`)
  if (profile.state !== 'read') return oneLine(`${profile.path}: ${profile.state}${detail}`)
  return oneLine(
    `${profile.path} has ${count(profile.rows ?? 0, 'row')} and ${count(profile.columns.length, 'column')}`,
  )
}

function nameOf(profile: DatasetProfile): string {
  return `The dataset ${profile.path}`
}

function quoteName(name: string): string {
  return name === '' ? 'without a name' : `"${oneLine(name, 80)}"`
}
