/** One entry of `errors` in GitHub's 422 answers. */
export interface FieldError {
  resource: string
  field: string
  code: string
  message?: string
  /** Of a deployment: the checks that are not green. */
  contexts?: { context: string; state: string }[]
}

/** A request that GitHub refuses: status and JSON body of the answer. */
export class Refusal extends Error {
  readonly body: Record<string, unknown>

  constructor(
    readonly status: number,
    message: string,
    readonly options: { errors?: (FieldError | string)[]; headers?: Record<string, string> } = {},
  ) {
    super(message)
    this.body = {
      message,
      ...(options.errors === undefined ? {} : { errors: options.errors }),
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    }
  }
}

/** 404, as GitHub says it of anything that is not there or not to be seen. */
export function notFound(): Refusal {
  return new Refusal(404, 'Not Found')
}

/** 422 with GitHub's list of what is wrong. */
export function invalid(errors: FieldError[]): Refusal {
  return new Refusal(422, 'Validation Failed', { errors })
}

/** 403 for a token that lacks a permission; the header names what the endpoint wants. */
export function notAccessible(accepted: string | null): Refusal {
  const headers = accepted === null ? {} : { 'x-accepted-github-permissions': accepted }
  return new Refusal(403, 'Resource not accessible by integration', { headers })
}
