import { z } from 'zod'

const schema = z.record(
  z.string(),
  z.object({ verdict: z.string(), reason: z.string().default(''), seconds: z.number().nullable().default(null) }),
)

/** A gate as the output `gates` tells of it. */
export interface GateLine {
  name: string
  verdict: string
  reason: string
  seconds: number | null
}

/** Reads the action's output `gates`; empty where it was not set or is no such JSON. */
export function readGates(output: string | undefined): GateLine[] {
  try {
    const gates = schema.parse(JSON.parse(output ?? '{}'))
    return Object.entries(gates).map(([name, gate]) => ({ name, ...gate }))
  } catch {
    return []
  }
}
