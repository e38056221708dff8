import type { Readable } from 'node:stream'
import type { Role, Scenario } from '../scenario.js'
import type { Permissions } from './permissions.js'
import type { WorldStore } from './world-store.js'

/** Where this GitHub answers; none ends in a slash. */
export interface Links {
  /** For example `http://127.0.0.1:4000`. */
  api: string
  graphql: string
  /** For example `http://gh.localhost:4000`. */
  server: string
}

/** What every handler may use. */
export interface Hub {
  store: WorldStore
  scenario: Scenario
  links: Links
  now(): Date
  /** Part of storage addresses, so that they cannot be guessed. */
  secret: string
  /** Ends the process of a run as its runner would; its own GitHub says when it has ended. */
  cancelRun(runId: string, how: 'asked' | 'forced'): void
}

/** Whose token a request carries. */
export interface Caller {
  /** Workflow run of the token; null for the token of `serve` and for none. */
  runId: string | null
  login: string
  permissions: Permissions
  /** The role of a person; null for a workflow's token. */
  role: Role | null
  anonymous: boolean
}

/** A body that was taken in as a file. */
export interface Received {
  /** Absolute path below the world's `incoming` folder; the handler moves it where it belongs. */
  path: string
  size: number
  /** `sha256:<hex>`. */
  digest: string
  /** False when the connection ended before the announced length had come. */
  whole: boolean
}

/** One request on its way through a handler. */
export interface Call {
  hub: Hub
  caller: Caller
  /** Values of the path, decoded. */
  params: Record<string, string>
  query: URLSearchParams
  /** Absolute address of the request, without its query. */
  url: string
  /** Header names in lower case. */
  headers: Record<string, string | undefined>
  /** Parsed JSON, or null. */
  body: unknown
  /** The body of an upload; null for all else. */
  received: Received | null
}

/** What is answered: JSON (`body`), a file or text (`content`), or nothing. */
export interface Answer {
  status: number
  body?: unknown
  content?: { type: string; data: Readable | Buffer | string; length?: number }
  headers?: Record<string, string>
}

/** Answers one operation; throws Refusal. */
export type Handler = (call: Call) => Promise<Answer> | Answer

/** The login under which everything that a workflow's token makes stands. */
export const BOT = 'github-actions[bot]'
