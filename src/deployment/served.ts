import { clipLine } from '../formats/markdown-escape.js'
import { shortDigest } from '../formats/quantities.js'
import { fieldOf, jsonOf, type Read, shown, textOf } from './answers.js'
import type { NamedByHeaders, TargetAnswer } from './question.js'

/** What one answer says is served: a version, the digest of a package, or both. */
export type Served =
  { kind: 'version'; version: string | null; digest: string | null } | { kind: 'unreadable'; why: string }

/** What is asked for: an answer that names the one or the other names it. */
export interface Wanted {
  version: string
  /** The package digest, `sha256:<hex>`. */
  digest: string
}

const LONGEST_VERSION = 100

/** Reads what an answer says is served; `field` is a dotted path of its JSON, null where the answer is the version alone. */
export function readServed(answer: TargetAnswer, field: string | null): Served {
  const text = textOf(answer)
  if (!text.ok) return { kind: 'unreadable', why: text.why }
  const said = field === null ? plainOf(text.value) : ofField(text.value, field)
  const served = said.ok ? named(said.value) : said
  if (served.ok) return served.value
  // Headers count only where the body does not say it: they may speak of something else by the same name.
  const byHeaders = answer.kind === 'answered' ? ofHeaders(answer.named) : null
  return byHeaders ?? { kind: 'unreadable', why: served.why }
}

/** What an answer to another question says of the model in passing, null where it says nothing. */
export function servedInPassing(json: unknown, headers: NamedByHeaders, field: string | null): Served | null {
  const found = field === null ? null : fieldOf(json, field)
  const served = found?.ok === true ? named(found.value) : null
  return served?.ok === true ? served.value : ofHeaders(headers)
}

/** Whether an answer names the version that is asked for, or its digest. */
export function names(served: Served, wanted: Wanted): boolean {
  if (served.kind === 'unreadable') return false
  const { version, digest } = served
  if (digest !== null && bareDigest(digest) === bareDigest(wanted.digest)) return true
  return version !== null && bareVersion(version) === bareVersion(wanted.version)
}

/** How messages call what is served: `1.2.0`, `digest 0123456789ab`. */
export function servedLabel(served: { version: string | null; digest: string | null }): string {
  if (served.version !== null) return clipLine(bareVersion(served.version), 60)
  return served.digest === null ? 'nothing' : `digest ${shortDigest(bareDigest(served.digest))}`
}

function ofField(text: string, field: string): Read<unknown> {
  const json = jsonOf(text)
  return json.ok ? fieldOf(json.value, field) : json
}

/** A plain text of one line; a JSON string is one as well. */
function plainOf(text: string): Read<unknown> {
  const line = text.trim()
  if (line === '') return { ok: false, why: 'the answer is empty' }
  if (line.startsWith('"')) return jsonOf(line)
  if (line.startsWith('{') || line.startsWith('[')) {
    return { ok: false, why: 'the answer is JSON, and no `field` says where the version stands in it' }
  }
  const isOne = !/[\r\n]/.test(line) && line.length <= LONGEST_VERSION
  return isOne ? { ok: true, value: line } : { ok: false, why: `the answer is no version: ${shown(line)}` }
}

const DIGEST = /^(?:sha256:)?[0-9a-f]{64}$/i

function named(value: unknown): Read<Served> {
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '' || text.length > LONGEST_VERSION) {
    return { ok: false, why: `the answer names no version: ${shown(value)} stands in its place` }
  }
  const isDigest = DIGEST.test(text)
  return { ok: true, value: { kind: 'version', version: isDigest ? null : text, digest: isDigest ? text : null } }
}

function ofHeaders({ version, digest }: NamedByHeaders): Served | null {
  const isDigest = digest !== null && DIGEST.test(digest.trim())
  if (version === null && !isDigest) return null
  return { kind: 'version', version: version?.trim() ?? null, digest: isDigest ? digest.trim() : null }
}

function bareVersion(text: string): string {
  return text.replace(/^[vV](?=\d)/, '')
}

function bareDigest(text: string): string {
  return text.toLowerCase().replace(/^sha256:/, '')
}
