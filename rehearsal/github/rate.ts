import type { Scenario } from '../scenario.js'
import { Refusal } from './refusal.js'

type Resource = 'core' | 'graphql'

/** Two buckets of requests, as GitHub counts them: REST and GraphQL. */
export class Rate {
  private readonly remaining: Record<Resource, number>
  private readonly limit: Record<Resource, number>
  private readonly reset: number

  constructor(rate: Scenario['rate'], now: Date) {
    this.remaining = { core: rate.remaining, graphql: rate.graphql }
    this.limit = { core: Math.max(5000, rate.remaining), graphql: Math.max(5000, rate.graphql) }
    this.reset = Math.floor(now.getTime() / 1000) + rate.reset_seconds
  }

  /** Takes one request from a bucket; false when it is empty. A bucket is full again when its time has come. */
  take(resource: Resource, now: Date): boolean {
    if (now.getTime() / 1000 >= this.reset) this.remaining[resource] = this.limit[resource]
    if (this.remaining[resource] <= 0) return false
    this.remaining[resource] -= 1
    return true
  }

  left(resource: Resource): { remaining: number; resetAt: string } {
    return { remaining: this.remaining[resource], resetAt: new Date(this.reset * 1000).toISOString() }
  }

  headers(resource: Resource): Record<string, string> {
    const state = this.state(resource)
    return {
      'x-ratelimit-limit': String(state['limit']),
      'x-ratelimit-remaining': String(state['remaining']),
      'x-ratelimit-reset': String(state['reset']),
      'x-ratelimit-used': String(state['used']),
      'x-ratelimit-resource': resource,
    }
  }

  /** The answer of `GET /rate_limit`. */
  overview(): Record<string, unknown> {
    const core = this.state('core')
    return { resources: { core, search: core, graphql: this.state('graphql') }, rate: core }
  }

  private state(resource: Resource): Record<string, number> {
    const [limit, remaining] = [this.limit[resource], this.remaining[resource]]
    return { limit, remaining, reset: this.reset, used: limit - remaining }
  }
}

/** The refusal of a token that has spent its requests. */
export function rateExceeded(): Refusal {
  return new Refusal(403, 'API rate limit exceeded for installation.')
}

/** GitHub's brake against many writes at once; the next try is let through. */
export function secondaryLimit(): Refusal {
  return new Refusal(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.', {
    headers: { 'retry-after': '1' },
  })
}
