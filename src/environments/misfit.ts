import type { FieldPath } from '../formats/document.js'

/** What cannot work in an environment. */
export interface Misfit {
  what: string
  fix: string
  environment: string
  /** Below the environment. */
  path: FieldPath
}
