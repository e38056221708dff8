/** Writes bytes for people: `512 bytes`, `1.4 MiB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${String(bytes)} bytes`
  const units = ['KiB', 'MiB', 'GiB', 'TiB']
  let value = bytes / 1024
  let unit = 0
  while (value >= 1023.95 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${value.toFixed(1)} ${units[unit] ?? 'TiB'}`
}

/** Writes seconds for people: `0 s`, `0.4 s`, `12 s`, `2 min 5 s`, `1 h 3 min`. */
export function formatSeconds(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return '?'
  if (seconds < 0.05) return '0 s'
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${String(whole)} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${String(minutes)} min ${String(whole % 60)} s`
  return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`
}

/** Writes a number with at most six significant digits, but in full where rounding would move it onto or across a limit. */
export function formatNumber(value: number, ...limits: readonly (number | null | undefined)[]): string {
  const rounded = Number(value.toPrecision(6))
  const honest = limits.every(
    (limit) => typeof limit !== 'number' || Math.sign(value - limit) === Math.sign(rounded - limit),
  )
  return String(honest ? rounded : value)
}

/** Writes a number without an exponent, for readers that know none. */
export function formatPlainNumber(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : BigInt(value).toString()
}

/** The first twelve digits of a commit or of a `sha256:` digest. */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, 12)
}

/** A moment as ISO 8601 UTC in whole seconds, with `Z`. */
export function isoSeconds(moment: Date): string {
  return moment.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
