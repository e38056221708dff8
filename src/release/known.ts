import { isSameJson } from '../formats/same-json.js'
import type { MetricBound } from '../gates/bounds.js'
import type { ReleaseRecord } from './record.js'

/** What can be found out of a release without its record, in the record's own words, and its bounds. */
export type KnownOfRelease = Partial<ReleaseRecord> & { bounds?: readonly MetricBound[] }

/** What a record says that is not what is known, in words; null where nothing is. */
export function recordDifference(record: ReleaseRecord, { bounds = [], ...known }: KnownOfRelease): string | null {
  for (const [field, value] of Object.entries(known)) {
    const said: unknown = Reflect.get(record, field)
    if (!isSameJson(said, value)) return `its ${field} is ${inShort(said)} and not ${inShort(value)}`
  }
  for (const bound of bounds) {
    const row = record.metricRows.find(({ name }) => name === bound.name)
    if (row !== undefined && (row.min !== bound.min || row.max !== bound.max)) {
      return `its bound of ${bound.name} is not the one that is declared (${bound.source})`
    }
  }
  return null
}

const MOST_CHARACTERS = 80

function inShort(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text
}
