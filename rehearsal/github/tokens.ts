import { randomBytes } from 'node:crypto'
import type { Scenario } from '../scenario.js'
import { BOT, type Caller } from './hub.js'
import { PERMISSION_NAMES, type Permissions } from './permissions.js'

const JOB_ID = '00000000-0000-4000-8000-000000000001'

/** The tokens that this process has given out, each to one run. */
export class Tokens {
  private readonly runs = new Map<string, string | null>()
  private readonly people = new Map<string, string>()
  private readonly runtimes = new Map<string, string>()

  constructor(private readonly scenario: Scenario) {}

  /** A new token for the API; `null` for one that belongs to no run. */
  issue(runId: string | null): string {
    const token = `ghs_${longToken(runId)}`
    this.runs.set(token, runId)
    return token
  }

  /** A token for each person and bot of the scenario's `users`, by their login. */
  issueToPeople(): Record<string, string> {
    const tokens = Object.keys(this.scenario.users.roles).map((login): [string, string] => {
      const token = `ghu_${randomBytes(27).toString('base64url').replace(/[-_]/g, 'x')}`
      this.people.set(token, login)
      return [login, token]
    })
    return Object.fromEntries(tokens)
  }

  /** A new token for the artifact service: a JWT whose scope names run and job. */
  issueRuntime(runId: string): string {
    const scope = `Actions.GenericRead:${JOB_ID} Actions.Results:${runId}:${JOB_ID}`
    const token = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ scp: scope })}.${randomBytes(32).toString('base64url')}`
    this.runtimes.set(token, runId)
    return token
  }

  /** Who sends a request; null for a token that is not valid. */
  callerOf(authorization: string | undefined): Caller | null {
    const token = tokenIn(authorization)
    if (token === null) return { runId: null, login: '', permissions: {}, role: null, anonymous: true }
    const person = this.people.get(token) ?? /^user:(.+)$/.exec(token)?.[1]
    if (person !== undefined) return this.#person(person)
    const runId = this.runs.get(token)
    if (runId === undefined || !this.scenario.token.valid) return null
    return { runId, login: BOT, permissions: this.scenario.token.permissions, role: null, anonymous: false }
  }

  /** A person with the rights of their role: who merges, reviews and pushes between runs may also send `user:<login>`. */
  #person(login: string): Caller {
    const role = this.scenario.users.roles[login] ?? this.scenario.users.others
    const level = role === 'none' ? 'none' : role === 'read' || role === 'triage' ? 'read' : 'write'
    const permissions: Permissions = Object.fromEntries(PERMISSION_NAMES.map((name) => [name, level]))
    return { runId: null, login, permissions, role, anonymous: false }
  }

  /** The run that a token of the API belongs to, valid or not. */
  runOf(authorization: string | undefined): string | null {
    return this.runs.get(tokenIn(authorization) ?? '') ?? null
  }

  /** The run that a token of the artifact service belongs to, or null. */
  runtimeRunOf(authorization: string | undefined): string | null {
    return this.runtimes.get(tokenIn(authorization) ?? '') ?? null
  }
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** Since 2026 a token of an app is a JWT of about 520 characters, in the place of 36 random ones. */
function longToken(runId: string | null): string {
  const head = part({ alg: 'RS256', typ: 'JWT', kid: randomBytes(16).toString('hex') })
  const body = part({
    iss: 'github',
    sub: 'installation',
    app: 15368,
    run: runId,
    jti: randomBytes(16).toString('hex'),
  })
  return `${head}.${body}.${randomBytes(192).toString('base64url')}`
}

function tokenIn(authorization: string | undefined): string | null {
  const [scheme = '', value = ''] = (authorization ?? '').split(' ')
  if (value === '') return null
  if (scheme.toLowerCase() !== 'basic') return value
  return Buffer.from(value, 'base64').toString('utf8').split(':').at(-1) ?? ''
}
