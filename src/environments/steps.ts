import { z } from 'zod'
import * as field from '../settings/fields.js'
import { stepKeys } from './commands.js'
import type { OwnPlaceholder } from './placeholders.js'
import { questionKeys } from './questions.js'

/** The key of a step in an environment. */
interface StepEntry {
  /** Its keys. */
  keys: z.ZodRawShape
  /** What it is for, in one line. */
  purpose: string
  /** Placeholders that it has beside the common ones. */
  placeholders: readonly OwnPlaceholder[]
  /** What its commands can say, for the checklist; null: it has no box. */
  box: string | null
  /** Whether it goes by stages. */
  staged: boolean
}

const bound = field.boundValue.transform(({ value }) => value)
const share = bound.refine((value) => value >= 0 && value <= 1, { error: 'a share such as "0.5%" or 0.005' })
const notBelowZero = z.number().min(0)
const latency = (percent: number) =>
  field.latency.optional().describe(`What ${percent} of 100 answers may take at most, such as 200ms`)

const readBackKeys = {
  ...stepKeys,
  of: field.path.optional().describe('The one file of the package that the command prints; else the archive'),
  as: z
    .record(z.string().min(1), z.string().min(1))
    .optional()
    .describe('Files of the package that have another name at the target'),
}

const metricKeys = {
  ...stepKeys,
  prometheus: z
    .strictObject({
      url: field.webAddress.describe('Address of the Prometheus server'),
      query: field.filledText.describe('What is asked; one number is the answer'),
    })
    .optional()
    .describe('Asked instead of a command'),
  min: bound.optional().describe('The least that is healthy'),
  max: bound.optional().describe('The most that is healthy'),
}

const sharesOfTraffic = z
  .array(z.number().gt(0).max(100))
  .min(1)
  .optional()
  .describe('Parts of 100 of the traffic, one a stage, rising to 100; [100] where nothing is said')

/** The steps in their one order, each with its keys: schema, documents, plan and checks follow from it. */
export const STEPS = {
  ready: step('Whether the target can be acted on at all; asked before anything', {}, {}),
  build: step('Makes what is deployed, in a clean checkout of the tag', {}, { box: 'Build' }),
  upload: step(
    'Takes the package to a store',
    {
      'read-back': z
        .strictObject(readBackKeys)
        .nullish()
        .describe('Fetches it again, to standard output or into {output}; held against the manifest'),
    },
    { box: 'Upload and read back' },
  ),
  deploy: step('Makes the version run, beside the old one where there is a switch', {}, { box: 'Deploy' }),
  serving: question('Asks which version serves', {
    answers: z.int().min(1).max(1_000).optional().describe('Answers in a row that must name the version; 5'),
    within: field.duration.optional().describe('How long the next real run is waited for'),
  }),
  sample: step('Scores a sample into {output}', {}, { placeholders: ['output'], box: 'Score a sample' }),
  verify: step(
    'What must be true of the outputs of the sample',
    {
      rows: z
        .union([z.literal('same'), z.int().min(1)], { error: 'same, or a number of rows' })
        .optional()
        .describe('same, or how many'),
      key: field.filledText.optional().describe('The column that names a row'),
      columns: z.array(field.filledText).optional().describe('The columns that must be there'),
      nulls: share.optional().describe('The most that may be empty'),
      golden: field.path.optional().describe('A file of expected outputs'),
      tolerance: notBelowZero.optional().describe('How far a number may be off'),
      changed: share.optional().describe('The most that may differ from what serves'),
    },
    { placeholders: ['output'], box: 'Verify outputs' },
  ),
  golden: question(
    'Asks the packaged golden rows and compares the answers',
    { tolerance: notBelowZero.optional().describe('How far a number may be off; else what was packaged') },
    { placeholders: ['rows', 'output'], box: 'Ask golden rows' },
  ),
  'load-test': question(
    'Asks at a fixed rate and judges the times of the answers',
    {
      rate: z.number().gt(0).max(10_000).optional().describe('Requests a second; 10'),
      'warm-up': field.duration.optional().describe('How long it is asked before it counts; 5s'),
      duration: field.duration.optional().describe('How long it counts; 20s'),
      p50: latency(50),
      p90: latency(90),
      p95: latency(95),
      p99: latency(99),
      errors: share.optional().describe('The largest share of errors'),
      live: z.boolean().optional().describe('true lets it ask the address that serves'),
    },
    { placeholders: ['rows', 'output'], box: 'Run load tests' },
  ),
  job: {
    keys: {
      file: field.path.describe('The YAML or JSON file that names the version'),
      set: z.record(z.string().min(1), z.string()).describe('Dotted keys of it, and what they are set to'),
      repository: z
        .string()
        .regex(/^[\w.-]+\/[\w.-]+$/, { error: 'another repository as owner/name' })
        .optional()
        .describe('The repository of the file, where it is another one'),
      token: field.variableName.optional().describe('Name of the variable with the token for it'),
    },
    purpose: 'Sets the version in the file of a job that is run elsewhere',
    ...{ placeholders: [], box: 'Update the job', staged: false },
  },
  switch: step(
    'Gives the new version the traffic, stage by stage: {weight}',
    { weights: sharesOfTraffic, each: field.duration.optional().describe('How long a stage lasts before the next') },
    { placeholders: ['weight'], box: 'Switch', staged: true },
  ),
  watch: {
    keys: {
      for: field.duration.optional().describe('How long; 10m'),
      every: field.duration.optional().describe('How often it is looked; 15s'),
      failures: z.int().min(1).optional().describe('How many failures in a row are one of the watch; 3'),
      metrics: z
        .record(z.string().min(1), z.strictObject(metricKeys))
        .optional()
        .describe('What is looked at besides serving; no data is a failure'),
    },
    purpose: 'Looks whether it stays healthy',
    ...{ placeholders: [], box: 'Monitor', staged: false },
  },
  finish: step('Runs after the watch', {}, { box: 'Finish' }),
  rollback: step('The short way back; else deploy and switch of the version gone back to', {}, {}),
} as const satisfies Record<string, StepEntry>

export type StepName = keyof typeof STEPS

export const STEP_NAMES = Object.keys(STEPS) as StepName[]

type More = Partial<Omit<StepEntry, 'keys' | 'purpose'>>

function step<Keys extends z.ZodRawShape>(purpose: string, keys: Keys, more: More) {
  const rest = { placeholders: [], box: null, staged: false, ...more }
  return { keys: { ...stepKeys, ...keys }, purpose, ...rest }
}

function question<Keys extends z.ZodRawShape>(purpose: string, keys: Keys, more: More = {}) {
  const rest = { placeholders: [], box: null, staged: false, ...more }
  return { keys: { ...questionKeys, ...keys }, purpose, ...rest }
}
