/** The checks of one data-quality report. */
export interface CheckReport {
  checks: number
  failed: { name: string; detail: string }[]
}

/** What to do with a report of none of the known forms. */
export const KNOWN_FORMS =
  'Write `{"checks": [{"name": "…", "passed": true}]}` or a Great Expectations validation result'
