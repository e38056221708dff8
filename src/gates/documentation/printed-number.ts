/** A number as a document prints it. */
export interface PrintedNumber {
  value: number
  /** Digits after the point; negative where the exponent makes the last digit a multiple of ten. */
  decimals: number
  percent: boolean
  /** As it stands there. */
  text: string
}

const NUMBER = /^[≈~]?\s*([+\-−]?)((?:[1-9]\d{0,2}(?:,\d{3})+|\d+)?)(?:[.,](\d+))?(?:e([+-]?\d{1,3}))?(\s*%)?(?![\w])/i

/** Reads the number that a text starts with: `0.93`, `93.1 %`, `1,234.5`, `0,93`, `1.2e-3`; null where it starts with none. */
export function readPrintedNumber(text: string): PrintedNumber | null {
  const match = NUMBER.exec(text.trim())
  if (match === null) return null
  const [found, sign = '', whole = '', fraction = '', exponent = '0', percent] = match
  if (whole === '' && fraction === '') return null
  const digits = `${sign === '' || sign === '+' ? '' : '-'}${whole.replaceAll(',', '') || '0'}.${fraction || '0'}e${exponent}`
  const value = Number(digits)
  if (!Number.isFinite(value)) return null
  return { value, decimals: fraction.length - Number(exponent), percent: percent !== undefined, text: found.trim() }
}

/** Whether a text is one number and nothing else besides a spread or a remark: `0.93 ± 0.01`, `0.93 (holdout)`. */
export function isNumberCell(text: string): boolean {
  const printed = readPrintedNumber(text)
  if (printed === null) return false
  return /^\s*(?:$|±|\+\/-|\(|\[)/.test(text.trim().slice(printed.text.length))
}

/** Whether a printed number is the measured one, rounded to the digits printed; a per cent sign allows for 100 times it. */
export function equalsAsPrinted(printed: PrintedNumber, measured: number): boolean {
  const half = 0.5 * 10 ** -printed.decimals
  // A hair more than half: a value in the middle may be rounded either way, and its own digits are not exact.
  const near = (value: number): boolean =>
    Math.abs(printed.value - value) <= half * (1 + 1e-9) + Math.abs(value) * 1e-12
  return near(measured) || (printed.percent && near(measured * 100))
}
