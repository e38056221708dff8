import type { Limit } from './limit.js'

/** How a deployment keeps its claim. */
export const DEPLOYING = {
  pollMilliseconds: {
    value: 5_000,
    unit: 'milliseconds',
    of: 'the time between two looks into the journal while a step runs',
    beyond: 'looked again; where somebody rolls back, the step is ended',
  },
  signOfLifeSeconds: {
    value: 240,
    unit: 'seconds',
    of: 'the time between two signs of life in the journal while a step runs',
    beyond: 'one more is written',
  },
} as const satisfies Record<string, Limit>
