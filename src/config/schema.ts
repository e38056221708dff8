import { z } from 'zod'
import { deploymentKeys } from '../environments/schema.js'
import { FEATURE_ID, FEATURE_ID_FORM } from '../feature/feature-id.js'
import { gatesSchema } from '../gates/schema.js'
import { commandKeys, envKey } from '../settings/command.js'
import * as field from '../settings/fields.js'

const monitoringLink = z.strictObject({
  name: field.filledText.describe('What the page shows'),
  url: field.webAddress.describe('Its address'),
})

/** The keys that count for all features, and that each feature may set for itself. */
export const sectionSchema = z.strictObject({
  model: field.path.optional().describe('The model: a file or a folder; {model} in commands'),
  metrics: field.path.optional().describe('The metrics that the evaluation writes: JSON; {metrics} in commands'),
  tag: field.tagPattern.optional().describe('The tag of a release, from {feature} and {version}'),
  latest: z
    .boolean()
    .optional()
    .describe('Whether a release may take GitHub’s badge "Latest"; left out: where the repository has one feature'),
  records: field.recordsPath
    .optional()
    .describe('The folder that records of releases are committed to, under their tag; models where it is left out'),
  'commit-model': z
    .boolean()
    .optional()
    .describe('true commits the model beside the records of its release, up to 25 MiB'),
  'release-branches': z
    .array(field.filledText)
    .optional()
    .describe('Branches, besides the default one, that releases may come from; globs'),
  paths: field.pathPatterns
    .optional()
    .describe(
      'Globs and folders, from the root of the repository; a change to one of them touches the feature. `!` takes out, later ones win',
    ),
  env: envKey.optional().describe('Environment of all commands'),
  steps: z
    .strictObject({
      export: z.strictObject(commandKeys).optional().describe('Writes the model into {package}'),
      card: z.strictObject(commandKeys).optional().describe('Writes the model card into {package}'),
    })
    .optional()
    .describe('Commands that make the package'),
  gates: gatesSchema.optional().describe('The checks that a release must pass'),
  monitoring: z.array(monitoringLink).optional().describe('Dashboards, for the release page'),
  ...deploymentKeys,
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
