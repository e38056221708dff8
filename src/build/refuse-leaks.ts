import { Stop } from '../errors.js'
import { type Leak, leakProblems } from '../package/secrets.js'

/** Refuses to go on where a secret would be published; `file` is where the message stands. Throws `Stop` preparation-failed. */
export function refuseLeaks(leaks: readonly Leak[], file: string): void {
  if (leaks.length === 0) return
  throw new Stop(
    'preparation-failed',
    leakProblems(leaks).map((problem) => ({ ...problem, where: { file } })),
  )
}
