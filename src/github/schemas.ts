import { z } from 'zod'

/** Body of an answer with status 4xx. */
export const errorBodySchema = z.object({
  message: z.string().catch(''),
  errors: z
    .array(
      z.union([
        z.string(),
        z.object({
          message: z.string().optional(),
          resource: z.string().optional(),
          field: z.string().optional(),
          code: z.string().optional(),
        }),
      ]),
    )
    .catch([]),
})

/** Id of a git object. */
export const oidSchema = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/)

/** Account that did something; null when it was deleted. */
export const accountSchema = z.object({ login: z.string(), type: z.string().optional() })

export type Account = z.infer<typeof accountSchema>

/** GitHub's own name for an account that was deleted. */
export const GHOST = 'ghost'

/** Whether an account is a bot or app, which has no say in a review. */
export function isBot(account: Account | null): boolean {
  return account !== null && (account.type === 'Bot' || account.login.endsWith('[bot]'))
}

/** A file of a commit, comparison or pull request. */
export const changedFileSchema = z.object({
  filename: z.string(),
  status: z.string(),
  previous_filename: z.string().optional(),
})

/** A body as JSON, or as the text that it is: an error page is no JSON. */
export function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Where a schema did not fit, in words: `assets.0.size: expected number`. */
export function describeMisfit(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return 'the answer does not have the expected fields'
  const path = issue.path.map(String).join('.')
  return `unexpected answer${path === '' ? '' : ` at ${path}`}: ${issue.message}`
}
