/** Escapes the message of a workflow command (`::error::message`), as the runner's own toolkit does. */
export function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

/** Escapes a property of a workflow command (`::error file=value::`), as the runner's own toolkit does. */
export function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}

/** Any escape sequence of a terminal: CSI, OSC and the like with their strings, or a lone escape. */
const TERMINAL_SEQUENCE = /\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)?|[ -/]*[0-Z\\^-~]|)/g

/** Colours and weights, the only sequences that a log shows. */
const COLOUR = /^\x1b\[[0-9;:]*m$/

/** Control characters but tab, line feed, bell and escape; C1 controls and the bidirectional overrides with them. */
const CONTROL = /[\0-\x06\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g

/**
 * Makes a tool's output safe lines: `\r` and `\r\n` end lines as `\n` does, controls but colours are dropped, and
 * `##[`, which the runner takes for a command anywhere in a line, is broken up.
 */
export function cleanLines(text: string): string[] {
  const normal = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  // Dropping may join what was apart, so that breaking `##[` comes last.
  const visible = normal
    .replace(CONTROL, '')
    .replace(TERMINAL_SEQUENCE, (sequence) => (COLOUR.test(sequence) ? sequence : ''))
    .replace(/\x07/g, '')
  return visible.replace(/##(?=\[)/g, '# #').split('\n')
}

/** Output as quoted lines: each starts with `│ `, so that none can start a workflow command. */
export function quoteOutputLines(text: string): string[] {
  return cleanLines(text).map((line) => `│ ${line}`)
}

/** Lines of our own that carry foreign words: only those that the runner would take for a command are quoted. */
export function plainLines(text: string): string[] {
  return cleanLines(text).map((line) => (isCommandLike(line) ? `│ ${line}` : line))
}

/** The runner trims a line before it looks for `::`. Colours are looked through as well, to be on the safe side. */
function isCommandLike(line: string): boolean {
  return line
    .replace(/\x1b\[[0-9;:]*m/g, '')
    .trimStart()
    .startsWith('::')
}

/** Shorter secrets would blank out ordinary words; no token of GitHub's is this short. */
const SHORTEST_SECRET = 6

/** A secret as it may appear: as it is, in a URL, in JSON, in base64, and in the basic authorization that git sends. */
export function secretForms(secret: string): string[] {
  if (secret.trim().length < SHORTEST_SECRET) return []
  const base64 = [secret, `x-access-token:${secret}`].map((text) => Buffer.from(text).toString('base64'))
  const lines = secret.split(/\r?\n/).filter((line) => line.trim().length >= SHORTEST_SECRET)
  const forms = [secret, ...lines, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...base64]
  return [...new Set(forms)].sort((a, b) => b.length - a.length)
}

/** Replaces every form of every secret by `***`. */
export function redact(text: string, forms: readonly string[]): string {
  return forms.reduce((rest, form) => rest.replaceAll(form, '***'), text)
}
