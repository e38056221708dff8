import { FAULT_KINDS, type FaultKind } from '../rehearsal/github/faults.js'

/** A fault at the N-th write of a run. */
export interface Fault {
  kind: FaultKind
  at: number
}

/** One trial: a scenario, a fault in the first run, and perhaps another one in the run after it. */
export interface Point {
  scenario: string
  faults: readonly Fault[]
}

/** A point as `--point` takes it: `release:kill-after@8,conflict@3`. */
export function describePoint({ scenario, faults }: Point): string {
  return `${scenario}:${faults.map(describeFault).join(',')}`
}

/** A fault as `--fault` of the rehearsal takes it. */
export function describeFault({ kind, at }: Fault): string {
  return `${kind}@${String(at)}`
}

/** Reads what `describePoint` writes; throws an Error that names what is wrong. */
export function parsePoint(text: string): Point {
  const [, scenario = '', rest = ''] = /^([^:]+):(.+)$/.exec(text) ?? []
  const faults = rest.split(',').map((word): Fault => {
    const [, name, at] = /^(.+)@([1-9]\d*)$/.exec(word) ?? []
    const kind = FAULT_KINDS.find((known) => known === name)
    if (kind === undefined)
      throw new Error(`--point ${text}: "${word}" is no KIND@N; a point is SCENARIO:KIND@N[,KIND@N]`)
    return { kind, at: Number(at) }
  })
  return { scenario, faults }
}
