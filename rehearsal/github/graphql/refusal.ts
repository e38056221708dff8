/** An error inside a GraphQL answer: HTTP 200, the field null, and GitHub's `type` beside the message. */
export class GraphqlRefusal extends Error {
  constructor(
    readonly type: string,
    message: string,
  ) {
    super(message)
  }
}

/** The refusal of a token that lacks a permission. */
export function forbidden(): GraphqlRefusal {
  return new GraphqlRefusal('FORBIDDEN', 'Resource not accessible by integration')
}
