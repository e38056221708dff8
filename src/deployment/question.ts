import type { Problem } from '../errors.js'

/** One request to a target, complete. */
export interface HttpRequest {
  url: string
  method: string
  headers: Readonly<Record<string, string>>
  body: string | null
  /** From the first try to connect to the last byte of the answer, redirects included. */
  timeoutMilliseconds: number
}

/** What an answer's headers say of the model: `X-Model-Version` and `X-Model-Digest`. */
export interface NamedByHeaders {
  version: string | null
  digest: string | null
}

/** What came of a request; `why` is in words and holds nothing of the request's headers. */
export type HttpAnswer =
  | { kind: 'answered'; status: number; text: string; named: NamedByHeaders; milliseconds: number }
  | { kind: 'failed'; why: string; milliseconds: number }

/** What a target said, over HTTP or by a command whose standard output is the answer. */
export type TargetAnswer =
  | { kind: 'answered'; status: number; text: string; named: NamedByHeaders }
  | { kind: 'printed'; text: string }
  | { kind: 'failed'; why: string }

const PASSED_NAME = /\$\{([A-Za-z_]\w*)\}/g

/**
 * Fills `${NAME}` in a header's text from the variables that are passed on. Blanks at the ends go: a secret often ends in a
 * line break, which no header may hold. `field` is where the header stands in the configuration.
 */
export function fillHeader(
  text: string,
  variables: Readonly<Record<string, string | undefined>>,
  field: string,
): { ok: true; value: string } | { ok: false; problem: Problem } {
  const missing = [...text.matchAll(PASSED_NAME)]
    .map(([, name = '']) => name)
    .filter((name) => !variables[name]?.trim())
  const [first] = missing
  if (first !== undefined) {
    const what = `${field} uses \${${first}}, which is not set, is empty or is not passed on`
    const fix = `Name ${first} in env.pass of the environment, and set it in the workflow's step`
    return { ok: false, problem: { what, fix } }
  }
  return {
    ok: true,
    value: text.replace(PASSED_NAME, (_written, name: string) => variables[name]?.trim() ?? '').trim(),
  }
}
