import type { LoadPlan, LoadRecord } from '../host/network.js'
import { untilAborted } from './until-aborted.js'

/** What became of a request that was sent. */
export type SentEnd =
  | { kind: 'answered'; status: number; text: string; named: { version: string | null; digest: string | null } }
  | { kind: 'failed'; why: string; isOwn: boolean }

/** Sends the body of that number; tells at most once how it ended. Returns what gives it up. */
export type SendBody = (body: number, onEnd: (end: SentEnd) => void) => () => void

/** Time as the generator sees it, in milliseconds. */
export interface LoadTime {
  now(): number
  /** Wakes at a moment, or as soon as it can after it. */
  wakeAt(moment: number, wake: () => void): void
  /** Calls back a little later, when a crowd of answers has been dealt with. */
  later(call: () => void): void
  /** Calls back when what has arrived by now is dealt with. */
  afterThisTurn(call: () => void): void
  /** Wakes no more. */
  stop(): void
}

/** Before the first request, so that it is no later than the others. */
const LEAD_MS = 20
const MOST_REASONS = 20
const OTHER_REASON = 'other reasons'

/** What the counted requests came to so far. */
interface Tally {
  latencies: Float64Array
  lateness: Float64Array
  held: Float64Array
  ends: Uint8Array
  reasons: Map<string, number>
  starved: number
}

/**
 * Sends requests by the plan's schedule and by nothing else (open loop): a target that stalls finds as many requests waiting
 * as it would in service, and each is measured from the moment at which it was meant to start.
 */
export class LoadGenerator {
  readonly #begin: number
  readonly #total: number
  readonly #tally: Tally
  readonly #open = new Map<number, () => void>()
  readonly #unseen: { request: number; end: Extract<SentEnd, { kind: 'answered' }> }[] = []
  #next = 0
  /** When the first of the answers ended that arrived together; null between such turns. */
  #turnBegan: number | null = null
  #onOver: (() => void) | null = null

  constructor(
    private readonly plan: LoadPlan,
    private readonly time: LoadTime,
    private readonly send: SendBody,
  ) {
    const { warmUp, counted } = plan.arrivals
    this.#total = warmUp + counted
    this.#begin = time.now() + LEAD_MS
    const latencies = new Float64Array(counted).fill(NaN)
    const [lateness, held] = [new Float64Array(counted), new Float64Array(counted)]
    this.#tally = { latencies, lateness, held, ends: new Uint8Array(counted), reasons: new Map(), starved: 0 }
  }

  /** Runs to the end; rejects with the signal's reason once that is aborted, and gives up what is open then. */
  async run(signal: AbortSignal): Promise<Omit<LoadRecord, 'loopDelay'>> {
    signal.throwIfAborted()
    const over = new Promise<void>((resolve) => {
      this.#onOver = resolve
      this.#wake()
    })
    try {
      await untilAborted(over, signal)
    } finally {
      this.#onOver = null
      this.#stop()
    }
    const { reasons, ...measured } = this.#tally
    const failures = [...reasons].map(([why, requests]) => ({ why, requests }))
    return { ...measured, failures: failures.sort((one, other) => other.requests - one.requests) }
  }

  #wake(): void {
    if (this.#onOver === null) return
    this.#startDue()
    this.#endOverdue()
    if (this.#next === this.#total && this.#open.size === 0) this.#finish()
    else this.time.wakeAt(this.#nextMoment(), () => this.#wake())
  }

  /** Starts what is due by now. Called between answers as well: a crowd of them keeps no start waiting. */
  #startDue(): void {
    const now = this.time.now()
    while (this.#next < this.#total && this.#dueAt(this.#next) <= now) this.#start(this.#next++)
  }

  #start(request: number): void {
    const at = request - this.plan.arrivals.warmUp
    if (at >= 0) this.#tally.lateness[at] = this.time.now() - this.#dueAt(request)
    // It stands there before it is sent: it may end at once.
    this.#open.set(request, () => undefined)
    const giveUp = this.send(request % this.plan.bodies.length, (end) => {
      this.#end(request, end)
    })
    if (this.#open.has(request)) this.#open.set(request, giveUp)
  }

  #end(request: number, end: SentEnd): void {
    // Whoever timed out has ended already.
    if (!this.#open.delete(request)) return
    const held = this.#heldInTurn()
    const at = request - this.plan.arrivals.warmUp
    if (at >= 0) {
      this.#tally.held[at] = held
      this.#record(at, request, end)
    }
    this.#startDue()
    if (this.#next === this.#total && this.#open.size === 0) this.#finish()
  }

  /** How long the process has been at the answers that arrived together. */
  #heldInTurn(): number {
    const now = this.time.now()
    if (this.#turnBegan === null) {
      this.#turnBegan = now
      this.time.afterThisTurn(() => (this.#turnBegan = null))
    }
    return now - this.#turnBegan
  }

  #record(at: number, request: number, end: SentEnd): void {
    this.#tally.latencies[at] = this.time.now() - this.#dueAt(request)
    const isGood = end.kind === 'answered' && end.status >= 200 && end.status < 300
    this.#tally.ends[at] = isGood ? 1 : 2
    if (isGood) this.#keepForLook(request, end)
    else {
      this.#count(end.kind === 'answered' ? `status ${String(end.status)}` : end.why)
      if (end.kind === 'failed' && end.isOwn) this.#tally.starved += 1
    }
  }

  #count(why: string): void {
    const { reasons } = this.#tally
    const key = reasons.has(why) || reasons.size < MOST_REASONS ? why : OTHER_REASON
    reasons.set(key, (reasons.get(key) ?? 0) + 1)
  }

  /** Answers are looked into later, so that those that arrive with them are timed without delay. */
  #keepForLook(request: number, end: Extract<SentEnd, { kind: 'answered' }>): void {
    if (this.plan.look === null) return
    this.#unseen.push({ request, end })
    if (this.#unseen.length === 1) this.time.later(() => this.#lookIntoAll())
  }

  #lookIntoAll(): void {
    for (const { request, end } of this.#unseen.splice(0)) {
      this.plan.look?.(request % this.plan.bodies.length, end)
      if (this.#onOver !== null) this.#startDue()
    }
  }

  /** Requests time out in the order of their starts, so the first one that has time left ends the search. */
  #endOverdue(): void {
    const now = this.time.now()
    for (const [request, giveUp] of this.#open) {
      if (this.#dueAt(request) + this.plan.timeoutMilliseconds > now) break
      const seconds = Number((this.plan.timeoutMilliseconds / 1_000).toFixed(1))
      this.#end(request, { kind: 'failed', why: `no answer within ${String(seconds)} s`, isOwn: false })
      giveUp()
    }
  }

  #nextMoment(): number {
    const [oldest] = this.#open.keys()
    const timeOut = oldest === undefined ? Infinity : this.#dueAt(oldest) + this.plan.timeoutMilliseconds
    return Math.min(timeOut, this.#next < this.#total ? this.#dueAt(this.#next) : Infinity)
  }

  #dueAt(request: number): number {
    return this.#begin + this.plan.arrivals.dueAt(request)
  }

  #finish(): void {
    const onOver = this.#onOver
    if (onOver === null) return
    this.#onOver = null
    this.#lookIntoAll()
    onOver()
  }

  #stop(): void {
    this.time.stop()
    for (const giveUp of this.#open.values()) giveUp()
    this.#open.clear()
  }
}
