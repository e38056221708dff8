import { z } from 'zod'

/** A login of a person or bot, as a scenario names it. */
export const login = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*(\[bot\])?$/, 'must be a login')
