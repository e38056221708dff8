import type { Network } from '../host/network.js'
import type { Cancellation } from './cancellation.js'

/** The network; what asks and what sends load are loaded when they are needed, so that a release starts no slower. */
export function createNetwork({ signal: cancelled }: Cancellation): Network {
  const either = (signal: AbortSignal | undefined): AbortSignal =>
    signal === undefined ? cancelled : AbortSignal.any([cancelled, signal])
  return {
    ask: async (request, signal) => await (await import('./http-probe.js')).askOverHttp(request, either(signal)),
    load: async (plan, signal) => await (await import('./load-test.js')).runLoad(plan, either(signal)),
  }
}
