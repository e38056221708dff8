import type { z } from 'zod'
import { type FailureKind, GitHubFailure } from '../errors.js'
import type { Clock, Log } from '../host/host.js'
import { type Answer, type Asked, failureOf, misfit, printableLine, readStop } from './failures.js'
import { type GraphQLAnswer, graphQLAnswerSchema, queryFailure } from './graphql.js'
import { describeMisfit } from './schemas.js'
import type { Send } from './transport.js'
import { GITHUB } from '../limits/telling.js'

export interface ClientOptions {
  owner: string
  repo: string
  graphqlUrl: string
  /** Kept out of every message. */
  token: string
  clock: Clock
  log: Log
  send: Send
}

/** Parameters of a REST route; those that are not part of its path are its query or body. */
export type Parameters = Record<string, unknown>

export type AnswerJudge<T> = (answer: Answer, asked: Asked) => T | GitHubFailure

/** What was asked, and what came back. */
export interface Exchange {
  answer: Answer
  asked: Asked
}

const READ_RETRIES = GITHUB.readRetries.value
const LONGEST_WAIT_SECONDS = GITHUB.readWaitSeconds.value
/** GitHub gives no page above this for any list that is read here. */
const MOST_PAGES = 100

/** What is read, and the failures that say that there is no such thing. */
interface Question {
  route: string
  parameters: Parameters
  absent: readonly FailureKind[]
}

/**
 * Asks and tells GitHub. Reads are repeated where that helps and end in `Stop`; writes are sent once and end in
 * `GitHubFailure`, because only who looks again knows whether an unanswered write took effect.
 */
export class Client {
  readonly owner: string
  readonly repo: string
  private readonly options: ClientOptions
  private sent = 0

  constructor(options: ClientOptions) {
    this.options = options
    this.owner = options.owner
    this.repo = options.repo
  }

  /** Requests sent so far. */
  get requests(): number {
    return this.sent
  }

  /** Reads one thing. Throws `Stop`. */
  async read<S extends z.ZodType>(route: string, parameters: Parameters, schema: S): Promise<z.infer<S>> {
    const answer = await this.readAnswer({ route, parameters, absent: [] }, (data) => parse(schema, data))
    if (answer === null) throw new Error(`nothing was allowed to be absent: ${route}`)
    return answer.value
  }

  /** Reads one thing that may be absent: null on the failures named. Throws `Stop`. */
  async find<S extends z.ZodType>(
    route: string,
    parameters: Parameters,
    schema: S,
    absent: readonly FailureKind[] = ['not-found'],
  ): Promise<z.infer<S> | null> {
    const answer = await this.readAnswer({ route, parameters, absent }, (data) => parse(schema, data))
    return answer === null ? null : answer.value
  }

  /** Reads a list to its end; null on the failures named. `perPage` is left out where GitHub takes none. */
  async list<S extends z.ZodType>(
    route: string,
    parameters: Parameters,
    item: S,
    options: { perPage?: number; mostPages?: number; absent?: readonly FailureKind[] } = {},
  ): Promise<{ items: z.infer<S>[]; complete: boolean } | null> {
    const items: z.infer<S>[] = []
    const perPage = options.perPage === undefined ? {} : { per_page: options.perPage }
    for (let page = 1; page <= (options.mostPages ?? MOST_PAGES); page += 1) {
      const position = page === 1 ? {} : { page }
      const question = { route, parameters: { ...parameters, ...perPage, ...position }, absent: options.absent ?? [] }
      const answer = await this.readAnswer(question, (data) => parse(item.array(), data))
      if (answer === null) return null
      items.push(...answer.value)
      if (!/<[^>]*>;\s*rel="next"/.test(answer.headers['link'] ?? '')) return { items, complete: true }
    }
    return { items, complete: false }
  }

  /** Sends one write, once. Throws `GitHubFailure`. */
  async write<S extends z.ZodType>(route: string, parameters: Parameters, schema: S): Promise<z.infer<S>> {
    return this.accept(await this.send(route, parameters, false), schema)
  }

  /** Reads the answer to a write. Throws `GitHubFailure`. */
  accept<S extends z.ZodType>({ answer, asked }: Exchange, schema: S): z.infer<S> {
    const failure = failureOf(asked, answer, this.now())
    if (failure !== null) throw failure
    const parsed = schema.safeParse(answer.data)
    if (!parsed.success) throw misfit(asked, answer.status, describeMisfit(parsed.error))
    return parsed.data
  }

  /** Deletes one thing, or finds it gone. Throws `GitHubFailure`. */
  async remove(route: string, parameters: Parameters): Promise<void> {
    const failure = await this.probe(route, parameters)
    if (failure !== null && failure.kind !== 'not-found') throw failure
  }

  /** Sends a request whose answer does not matter, once; null for 2xx. */
  async probe(route: string, parameters: Parameters): Promise<GitHubFailure | null> {
    const { answer, asked } = await this.send(route, parameters, false)
    return failureOf(asked, answer, this.now())
  }

  /** Asks GraphQL; the operation's name is that of the document. Throws `Stop`. */
  async query<S extends z.ZodType>(document: string, variables: Parameters, schema: S): Promise<z.infer<S>> {
    const send = async (): Promise<Exchange> => await this.sendGraphQL(document, variables, true)
    const judged = await this.attempt(send, (answer, asked) => {
      const parsed = graphQLAnswerSchema.safeParse(answer.data)
      if (!parsed.success) return misfit(asked, answer.status, describeMisfit(parsed.error))
      const failure = queryFailure(asked, parsed.data.errors)
      if (failure !== null) return failure
      const data = schema.safeParse(parsed.data.data)
      return data.success ? { value: data.data } : misfit(asked, answer.status, describeMisfit(data.error))
    })
    if (judged instanceof GitHubFailure) throw readStop(judged)
    return judged.value
  }

  /** Sends a GraphQL mutation, once; refusals are in the answer's `errors`. Throws `GitHubFailure`. */
  async mutate(document: string, variables: Parameters): Promise<{ asked: Asked; answer: GraphQLAnswer }> {
    const exchange = await this.sendGraphQL(document, variables, false)
    return { asked: exchange.asked, answer: this.accept(exchange, graphQLAnswerSchema) }
  }

  /** Repeats a read while that helps: unusable answers after 1, 2 and 4 s, rate limits of up to a minute. */
  async attempt<T extends object>(send: () => Promise<Exchange>, judge: AnswerJudge<T>): Promise<T | GitHubFailure> {
    for (let tries = 0; ; tries += 1) {
      const { answer, asked } = await send()
      const judged = failureOf(asked, answer, this.now()) ?? judge(answer, asked)
      if (!(judged instanceof GitHubFailure)) return judged
      const seconds = judged.kind === 'ambiguous' ? 2 ** tries : judged.retryAfterSeconds
      const isWorthIt = (judged.kind === 'ambiguous' || judged.kind === 'rate-limited') && seconds !== null
      if (!isWorthIt || tries === READ_RETRIES || seconds > LONGEST_WAIT_SECONDS) return judged
      this.options.log.info(`${judged.message}. Asking again in ${seconds} s.`)
      await this.options.clock.sleep(seconds * 1000)
    }
  }

  /** Counts and logs one request; the token is taken out of whatever text came back in place of an answer. */
  async track(asked: Asked, send: () => Promise<Answer>): Promise<Exchange> {
    // A job that is cancelled sends nothing more: what an unanswered write did is seen by the next run.
    const answer = await this.options.clock.untilCancelled(async () => {
      this.sent += 1
      return await send()
    })
    this.options.log.debug(`GitHub ${this.sent}: ${asked.method} ${asked.path} → ${answer.status ?? 'no answer'}`)
    return { answer: answer.status === null ? { ...answer, data: this.redact(String(answer.data)) } : answer, asked }
  }

  now(): number {
    return this.options.clock.now().getTime()
  }

  private async readAnswer<T>(
    { route, parameters, absent }: Question,
    read: (data: unknown) => { value: T } | { misfit: string },
  ): Promise<{ value: T; headers: Answer['headers'] } | null> {
    const send = async (): Promise<Exchange> => await this.send(route, parameters, true)
    const judged = await this.attempt(send, (answer, asked) => {
      const result = read(answer.data)
      if ('misfit' in result) return misfit(asked, answer.status, result.misfit)
      return { value: result.value, headers: answer.headers }
    })
    if (!(judged instanceof GitHubFailure)) return judged
    if (absent.includes(judged.kind)) return null
    throw readStop(judged)
  }

  private async send(route: string, given: Parameters, isRead: boolean): Promise<Exchange> {
    const parameters = { owner: this.owner, repo: this.repo, ...given }
    const [method = '', template = ''] = route.split(' ')
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String((parameters as Parameters)[name])),
    )
    return await this.track({ method, path, isRead }, async () => await this.options.send(route, parameters))
  }

  private async sendGraphQL(query: string, variables: Parameters, isRead: boolean): Promise<Exchange> {
    const name = /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? 'unnamed'
    const asked = { method: 'POST', path: `/graphql#${name}`, isRead }
    const route = `POST ${this.options.graphqlUrl}`
    return await this.track(asked, async () => await this.options.send(route, { query, variables }))
  }

  private redact(text: string): string {
    return printableLine(this.options.token === '' ? text : text.replaceAll(this.options.token, '***'))
  }
}

function parse<S extends z.ZodType>(schema: S, data: unknown): { value: z.infer<S> } | { misfit: string } {
  const parsed = schema.safeParse(data)
  return parsed.success ? { value: parsed.data } : { misfit: describeMisfit(parsed.error) }
}
