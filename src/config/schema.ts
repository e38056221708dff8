import { z } from 'zod'
import { FEATURE_ID, FEATURE_ID_FORM } from '../feature/feature-id.js'
import * as field from './fields.js'

const paths = z.array(field.path)

const env = z.strictObject({
  pass: z.array(field.variableName).optional().describe('Names of variables of the job that commands see'),
  set: z
    .record(field.variableName, z.string({ error: 'a text; numbers and true or false go in quotes' }))
    .optional()
    .describe('Variables that commands get'),
})

const runKeys = {
  run: field.command
    .optional()
    .describe('The command; {model}, {package}, {metrics}, {version}, {feature}, {environment} are filled in'),
  shell: field.shell.optional().describe('The shell, as of a workflow step; bash where nothing is said'),
  timeout: field.duration.optional().describe('After how long the command is ended'),
  env: env.optional().describe('Environment of this command, beside that of all'),
}

const waiver = z.strictObject({
  reason: field.filledText.describe('Why the failure is accepted'),
  owner: field.filledText.describe('Who answers for it'),
  expires: field.day.describe('The last day on which the waiver holds, UTC'),
})

const gateKeys = {
  enabled: z.boolean().optional().describe('false switches the gate off, in plain sight; say why under reason'),
  reason: field.filledText.optional().describe('Why the gate is off'),
  waiver: waiver.optional().describe('Accepts a failure of the gate until a day; expired or unused, it is an error'),
}

const metric = z.strictObject({
  min: field.boundValue.optional().describe('The metric must be at least this'),
  max: field.boundValue.optional().describe('The metric must be at most this'),
  better: z.enum(['higher', 'lower']).optional().describe('Which way is better; needed with both bounds'),
  tolerance: field.tolerance
    .optional()
    .describe("How much worse than the champion's it may be; 0 where nothing is said"),
})

const coverage = z.strictObject({
  min: z
    .number({ error: 'a number from 0 to 100' })
    .min(0, { error: 'a number from 0 to 100' })
    .max(100, { error: 'a number from 0 to 100' })
    .describe('Per cent of lines that tests must reach'),
})

const gates = z.strictObject({
  enabled: z.boolean().optional().describe('false switches all gates off, in plain sight'),
  tests: z
    .strictObject({
      ...gateKeys,
      ...runKeys,
      reports: paths.optional().describe('JUnit reports that the command writes'),
      coverage: coverage.optional().describe('Bound on test coverage'),
    })
    .optional()
    .describe('The tests pass, and at least one ran'),
  performance: z
    .strictObject({
      ...gateKeys,
      ...runKeys,
      metrics: z.record(field.filledText, metric).optional().describe('Bounds, by the name of the metric'),
    })
    .optional()
    .describe('The model meets its bounds and is no worse than the champion'),
  review: z
    .strictObject({
      ...gateKeys,
      approvals: z
        .int({ error: 'a whole number from 1 on' })
        .min(1, { error: 'a whole number from 1 on' })
        .optional()
        .describe('How many approvals by others are needed'),
      'in-check': z.boolean().optional().describe('true judges the review on pull requests too'),
    })
    .optional()
    .describe('The pull request that brought the commit was approved'),
  'data-quality': z
    .strictObject({
      ...gateKeys,
      ...runKeys,
      reports: paths.optional().describe('Validation results of Great Expectations, or reports in the plain form'),
      datasets: paths.optional().describe('Data files that are looked into'),
    })
    .optional()
    .describe('The data is what it should be'),
  documentation: z
    .strictObject({
      ...gateKeys,
      documents: paths.optional().describe('Documents that must be there and be no stubs'),
    })
    .optional()
    .describe('The model card is complete and true, the documents are written'),
  types: z
    .strictObject({ ...gateKeys, ...runKeys })
    .optional()
    .describe('The types check'),
  security: z
    .strictObject({
      ...gateKeys,
      ...runKeys,
      'fail-on': z
        .enum(['low', 'medium', 'high'])
        .optional()
        .describe('From which severity on a finding fails the gate'),
      reports: paths.optional().describe('Bandit reports (JSON) that the command writes'),
    })
    .optional()
    .describe('The code has no security findings'),
})

const monitoringLink = z.strictObject({
  name: field.filledText.describe('What the page shows'),
  url: field.webAddress.describe('Its address'),
})

/** The keys that count for all features, and that each feature may set for itself. */
export const sectionSchema = z.strictObject({
  model: field.path.optional().describe('The model: a file or a folder; {model} in commands'),
  metrics: field.path.optional().describe('The metrics that the evaluation writes: JSON; {metrics} in commands'),
  tag: field.tagPattern.optional().describe('The tag of a release, from {feature} and {version}'),
  'release-branches': z
    .array(field.filledText)
    .optional()
    .describe('Branches, besides the default one, that releases may come from; globs'),
  paths: paths
    .optional()
    .describe('Globs, from the root of the repository; a change to one of them touches the feature'),
  env: env.optional().describe('Environment of all commands'),
  steps: z
    .strictObject({
      export: z.strictObject(runKeys).optional().describe('Writes the model into {package}'),
      card: z.strictObject(runKeys).optional().describe('Writes the model card into {package}'),
    })
    .optional()
    .describe('Commands that make the package'),
  gates: gates.optional().describe('The checks that a release must pass'),
  monitoring: z.array(monitoringLink).optional().describe('Dashboards, for the release page'),
})

/** `.github/ds-release.yml`. */
export const configSchema = sectionSchema.extend({
  features: z
    .record(z.string().regex(FEATURE_ID, { error: FEATURE_ID_FORM }), sectionSchema)
    .optional()
    .describe('Any of the other keys, for one feature; by feature id'),
})

/** The keys of one feature, or of all, as read: paths plain, durations in seconds, percentages as shares. */
export type SectionFile = z.output<typeof sectionSchema>

/** The whole file, as read. */
export type ConfigFile = z.output<typeof configSchema>
