import { z } from 'zod'
import { gitCommitAnswer } from '../answers/commit.js'
import { htmlUrl, repoUrl } from '../answers/repository.js'
import { changedTree, makeCommit } from '../commits.js'
import type { TreeEntry } from '../git.js'
import type { Answer, Call, Handler } from '../hub.js'
import { notFound, Refusal } from '../refusal.js'
import { moveRef } from '../refs.js'
import { pushRefusal } from '../rules.js'

const INLINE_LIMIT_BYTES = 1024 * 1024
const RAW_LIMIT_BYTES = 100 * 1024 * 1024

const person = z.object({ name: z.string(), email: z.string() }).loose()
const change = z.object({
  message: z.string(),
  content: z.string().optional(),
  sha: z.string().optional(),
  branch: z.string().optional(),
  author: person.optional(),
  committer: person.optional(),
})

const KINDS: Record<TreeEntry['type'], string> = { blob: 'file', tree: 'dir', commit: 'submodule', tag: 'file' }

function entryAnswer(call: Call, entry: TreeEntry, ref: string): Record<string, unknown> {
  const path = entry.path.split('/').map(encodeURIComponent).join('/')
  const url = `${repoUrl(call.hub)}/contents/${path}?ref=${ref}`
  const git = `${repoUrl(call.hub)}/git/${entry.type}s/${entry.sha}`
  const html = `${htmlUrl(call.hub)}/${entry.type}/${ref}/${path}`
  return {
    name: entry.path.split('/').at(-1) ?? '',
    path: entry.path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url,
    html_url: html,
    git_url: git,
    download_url: entry.type === 'blob' ? `${htmlUrl(call.hub)}/raw/${ref}/${path}` : null,
    type: entry.mode === '120000' ? 'symlink' : KINDS[entry.type],
    _links: { self: url, git, html },
  }
}

const getContents: Handler = async (call) => {
  const { git, defaultBranch } = call.hub.store
  const ref = call.query.get('ref') || defaultBranch
  const commit = await commitOfRef(call, ref)
  if (commit === null) throw new Refusal(404, `No commit found for the ref ${ref}`)
  const path = (call.params['path'] ?? '').replace(/\/+$/, '')
  const object = await git.resolve(path === '' ? `${commit}^{tree}` : `${commit}:${path}`)
  const type = object === null ? null : await git.typeOf(object)
  if (object === null || type === null) throw notFound()
  if (type === 'tree') {
    const entries = await git.tree(object, false)
    const prefix = path === '' ? '' : `${path}/`
    return {
      status: 200,
      body: entries.map((entry) => entryAnswer(call, { ...entry, path: prefix + entry.path }, ref)),
    }
  }
  return await fileAnswer(call, { sha: object, path, ref })
}

async function fileAnswer(call: Call, { sha, path, ref }: { sha: string; path: string; ref: string }): Promise<Answer> {
  const bytes = await call.hub.store.git.bytes(sha)
  if (bytes.length > RAW_LIMIT_BYTES)
    throw new Refusal(
      403,
      'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API.',
    )
  if ((call.headers['accept'] ?? '').includes('raw'))
    return { status: 200, content: { type: 'application/vnd.github.raw', data: bytes, length: bytes.length } }
  const isInline = bytes.length <= INLINE_LIMIT_BYTES
  const entry = entryAnswer(call, { mode: '100644', type: 'blob', sha, size: bytes.length, path }, ref)
  const content = isInline ? bytes.toString('base64').replace(/.{60}/g, '$&\n') : ''
  return { status: 200, body: { ...entry, content, encoding: isInline ? 'base64' : 'none' } }
}

/** The commit of a branch, tag or SHA, branches first. */
export async function commitOfRef(call: Call, ref: string): Promise<string | null> {
  const { git } = call.hub.store
  return (
    (await git.commitAt(`refs/heads/${ref}`)) ??
    (await git.commitAt(`refs/tags/${ref}`)) ??
    (/^(refs\/|heads\/|tags\/)/.test(ref) || /^[0-9a-f]{7,40}$/.test(ref) || ref === 'HEAD'
      ? await git.commitAt(ref)
      : null)
  )
}

async function changeFile(call: Call, bytes: Buffer | null): Promise<Answer> {
  const { message, sha, branch = call.hub.store.defaultBranch, author, committer } = change.parse(call.body)
  const { store } = call.hub
  const path = call.params['path'] ?? ''
  const head = await store.branchHead(branch)
  if (head === null) throw new Refusal(404, `Branch ${branch} not found`)
  const present = await store.git.resolve(`${head}:${path}`)
  if (present === null && bytes === null) throw notFound()
  if (present !== null && sha === undefined) throw new Refusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.')
  if (present !== (sha ?? null)) throw new Refusal(409, `${path} does not match ${sha ?? ''}`)
  const ref = `refs/heads/${branch}`
  const commit = { signed: author === undefined && committer === undefined }
  const refusal = pushRefusal(call.hub, call.caller, { ref, kind: 'update', commit })
  if (refusal !== null) throw new Refusal(409, refusal.message)
  if (path.startsWith('.github/workflows/')) throw new Refusal(403, 'Resource not accessible by integration')
  const when = `${Math.floor(call.hub.now().getTime() / 1000)} +0000`
  const made = await makeCommit(call.hub, {
    tree: await changedTree(call.hub, head, [{ path, bytes }]),
    parents: [head],
    message,
    login: call.caller.login,
    ...(author === undefined ? {} : { author: { name: author.name, email: author.email, when } }),
    ...(committer === undefined ? {} : { committer: { name: committer.name, email: committer.email, when } }),
  })
  const moved = await moveRef(call.hub, call.caller, ref, {
    before: head,
    after: made,
    forced: false,
  })
  if (!moved) throw new Refusal(409, `is at another commit but expected ${head}`)
  const blob = await store.git.resolve(`${made}:${path}`)
  const entry: TreeEntry = { mode: '100644', type: 'blob', sha: blob ?? '', size: bytes?.length ?? 0, path }
  return {
    status: present === null ? 201 : 200,
    body: {
      content: bytes === null ? null : entryAnswer(call, entry, branch),
      commit: await gitCommitAnswer(call.hub, made),
    },
  }
}

/** Files at a ref, and commits of one file. */
export const contentRoutes = {
  'GET /repos/{owner}/{repo}/contents/{path}': getContents,
  'PUT /repos/{owner}/{repo}/contents/{path}': async (call: Call): Promise<Answer> =>
    await changeFile(call, Buffer.from(change.parse(call.body).content ?? '', 'base64')),
  'DELETE /repos/{owner}/{repo}/contents/{path}': async (call: Call): Promise<Answer> => await changeFile(call, null),
}
