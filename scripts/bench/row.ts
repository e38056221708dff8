import type { Bench } from './bench.js'

/** One line of the table. */
export interface Row {
  what: string
  goal: string
  ours: string
  peers: string
  verdict: 'met' | 'missed' | 'not measured' | ''
  /** Why it is missed or not measured, or what has to be known about it. */
  note: string
}

/** Something that is measured; its name is what `--only` takes. */
export interface Measurement {
  name: string
  /** Whether it takes the bench's Node, or is the same with each. */
  perNode: boolean
  measure: (bench: Bench) => Promise<Row[]>
}

/** What a goal is about: at most so much, times what it is compared to. */
export interface Goal {
  what: string
  limit: number
  /** `×` and what it is times of, or a unit. */
  unit: string
}

/** A row whose verdict the value decides; `whyMissed` is shown where it is. */
export function judged(
  goal: Goal,
  value: number,
  more: { detail?: string; peers?: string; note?: string; whyMissed?: string } = {},
): Row {
  const isMet = value <= goal.limit
  const detail = more.detail === undefined ? '' : ` (${more.detail})`
  const sign = goal.unit.startsWith('×') ? ' ×' : ` ${goal.unit}`
  return {
    what: goal.what,
    goal: `≤ ${String(goal.limit)} ${goal.unit}`,
    ours: `${digits(value)}${sign}${detail}`,
    peers: more.peers ?? '',
    verdict: isMet ? 'met' : 'missed',
    note: [more.note, isMet ? undefined : more.whyMissed].filter((text) => text !== undefined).join(' '),
  }
}

/** A row without a goal, to compare with. */
export function shown(what: string, ours: string, peers = '', note = ''): Row {
  return { what, goal: '', ours, peers, verdict: '', note }
}

/** A row that could not be measured here. */
export function notMeasured(what: string, why: string): Row {
  return { what, goal: '', ours: '', peers: '', verdict: 'not measured', note: why }
}

/** A number as it stands in the table: as many digits as it takes to compare. */
export function digits(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}

export function milliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(0)} ms`
}

export function inSeconds(seconds: number): string {
  return `${digits(seconds)} s`
}

export function mebibytes(value: number): string {
  return `${value.toFixed(0)} MiB`
}
