import type { LookCall } from './arguments.js'
import { RehearsalFailure } from './failure.js'
import { openWorld, readWorld } from './github/world-store.js'
import { describeWorld } from './report.js'
import { makeScreen } from './screen.js'

/** Prints what a world holds; it may be served meanwhile. */
export async function look(call: LookCall): Promise<number> {
  const screen = makeScreen(call.json)
  const store = await openWorld(call.world)
  if (store === null) throw new RehearsalFailure(`--world ${call.world} holds no world`)
  const world = await readWorld(store, null)
  screen.show(call.json ? JSON.stringify(world) : describeWorld(world, screen).join('\n'))
  return 0
}
