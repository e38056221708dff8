import { cleanText } from '../formats/markdown-escape.js'
import type { ReleaseRecord } from './record.js'

/** GitHub keeps a name of this length in one line of its pages; more is no name. */
const LONGEST_NAME = 255

/** The name of a release: title and version in one line, the title cut where the two do not fit. */
export function releaseName({ title, version }: Pick<ReleaseRecord, 'title' | 'version'>): string {
  const line = cleanText(title).replace(/\s+/g, ' ').trim()
  const room = LONGEST_NAME - version.length - 1
  return `${line.length <= room ? line : `${cut(line, room - 1)}…`} ${version}`
}

/** At most so many UTF-16 units, with no character cut in two. */
function cut(text: string, units: number): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(units - 1)) ? units - 1 : units
  return text.slice(0, end).trimEnd()
}
