import type { Host } from '../host/host.js'
import type { ReleaseInputs } from '../inputs.js'
import { reporting } from './begun-release.js'
import { publishing } from './complete-release.js'
import { judgeHere } from './judged-release.js'
import type { CommandOutcome } from './outcome.js'

/** Releases one feature, or says why not: what this job judges, or what an earlier job of its run has sealed. */
export async function release(host: Host, inputs: ReleaseInputs): Promise<CommandOutcome> {
  const { sealed } = inputs
  const finish = publishing(inputs)
  if (sealed === 'judge-here') return await reporting(host, inputs, async (begun) => await judgeHere(begun, finish))
  const { releaseSealed } = await import('./sealed-release.js')
  return await reporting(host, inputs, async (begun) => await releaseSealed(begun, { sealed, finish }))
}
