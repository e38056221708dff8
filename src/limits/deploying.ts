import type { Limit } from './limit.js'

/** How a deployment keeps its claim, and what it takes from its steps. */
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
  graceSeconds: {
    value: 10,
    unit: 'seconds',
    of: 'a step that was told to end (SIGTERM)',
    beyond: 'killed (SIGKILL)',
  },
  answerBytes: {
    value: 4 << 20,
    unit: 'bytes',
    of: 'what a command prints or writes as its answer',
    beyond: 'no answer',
  },
  handedOnBytes: {
    value: 64 << 10,
    unit: 'bytes',
    of: 'what a step writes into $DS_OUTPUT',
    beyond: 'the step has failed',
  },
  handedOnNames: { value: 100, unit: 'times', of: 'names in $DS_OUTPUT', beyond: 'the step has failed' },
  handedOnCharacters: {
    value: 4_000,
    unit: 'characters',
    of: 'a value in $DS_OUTPUT',
    beyond: 'the step has failed',
  },
  askMilliseconds: {
    value: 30_000,
    unit: 'milliseconds',
    of: 'the answer to a golden row, or to a question of the watch',
    beyond: 'no answer',
  },
  longestBusyWaitSeconds: {
    value: 30,
    unit: 'seconds',
    of: 'the wait before a busy target is tried again',
    beyond: 'tried again',
  },
} as const satisfies Record<string, Limit>
