import { createHash } from 'node:crypto'
import type { Signature } from './git-commit.js'
import { BOT } from './hub.js'

/** GitHub's own committer of commits that are made through the API or the web. */
export const WEB_FLOW: Omit<Signature, 'when'> = { name: 'GitHub', email: 'noreply@github.com' }

const KNOWN_IDS: Record<string, number> = { [BOT]: 41898282, 'web-flow': 19864447 }

/** Numeric id of a login, the same in every world. */
export function userId(login: string): number {
  return KNOWN_IDS[login] ?? createHash('sha256').update(login).digest().readUInt32BE(0) % 90_000_000
}

/** Numeric id of anything that a scenario names, the same in every world. */
export function idOf(kind: string, name: string): number {
  return createHash('sha256').update(`${kind} ${name}`).digest().readUInt32BE(0) % 90_000_000
}

/** Bots are no users: their logins end in `[bot]`. */
export function isBot(login: string): boolean {
  return login.endsWith('[bot]')
}

/** How a login stands in a commit; `date` in whole seconds, UTC. */
export function signatureOf(login: string, date: Date): Signature {
  const email = `${userId(login)}+${login}@users.noreply.github.com`
  return { name: login, email, when: gitTime(date) }
}

/** Time as git writes it. */
export function gitTime(date: Date): string {
  return `${Math.floor(date.getTime() / 1000)} +0000`
}

/** Login that GitHub finds behind a commit's e-mail address, or null. */
export function loginOf(signature: Signature): string | null {
  if (signature.email === WEB_FLOW.email) return 'web-flow'
  const match = /^(?:\d+\+)?(.+)@users\.noreply\.github\.com$/.exec(signature.email)
  return match?.[1] ?? null
}

/** A global node id: opaque, but the same for the same thing. */
export function nodeId(kind: string, id: string | number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`
}

/** What a node id was made of, or null when it is of another kind. */
export function fromNodeId(kind: string, text: string): string | null {
  return text.startsWith(`${kind}_`) ? Buffer.from(text.slice(kind.length + 1), 'base64url').toString('utf8') : null
}
