/** Whether an entry of `datasets[]` is a path that must be there; a URL or a plain name is recorded only. */
export function datasetKind(entry: string): 'path' | 'recorded-only' {
  const text = entry.trim()
  if (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text)) return 'recorded-only'
  return text.includes('/') || /\.[a-z][a-z0-9]{0,9}$/i.test(text) ? 'path' : 'recorded-only'
}

/** What was found in one dataset. */
export interface DatasetProfile {
  /** As declared, from `working-directory`. */
  path: string
  /**
   * `read`: looked into; `opaque`: there and not empty, of a format that is not looked into;
   * `recorded-only`: no path (a URL, a plain name), nothing was looked at.
   */
  state: 'read' | 'opaque' | 'missing' | 'unreadable' | 'recorded-only'
  /** What people should know: the format, the reason why it could not be read. */
  detail: string
  /** What to do where it cannot be read, as a sentence without a full stop; the gate has its own words where this is left out. */
  fix?: string
  /** Rows besides the header; null unless read. */
  rows: number | null
  columns: { name: string; empty: boolean }[]
  duplicateNames: string[]
  /** The first row whose number of values differs from the header's. */
  ragged: { line: number; values: number } | null
}
