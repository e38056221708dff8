import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import type { LoadPlan, LoadRecord } from '../host/network.js'
import { LoadGenerator, type LoadTime } from './load-generator.js'
import { openTransport } from './load-transport.js'
import { untilAborted } from './until-aborted.js'

const RESOLUTION_MS = 10
/** Long enough for a crowd of answers, which come when a target goes on after a stall. */
const PATIENCE_MS = 100
const NS_OF_MS = 1e6

/** Runs a load test on the machine's clock and network. */
export async function runLoad(plan: LoadPlan, signal: AbortSignal): Promise<LoadRecord> {
  signal.throwIfAborted()
  const transport = await untilAborted(openTransport(plan), signal)
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  try {
    delay.enable()
    const measured = await new LoadGenerator(plan, machineTime(), transport.send).run(signal)
    delay.disable()
    // The monitor measures from one of its beats to the next, so that a beat without delay has its whole length.
    const late = (nanoseconds: number): number => Math.max(0, nanoseconds / NS_OF_MS - RESOLUTION_MS)
    return { ...measured, loopDelay: { p99: late(delay.percentile(99)), max: late(delay.max) } }
  } finally {
    delay.disable()
    transport.close()
  }
}

function machineTime(): LoadTime {
  let timer: NodeJS.Timeout | undefined
  return {
    now: () => performance.now(),
    wakeAt(moment, wake) {
      clearTimeout(timer)
      const left = moment - performance.now()
      if (left < 1) setImmediate(wake)
      else timer = setTimeout(wake, left)
    },
    later: (call) => {
      setTimeout(call, PATIENCE_MS)
    },
    afterThisTurn: (call) => {
      setImmediate(call)
    },
    stop() {
      clearTimeout(timer)
    },
  }
}
