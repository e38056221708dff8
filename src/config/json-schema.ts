import { z } from 'zod'
import { configSchema } from './schema.js'

/** The JSON Schema of `.github/ds-release.yml`, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' })
  return {
    ...schema,
    title: 'ds-release',
    description: 'Configuration of ds-release: .github/ds-release.yml. Every key may be left out.',
  }
}
