import { z } from 'zod'
import * as semver from '../formats/semantic-version.js'
import { refNameProblem } from '../formats/ref-name.js'
import { envKey } from '../settings/command.js'
import * as field from '../settings/fields.js'
import { headersKey } from './questions.js'
import { STEP_NAMES, STEPS, type StepName } from './steps.js'

const NAME_FORM =
  'letters, digits, "-", "_" and "." (at most 100, beginning with a letter or digit): it is part of a ref'

/** The name of an environment or service: one part of a ref. */
const partName = z
  .string()
  .refine((text) => /^[A-Za-z0-9][\w.-]{0,99}$/.test(text) && refNameProblem(text) === null, { error: NAME_FORM })

const GROUP_FORM = 'a name that GitHub takes for an environment (at most 255 characters, no quotes, commas or slashes)'

/** The name of an environment at GitHub. */
const groupName = field.filledText.refine((text) => text.length <= 255 && !/['"`,;\\/\u0000-\u001f\u007f]/.test(text), {
  error: GROUP_FORM,
})

/** An address with placeholders. */
const address = z
  .string()
  .refine((text) => /^https?:\/\/[^\s/]/.test(text) && URL.canParse(text.replace(/\{[a-z][\w.-]*\}/g, '1')), {
    error: 'an address that starts with https:// or http://',
  })

type StepShape = {
  [Name in StepName]: z.ZodOptional<z.ZodNullable<z.ZodObject<(typeof STEPS)[Name]['keys'], z.core.$strict>>>
}

const stepShape = Object.fromEntries(
  STEP_NAMES.map((name) => [name, z.strictObject(STEPS[name].keys).nullish().describe(STEPS[name].purpose)]),
) as unknown as StepShape

/** One environment, as written; `null` says that a key of `like` is not taken over. */
export const environmentSchema = z.strictObject({
  like: partName.optional().describe('The environment whose keys count where they are not given here'),
  lane: z
    .enum(['batch', 'real-time', 'files'])
    .nullish()
    .describe('Which headings the checklist has: batch, real-time or files'),
  url: address.nullish().describe('The address that serves; {url} in steps, and shown at GitHub'),
  'candidate-url': address.nullish().describe('What {url} is before the switch'),
  group: groupName.nullish().describe('GitHub’s name of the environment; else its own'),
  service: partName.nullish().describe('The service that several models share: one deployment at a time'),
  needs: z
    .array(z.string())
    .nullish()
    .describe('Environments that the version was deployed to before, with success and not rolled back'),
  checklist: z.literal('required').nullish().describe('required: no box of a person may be open'),
  env: envKey.nullish().describe('All that the steps of this environment see of the job; a step may have its own'),
  headers: headersKey.describe('Headers of every question over HTTP, as there'),
  ...stepShape,
  'on-failure': z
    .enum(['stop', 'roll-back'])
    .nullish()
    .describe('What a check that fails after the switch began does: stop, or roll-back'),
})

const versionKey = z
  .string()
  .refine((text) => semver.valid(text) === text, { error: 'a version without "v", such as "0.9.0"' })

/** The keys about deployment that stand at the top, or in a feature. */
export const deploymentKeys = {
  golden: z
    .strictObject({
      rows: field.path.optional().describe('Golden rows, one {"request": …, "response": …} a line; packaged'),
      tolerance: z.number().min(0).optional().describe('How far a number of an answer may be off; 0'),
    })
    .optional()
    .describe('Requests whose answers are known'),
  requests: field.path.optional().describe('Requests of load tests, as golden rows are; packaged'),
  adopted: z
    .record(
      versionKey,
      z
        .string()
        .regex(/^sha256:[0-9a-f]{64}$/, { error: 'the digest of the package, sha256: and 64 lower-case digits' }),
    )
    .optional()
    .describe(
      'Releases that this action did not make and that may be deployed, by version with their package’s digest',
    ),
  environments: z
    .record(partName, environmentSchema.nullable())
    .optional()
    .describe('Where a release is deployed to, by name; null: the feature has none of that name'),
}

export type EnvironmentFile = z.output<typeof environmentSchema>

/** The keys about deployment as read. */
export type DeploymentKeys = z.output<z.ZodObject<typeof deploymentKeys>>
