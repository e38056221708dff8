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

const isVouch = (request: RequestRecord): boolean => String(field(request, 'name')).startsWith('ds-release-seal-')

const on = (pattern: RegExp, name: string | ((request: RequestRecord) => string)): Rule => ({
  is: ({ method, path }) => pattern.test(`${method} ${path}`),
  name: typeof name === 'string' ? () => name : name,
})

/** Bytes go to an address that does not say of which artifact they are: it is the one that was created last. */
const BYTES = 'send the artifact’s bytes'

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
  on(/\/CreateArtifact$/, (request) => (isVouch(request) ? 'create the vouch' : 'create the artifact')),
  on(/^PUT \/blobs\//, BYTES),
  on(/\/FinalizeArtifact$/, (request) => (isVouch(request) ? 'finalize the vouch' : 'finalize the artifact')),
  on(/#createCommitOnBranch$/, 'commit the state'),
]

/** The writes of a run, in the order in which the local GitHub received them. */
export function writesOf(requests: readonly RequestRecord[]): Write[] {
  let artifact = ''
  return requests.flatMap((request) => {
    if (request.write === null) return []
    const rule = RULES.find(({ is }) => is(request))
    const name = rule?.name(request) ?? `${request.method} ${request.path}`
    if (name.startsWith('create the ')) artifact = name
    const isOfVouch = artifact === 'create the vouch' && name === BYTES
    return [{ at: request.write, name: isOfVouch ? 'send the vouch' : name }]
  })
}
