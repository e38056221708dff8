/** Length of a text in whatever unit a limit is in. */
export type Measure = (text: string) => number

/** UTF-16 units: never fewer than the characters that GitHub counts in a release body. */
export const inCharacters: Measure = (text) => text.length

/** UTF-8 bytes, as the runner counts a job summary. */
export const inBytes: Measure = (text) => Buffer.byteLength(text, 'utf8')

/** The last line of what is cut, and the unit that its limit is in: characters where none is given. */
export interface Fit {
  pointer: string
  measure?: Measure
}

/**
 * Cuts Markdown that is over a limit: at a line's end, an open fence or `<details>` closed, and a last line (`pointer`)
 * that says where the rest is. Text within the limit comes back as it is.
 */
export function fitMarkdown(text: string, limit: number, { pointer, measure = inCharacters }: Fit): string {
  if (measure(text) <= limit) return text
  const end = `\n\n${pointer}`
  const kept: string[] = []
  let used = measure(end)
  let open: OpenBlocks = { fence: null, details: 0 }
  for (const line of text.split('\n')) {
    const after = follow(open, line)
    used += measure(line) + 1
    if (used + measure(closing(after)) > limit) break
    kept.push(line)
    open = after
  }
  return `${kept.join('\n').trimEnd()}${closing(open)}${end}`
}

interface OpenBlocks {
  /** The fence's backticks, or null outside of one. */
  fence: string | null
  details: number
}

function follow(open: OpenBlocks, line: string): OpenBlocks {
  const mark = /^ {0,3}(`{3,})/.exec(line)?.[1]
  if (open.fence !== null) return mark !== undefined && closes(open.fence, line) ? { ...open, fence: null } : open
  if (mark !== undefined) return { ...open, fence: mark }
  if (line.startsWith('<details>')) return { ...open, details: open.details + 1 }
  return line.startsWith('</details>') ? { ...open, details: open.details - 1 } : open
}

/** Whether a line closes a fence of those backticks. */
export function closes(fence: string, line: string): boolean {
  const text = line.trim()
  return text.length >= fence.length && /^`+$/.test(text)
}

function closing(open: OpenBlocks): string {
  const fence = open.fence === null ? '' : `\n${open.fence}`
  return fence + '\n\n</details>'.repeat(open.details)
}
