import { z } from 'zod'
import { FEATURE_ID, FEATURE_ID_FORM } from './feature-id.js'
import { STATUSES } from './status.js'

const filled = z.string().trim().min(1)
const names = z.array(z.string())

/** A text, or an object that says more; other tools write both. */
function textOr<Shape extends z.core.$ZodShape>(shape: Shape, expected: string) {
  return z.union([z.string(), z.looseObject(shape)], { error: expected })
}

/** Metrics as a team or a tool wrote them: names to numbers or to more names; also texts, which count for nothing. */
const metrics = z.record(z.string(), z.unknown(), { error: 'an object of metrics, names to numbers' })

const releaseEntry = z.looseObject({
  version: filled.describe('The version without v'),
  tag: filled.nullish(),
  commit: filled.nullish(),
  package_digest: filled.nullish(),
  metrics: metrics.nullish(),
  adopted: z
    .boolean({ error: 'true, or false' })
    .nullish()
    .describe('True: this action did not measure it, so it counts for the number only'),
  verdict: filled.nullish(),
  release_url: filled.nullish(),
  released_at: filled.nullish(),
  deployed_to: z.array(z.unknown()).nullish(),
  rolled_back_at: filled.nullish(),
})

/** The state file as teams and tools write it: known fields are checked, unknown ones let through, null is as good as absent. */
export const stateSchema = z.looseObject({
  id: z.string().nullish().describe('The id of the feature; equals the name of the file'),
  title: z.string().nullish(),
  description: z.string().nullish(),
  status: z.enum(STATUSES).describe('Where the feature stands in its life'),
  acceptance_criteria: z.array(textOr({ description: filled }, 'a text, or an object with a "description"')).nullish(),
  dependencies: z.array(z.string().regex(FEATURE_ID, { error: FEATURE_ID_FORM })).nullish(),
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
  design_doc: z.string().nullish(),
  branch: z.string().nullish(),
  files_changed: names.nullish(),
  version: filled.nullish(),
  experiments: z.array(textOr({}, 'a text, or an object')).nullish(),
  datasets: z.array(textOr({ path: filled }, 'a text, or an object with a "path"')).nullish(),
  review_checklist: z
    .union([z.record(z.string(), z.unknown()), z.array(z.unknown())], { error: 'an object' })
    .nullish(),
  review_completed_at: z.string().nullish(),
  pending_questions: z.array(textOr({}, 'a text, or an object with a "question" and an "answer"')).nullish(),
  model_metrics: metrics.nullish(),
  model_version: filled.nullish(),
  release_started_at: z.string().nullish(),
  release_completed_at: z.string().nullish(),
  deployed_to: z.array(z.unknown()).nullish(),
  releases: z.array(releaseEntry).nullish(),
  deployments: z.unknown().optional().describe('The deployments of this feature, oldest first; written by this action'),
  serving: z.unknown().optional().describe('What each environment said last that it serves; written by this action'),
  rolled_back_from: filled.nullish(),
  rolled_back_at: z.string().nullish(),
  rollback_reason: z.string().nullish(),
})

export type StateFile = z.output<typeof stateSchema>
export type StateReleaseEntry = z.output<typeof releaseEntry>
