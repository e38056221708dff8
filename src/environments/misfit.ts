import type { FieldPath } from '../formats/document.js'

/** What cannot work in an environment. */
export interface Misfit {
  what: string
  fix: string
  environment: string
  /** Below the environment. */
  path: FieldPath
}

/** What is wrong with a step, before it is known of which environment. */
export interface StepMisfit {
  what: string
  fix: string
  path: FieldPath
}
