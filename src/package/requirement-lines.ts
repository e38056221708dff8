/** One package of a requirements file. */
export interface Requirement {
  /** Normalised as PEP 503 has it: lower case, `-`. */
  name: string
  /** The exact version (`==`); null where another or no version is asked for. */
  version: string | null
  /** The environment marker behind `;`, or null. */
  marker: string | null
}

/** Lines of a requirements file that say something: comments gone, continued lines joined; `line` is 1-based. */
export function requirementLines(text: string): { line: number; text: string }[] {
  const lines: { line: number; text: string }[] = []
  let open: { line: number; text: string } | null = null
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const said: string = raw.replace(/(^|\s)#.*$/, '')
    const current: { line: number; text: string } = open ?? { line: index + 1, text: '' }
    current.text += said.replace(/\\\s*$/, ' ')
    open = /\\\s*$/.test(said) ? current : null
    if (open === null) lines.push(current)
  }
  if (open !== null) lines.push(open)
  return lines.map(({ line, text: said }) => ({ line, text: said.trim() })).filter((one) => one.text !== '')
}

/** The packages that a requirements file names; options, paths and addresses are left out. */
export function parseRequirements(text: string): Requirement[] {
  return requirementLines(text).flatMap(({ text: said }) => {
    const parts = partsOf(said)
    if (parts === null) return []
    const specifier = withoutHashes(parts.specifier)
    if (/^[/\\:]/.test(specifier)) return []
    const exact = /^===?\s*([A-Za-z0-9.!+_-]+)$/.exec(specifier)
    const condition = parts.marker === null ? '' : withoutHashes(parts.marker)
    return [
      { name: normaliseName(parts.name), version: exact?.[1] ?? null, marker: condition === '' ? null : condition },
    ]
  })
}

interface Parts {
  name: string
  specifier: string
  marker: string | null
}

/** Takes a line apart from left to right, each character once: a pattern for all of it would go back over its blanks. */
function partsOf(line: string): Parts | null {
  const name = /^[A-Za-z0-9][A-Za-z0-9._-]*/.exec(line)?.[0]
  if (name === undefined) return null
  const extras = /^\[[^\]]*\]/.exec(line.slice(name.length).trimStart())?.[0] ?? ''
  const rest = line.slice(name.length).trimStart().slice(extras.length).trimStart()
  const bracketed = /^\(([^)]*)\)/.exec(rest)
  const specifier = bracketed?.[1] ?? /^[^;@(]*/.exec(rest)?.[0] ?? ''
  const behind = rest.slice(bracketed?.[0].length ?? specifier.length).trimStart()
  const marker = behind.startsWith('@') ? markerBehindAddress(behind.slice(1).trimStart()) : behind
  if (marker === null || (marker !== '' && !marker.startsWith(';'))) return null
  return { name, specifier, marker: marker === '' ? null : marker.slice(1) }
}

/** What follows an address, `;` included; null where there is no address. */
function markerBehindAddress(text: string): string | null {
  const address = /^\S+/.exec(text)?.[0]
  if (address === undefined) return null
  const rest = text.slice(address.length).trimStart()
  if (rest === '' || rest.startsWith(';')) return rest
  const at = address.lastIndexOf(';')
  return at < 0 ? null : text.slice(at)
}

function withoutHashes(text: string): string {
  return text.replace(/\s--hash.*$/s, '').trim()
}

/** The exact version of a package for that Python; null when it is not pinned, or it cannot be told which line counts. */
export function pinnedVersion(
  requirements: readonly Requirement[],
  name: string,
  python: string | null,
): string | null {
  const lines = requirements.filter(
    (one) => one.name === normaliseName(name) && markerHolds(one.marker, python) !== false,
  )
  const versions = new Set(lines.map((one) => one.version))
  const [only] = versions
  return versions.size === 1 ? (only ?? null) : null
}

function normaliseName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

/** Whether a marker holds for that Python; null for what is not told by the Python version alone. */
function markerHolds(marker: string | null, python: string | null): boolean | null {
  if (marker === null) return true
  if (python === null || /\bor\b|[()]/.test(marker)) return null
  const parts = marker.split(/\band\b/).map((part) => {
    const found = /^\s*python_(?:full_)?version\s*(<=|>=|==|!=|<|>)\s*(['"])(\d+(?:\.\d+)*)\2\s*$/.exec(part)
    return found === null ? null : compares(python, found[1] ?? '', found[3] ?? '')
  })
  if (parts.includes(false)) return false
  return parts.includes(null) ? null : true
}

function compares(python: string, operator: string, wanted: string): boolean {
  const numbers = wanted.split('.').map(Number)
  const own = python.split('.').map(Number)
  const difference = numbers.map((part, index) => (own[index] ?? 0) - part).find((one) => one !== 0) ?? 0
  switch (operator) {
    case '<':
      return difference < 0
    case '<=':
      return difference <= 0
    case '>':
      return difference > 0
    case '>=':
      return difference >= 0
    case '==':
      return difference === 0
    default:
      return difference !== 0
  }
}
