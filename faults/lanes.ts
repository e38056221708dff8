import type { Point } from './point.js'

/** While an answer never comes, a run waits and needs no processor: many of these go side by side. */
const PATIENT_LANES_PER_JOB = 4

/** What a series of points is worked through with. */
export interface Lanes<T> {
  jobs: number
  /** Milliseconds since 1970 after which nothing new is begun; null: to the end. */
  deadline: number | null
  work: (point: Point) => Promise<T>
  done: (result: T) => void
}

/** Works through points in their order, several at once, to the end or the deadline. Rejects where the work does. */
export async function workThrough<T>(points: readonly Point[], lanes: Lanes<T>): Promise<void> {
  const isPatient = ({ faults }: Point): boolean => faults.some(({ kind }) => kind === 'stall')
  const quick = points.filter((point) => !isPatient(point))
  const patient = points.filter(isPatient)
  const take = async (queue: Point[]): Promise<void> => {
    for (let point = queue.shift(); point !== undefined; point = queue.shift()) {
      if (lanes.deadline !== null && Date.now() >= lanes.deadline) return
      lanes.done(await lanes.work(point))
    }
  }
  const start = (queue: Point[], count: number): Promise<void>[] => Array.from({ length: count }, () => take(queue))
  await Promise.all([...start(quick, lanes.jobs), ...start(patient, lanes.jobs * PATIENT_LANES_PER_JOB)])
}
