import type { Problem } from '../errors.js'
import { type ByteSearch, byteSearcher } from '../formats/byte-search.js'
import { byteForms, holdsSecret } from '../formats/secret-forms.js'
import { type SecretPart, secretParts } from '../formats/secret-value.js'

/** A variable of the job whose value, or a part of it, may not be published. */
export interface Secret {
  /** How messages call it; the value stands in none. */
  name: string
  parts: readonly SecretPart[]
}

/** Where a secret was found. */
export interface Leak {
  secret: string
  /** In words: `model_card.md of the package, line 12`. */
  place: string
}

/** Variables of the runner's that hold the job's own tokens. */
const OWN_TOKENS: readonly string[] = [
  ...['INPUT_GITHUB-TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
]

/** As the runner's own masks have it, shorter values would blot out ordinary words. */
const SHORTEST = 8

type Variables = Readonly<Record<string, string | undefined>>

/**
 * The secrets of a job: its own tokens, and of the variables that commands get by name (`passed`) those that are secret by
 * name or value. What everybody knows (`known`: the repository's and the feature's names) is none.
 */
export function secretsOf(variables: Variables, passed: readonly string[], known: readonly string[]): Secret[] {
  const own = OWN_TOKENS.map((name) => ({ name, parts: tokenParts((variables[name] ?? '').trim()) }))
  const tokens = new Set(own.flatMap(({ parts }) => parts.map(({ text }) => text)))
  const isKnown = ({ text }: SecretPart): boolean => known.some((one) => one.toLowerCase() === text.toLowerCase())
  const handed = [...new Set(passed)].map((name) => {
    const parts = secretParts(name, variables[name] ?? '')
    return { name, parts: parts.filter((part) => !isKnown(part) && !tokens.has(part.text)) }
  })
  const all = [
    ...own.map((one) => ({ ...one, name: one.name.replace('INPUT_GITHUB-TOKEN', 'github-token') })),
    ...handed,
  ]
  return all.filter(({ parts }) => parts.length > 0)
}

function tokenParts(text: string): SecretPart[] {
  return text.length < SHORTEST ? [] : [{ text, isWord: false }]
}

/** All names that any `pass` in settings has. */
export function passedNames(settings: unknown): string[] {
  if (typeof settings !== 'object' || settings === null) return []
  return Object.entries(settings).flatMap(([key, value]: [string, unknown]) =>
    key === 'pass' && Array.isArray(value)
      ? value.filter((name): name is string => typeof name === 'string')
      : passedNames(value),
  )
}

/** Secrets in a text, by line. */
export function leaksInText(name: string, text: string, secrets: readonly Secret[]): Leak[] {
  return secretsIn(text, secrets).map((secret) => {
    const parts = secrets.find((one) => one.name === secret)?.parts ?? []
    const line = text.split('\n').findIndex((one) => parts.some((part) => holdsSecret(one, part)))
    return { secret, place: line < 0 ? name : `${name}, line ${line + 1}` }
  })
}

/** Secrets in plain data, by the field in which they stand; a name that is one is not written out. */
export function leaksInData(at: string, value: unknown, secrets: readonly Secret[]): Leak[] {
  if (typeof value === 'string') return secretsIn(value, secrets).map((secret) => ({ secret, place: at }))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]: [string, unknown]) => {
    const inName = secretsIn(key, secrets)
    const field = Array.isArray(value) ? `${at}[${key}]` : inName.length > 0 ? `${at}.…` : `${at}.${key}`
    const names = inName.map((secret) => ({ secret, place: `${at} (a name in it)` }))
    return [...names, ...leaksInData(field, held, secrets)]
  })
}

/** Begins a search for secrets in the bytes of one file after another; those that are words are not looked for there. */
export function secretSearch(secrets: readonly Secret[]): () => ByteSearch<string> {
  const needles = secrets.flatMap(({ name, parts }) =>
    parts.filter(({ isWord }) => !isWord).flatMap(({ text }) => byteForms(text).map((bytes) => ({ id: name, bytes }))),
  )
  return byteSearcher(needles)
}

/** Names of the secrets that a text has in it. */
function secretsIn(text: string, secrets: readonly Secret[]): string[] {
  const held = secrets.filter(({ parts }) => parts.some((part) => holdsSecret(text, part)))
  return held.map(({ name }) => name)
}

const MOST_PROBLEMS = 10

/** What keeps a release from being made whose texts or files have a secret in them; the value is in none of it. */
export function leakProblems(leaks: readonly Leak[]): Problem[] {
  const lines = [...new Set(leaks.map(({ secret, place }) => `the value of ${secret} stands in ${place}`))]
  return lines.slice(0, MOST_PROBLEMS).map((what) => ({
    what: `${what}, and would be published`,
    fix: 'Let no command write there what `env.pass` hands it, and change the secret where it is in the repository already. What is no secret can be set under `env.set`',
  }))
}
