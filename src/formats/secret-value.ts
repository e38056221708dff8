import { speaksOfSecret } from './secret-name.js'

/** A part of a variable's value that is a secret. */
export interface SecretPart {
  text: string
  /** An ordinary word or identifier: found only where it stands by itself, and not in a model's bytes. */
  isWord: boolean
}

/** Shorter values would be found in ordinary text. */
const SHORTEST = 8

/** Tokens that are known by their beginning. */
const KNOWN_TOKEN = new RegExp(
  [
    'gh[pousr]_[A-Za-z0-9]{20,}',
    'github_pat_\\w{20,}',
    'hf_[A-Za-z0-9]{20,}',
    '(?:AKIA|ASIA)[A-Z0-9]{16}',
    'sk-[\\w-]{16,}',
    '[rs]k_(?:live|test)_[A-Za-z0-9]{16,}',
    'xox[abeprs]-[\\w-]{10,}',
    'glpat-[\\w-]{16,}',
    'dapi[0-9a-f]{32}',
    'AIza[\\w-]{35}',
    'ya29\\.[\\w-]{16,}',
    'npm_[A-Za-z0-9]{30,}',
    'pypi-[\\w-]{30,}',
    'SG\\.[\\w-]{16,}\\.[\\w-]{16,}',
    'eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]{8,}',
  ].join('|'),
  'g',
)

/** What stands where a secret would, in examples and in databases that live as long as a job. */
const STAND_INS: ReadonlySet<string> = new Set([
  ...['postgres', 'postgresql', 'password', 'passw0rd', 'password1', 'minioadmin', 'minio123', 'changeme', 'change-me'],
  ...[
    'change_me',
    'placeholder',
    'undefined',
    'anonymous',
    'disabled',
    'required',
    'localhost',
    'not-used',
    'testtest',
  ],
  ...['testpassword', 'test-password', 'rootroot', 'guestguest', 'development', 'production'],
])

/** The secret parts of a variable's value, judged by its name and by what it looks like; none where it is no secret. */
export function secretParts(name: string, value: string): SecretPart[] {
  const text = value.trim()
  if (text.length < SHORTEST) return []
  const parts = structured(name, text) ?? plainParts(name, text)
  return parts.filter((part) => part.text.length >= SHORTEST)
}

/** A value that has parts of its own, each judged by itself; null for one that has none. */
function structured(name: string, text: string): SecretPart[] | null {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(text)) return privateKeyLines(text)
  if (/^[[{]/.test(text)) return jsonParts(name, text)
  if (/\n/.test(text)) return lineParts(name, text)
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return addressParts(name, text)
  const pairs = [...text.matchAll(/(?:^|;)\s*([A-Za-z][\w ]*?)\s*=\s*([^;]+)/g)]
  if (text.includes(';') && pairs.length > 1) return pairs.flatMap(([, key = '', held = '']) => secretParts(key, held))
  return null
}

function privateKeyLines(text: string): SecretPart[] {
  const lines = text.split(/\\n|\r?\n/).map((line) => line.trim())
  return lines.filter((line) => /^[A-Za-z0-9+/=]{16,}$/.test(line)).map(secret)
}

function jsonParts(name: string, text: string): SecretPart[] | null {
  try {
    return leafParts(name, JSON.parse(text))
  } catch {
    return null
  }
}

function leafParts(name: string, value: unknown): SecretPart[] {
  if (typeof value === 'string') return secretParts(name, value)
  if (typeof value !== 'object' || value === null) return []
  // What a list is called, its entries are.
  const entries = Array.isArray(value) ? value.map((one) => [name, one] as const) : Object.entries(value)
  return entries.flatMap(([key, held]: readonly [string, unknown]) => leafParts(key, held))
}

function lineParts(name: string, text: string): SecretPart[] {
  const whole = speaksOfSecret(name) === null ? [] : [secret(text)]
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const [, key, held] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*[=:]\s*["']?(.+?)["']?\s*$/.exec(line) ?? []
    return key === undefined || held === undefined ? secretParts('', line) : secretParts(key, held)
  })
  return [...whole, ...lines]
}

/** Of an address its password, or the token in the place of a user, and what its query calls a secret. */
function addressParts(name: string, text: string): SecretPart[] {
  const [, user = '', password] = /^[a-z][a-z0-9+.-]*:\/\/(?:([^/\s@:]*)(?::([^/\s]*))?@)/i.exec(text) ?? []
  const inside = password === undefined ? looksLikeSecret(user).map(secret) : asPassword(password)
  const pairs = [...text.matchAll(/[?&]([^=&#]+)=([^&#]*)/g)]
  const query = pairs.flatMap(([, key = '', held = '']) =>
    /^sig(?:nature)?$/i.test(key) ? [secret(held)] : secretParts(key, decoded(held)),
  )
  const path = text.split(/[/?#]/).slice(3).flatMap(looksLikeSecret).map(secret)
  const found = [...inside, ...query, ...path]
  const isAll = found.length === 0 && speaksOfSecret(name) === 'strong'
  return isAll ? [secret(text)] : found
}

function asPassword(password: string): SecretPart[] {
  const written = [...new Set([password, decoded(password)])]
  return written.filter((text) => !isStandIn(text)).map((text) => ({ text, isWord: isPlain(text) }))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function plainParts(name: string, text: string): SecretPart[] {
  const spoken = speaksOfSecret(name)
  const isWord = isPlain(text)
  if (spoken === 'strong' && !isStandIn(text) && !isPlace(text)) return [{ text, isWord }]
  if (spoken === 'weak' && !isWord && !/\s/.test(text) && !isPlace(text)) return [secret(text)]
  return looksLikeSecret(text).map(secret)
}

/** What of a text is a token whoever it belongs to: one that is known by its beginning, or letters and digits at random. */
function looksLikeSecret(text: string): string[] {
  const known = text.match(KNOWN_TOKEN) ?? []
  if (known.length > 0) return known
  return (text.match(/[A-Za-z0-9+/_=-]{24,}/g) ?? []).filter(isRandom)
}

/** Digests and ids are hexadecimal, names are words: only what has all kinds, mixed throughout, is taken for a secret. */
function isRandom(text: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/].every((kind) => kind.test(text))
  const digitGroups = text.match(/[0-9]+/g) ?? []
  const longestPart = Math.max(...text.split(/[-_/]/).map((part) => part.length))
  return kinds && digitGroups.length >= 3 && longestPart >= 20 && entropyOf(text) >= 4
}

function entropyOf(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0)
}

/** Words, numbers and what joins them: `customer_id`, `Churn model 2024`, `eu-west-1`, `models/v2`. */
function isPlain(text: string): boolean {
  const segment = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+|(?:\p{Lu}\p{Ll}+){1,5}|\d+|\p{L}{1,12}\d{1,4}|\d{1,4}\p{L}{1,8})$/u
  return text.split(/[-_./: ]/).every((part) => segment.test(part))
}

/** `<|endoftext|>`, `[MASK]`, `${TOKEN}`, `***`, and the words that stand where there is no secret. */
function isStandIn(text: string): boolean {
  return STAND_INS.has(text.toLowerCase()) || /^(?:<.*>|\[.*\]|\$\{?.*\}?|(.)\1*)$/.test(text)
}

/** A path in a file system: what is in that file is the secret. */
function isPlace(text: string): boolean {
  return /^(?:~|\.{1,2})?\/[\w.@-]+(?:\/[\w.@-]+)*$/.test(text) && isPlain(text.replace(/^[~.]*\//, ''))
}

function secret(text: string): SecretPart {
  return { text, isWord: false }
}
