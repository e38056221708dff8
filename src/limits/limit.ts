/** A bound on size, depth, number or time that the action keeps to, whatever it is given. */
export interface Limit {
  value: number
  unit: 'bytes' | 'characters' | 'levels' | 'seconds' | 'milliseconds' | 'minutes' | 'times'
  /** What is bounded. */
  of: string
  /** What becomes of what is beyond it. */
  beyond: string
}
