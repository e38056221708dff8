import { COMMANDS } from '../limits/reading.js'

const UNIT_SECONDS = { d: 86_400, h: 3_600, m: 60, s: 1 }

/** What a duration is, as a noun phrase for messages. */
export const DURATION_FORM = 'a duration such as 90s, 30m or 1h30m, above zero and at most 5d'

/** A job on a runner of one's own ends after five days. */
const LONGEST_SECONDS = COMMANDS.longestSeconds.value

/** Reads `30m`, `1h30m` or `90s` as seconds; null for anything else, for zero and for more than five days. */
export function parseDuration(text: string): number | null {
  const parts = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text.trim())
  if (parts === null) return null
  const amount = (index: number): number => Number(parts[index] ?? 0)
  const { d, h, m, s } = UNIT_SECONDS
  const seconds = amount(1) * d + amount(2) * h + amount(3) * m + amount(4) * s
  return seconds > 0 && seconds <= LONGEST_SECONDS ? seconds : null
}

/** What the time of an answer is, as a noun phrase for messages. */
export const LATENCY_FORM = 'a time such as 200ms, 1.5s or 1m, above zero and at most 10m'

const LONGEST_LATENCY_SECONDS = 600

/** Reads `200ms`, `1.5s` or `1m` as seconds; null for anything else, for zero and for more than ten minutes. */
export function parseLatency(text: string): number | null {
  const parts = /^(\d{1,7}(?:\.\d{1,6})?)(ms|s|m)$/.exec(text.trim())
  if (parts === null) return null
  const amount = Number(parts[1])
  const seconds = parts[2] === 'ms' ? amount / 1000 : amount * (parts[2] === 'm' ? UNIT_SECONDS.m : UNIT_SECONDS.s)
  return seconds > 0 && seconds <= LONGEST_LATENCY_SECONDS ? seconds : null
}
