/** What may be asked of the targets that a version is deployed to. Types only. */
import type { LoadPlan, LoadRecord } from '../deployment/load-plan.js'
import type { HttpAnswer, HttpRequest } from '../deployment/question.js'

export type { HttpAnswer, HttpRequest, LoadPlan, LoadRecord }

/**
 * The network, as far as targets are asked over HTTP; proxies are not used. Both reject with `Stop` interrupted as soon as
 * the job is cancelled, and with the signal's reason as soon as that is aborted; whatever else goes wrong is an answer.
 */
export interface Network {
  /** Asks over a connection of its own, so that every replica behind an address is met in turn. */
  ask(request: HttpRequest, signal?: AbortSignal): Promise<HttpAnswer>
  /** Sends requests by a fixed schedule, none of them waiting for another, and measures how long each took. */
  load(plan: LoadPlan, signal?: AbortSignal): Promise<LoadRecord>
}
