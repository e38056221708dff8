import type { RequestRecord } from '../rehearsal/github/server.js'

/** One write of a run. */
export interface Write {
  /** From 1. */
  at: number
  /** What it does, in a word or two. */
  name: string
}

interface Rule {
  is: (request: RequestRecord) => boolean
  name: (request: RequestRecord) => string
}

const field = (request: RequestRecord, name: string): unknown =>
  typeof request.body === 'object' && request.body !== null ? Reflect.get(request.body, name) : undefined

const on = (pattern: RegExp, name: string | ((request: RequestRecord) => string)): Rule => ({
  is: ({ method, path }) => pattern.test(`${method} ${path}`),
  name: typeof name === 'string' ? () => name : name,
})

/** What requests are called in tables; a request that no rule knows is called what it is. */
const RULES: readonly Rule[] = [
  on(/^POST .*\/git\/trees$/, 'seal the records'),
  on(/^POST .*\/git\/commits$/, 'write a journal entry'),
  on(/^POST .*\/git\/refs$/, (request) =>
    String(field(request, 'ref')).startsWith('refs/tags/') ? 'make the tag' : 'claim',
  ),
  on(/^PATCH .*\/git\/refs\//, 'move the journal'),
  on(/^POST .*\/releases$/, 'make the draft'),
  on(/^POST .*\/assets$/, (request) => `upload ${new URLSearchParams(request.query ?? '').get('name') ?? 'an asset'}`),
  on(/^DELETE .*\/assets\/\d+$/, 'delete an asset'),
  on(/^DELETE .*\/releases\/\d+$/, 'delete a draft'),
  on(/^PATCH .*\/releases\/\d+$/, (request) => (field(request, 'draft') === false ? 'publish' : 'repair the draft')),
  on(/\/CreateArtifact$/, 'create the artifact'),
  on(/^PUT \/blobs\//, 'send the artifact’s bytes'),
  on(/\/FinalizeArtifact$/, 'finalize the artifact'),
  on(/#createCommitOnBranch$/, 'commit the state'),
]

/** The writes of a run, in the order in which the local GitHub received them. */
export function writesOf(requests: readonly RequestRecord[]): Write[] {
  return requests.flatMap((request) => {
    if (request.write === null) return []
    const rule = RULES.find(({ is }) => is(request))
    return [{ at: request.write, name: rule?.name(request) ?? `${request.method} ${request.path}` }]
  })
}
