import { z } from 'zod'
import { gitCommitAnswer } from '../answers/commit.js'
import { repoUrl } from '../answers/repository.js'
import { makeCommit } from '../commits.js'
import { parseSignature } from '../git-commit.js'
import { signatureTime, type TreeChange } from '../git.js'
import type { Signature } from '../git-commit.js'
import type { Call, Handler, Hub } from '../hub.js'
import { gitTime, nodeId, signatureOf } from '../people.js'
import { notFound, Refusal } from '../refusal.js'

const BLOB_LIMIT_BYTES = 40 * 1024 * 1024

const person = z.object({ name: z.string(), email: z.string(), date: z.string().optional() })
const newBlob = z.object({ content: z.string(), encoding: z.string().default('utf-8') })
const newTree = z.object({
  base_tree: z.string().optional(),
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.string().default('100644'),
      type: z.string().optional(),
      sha: z.string().nullish(),
      content: z.string().optional(),
    }),
  ),
})
const newCommit = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).default([]),
  author: person.optional(),
  committer: person.optional(),
})
const newTag = z.object({
  tag: z.string(),
  message: z.string(),
  object: z.string(),
  type: z.enum(['commit', 'tree', 'blob']),
  tagger: person.optional(),
})

function signature(hub: Hub, who: z.infer<typeof person>): Signature {
  return { name: who.name, email: who.email, when: gitTime(who.date === undefined ? hub.now() : new Date(who.date)) }
}

const getBlob: Handler = async (call) => {
  const { git } = call.hub.store
  const sha = call.params['file_sha'] ?? ''
  if ((await git.typeOf(sha)) !== 'blob') throw notFound()
  const bytes = await git.bytes(sha)
  const content = bytes.toString('base64').replace(/.{60}/g, '$&\n')
  const url = `${repoUrl(call.hub)}/git/blobs/${sha}`
  return { status: 200, body: { sha, node_id: nodeId('B', sha), size: bytes.length, url, content, encoding: 'base64' } }
}

const postBlob: Handler = async (call) => {
  const { content, encoding } = newBlob.parse(call.body)
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
  if (bytes.length > BLOB_LIMIT_BYTES) throw new Refusal(422, 'Sorry, your input was too large to process.')
  const { sha, fresh } = await call.hub.store.git.write('blob', bytes)
  if (fresh) call.hub.store.changed()
  return { status: 201, body: { sha, url: `${repoUrl(call.hub)}/git/blobs/${sha}` } }
}

async function treeAnswer(call: Call, sha: string, recursive: boolean): Promise<Record<string, unknown>> {
  const git = `${repoUrl(call.hub)}/git`
  const entries = await call.hub.store.git.tree(sha, recursive)
  const tree = entries.map(({ path, mode, type, sha: object, size }) => ({
    path,
    mode,
    type,
    sha: object,
    ...(size === null ? {} : { size }),
    ...(type === 'commit' ? {} : { url: `${git}/${type}s/${object}` }),
  }))
  return { sha, url: `${git}/trees/${sha}`, tree, truncated: false }
}

const getTree: Handler = async (call) => {
  const sha = await call.hub.store.git.resolve(`${call.params['tree_sha'] ?? ''}^{tree}`)
  if (sha === null) throw notFound()
  return { status: 200, body: await treeAnswer(call, sha, call.query.has('recursive')) }
}

const postTree: Handler = async (call) => {
  const { base_tree: base, tree } = newTree.parse(call.body)
  const { git } = call.hub.store
  const from = base === undefined ? null : await git.resolve(`${base}^{tree}`)
  if (base !== undefined && from === null) throw new Refusal(422, 'base_tree is not a valid tree oid')
  const changes: TreeChange[] = []
  let isNew = false
  for (const { path, mode, sha, content } of tree) {
    if (path === '' || path.startsWith('/') || path.split('/').includes('..'))
      throw new Refusal(422, 'tree.path contains a malformed path component')
    const blob = content === undefined ? null : await git.write('blob', content)
    const object = blob?.sha ?? sha ?? null
    isNew ||= blob?.fresh === true
    if (object !== null && mode !== '160000' && (await git.typeOf(object)) === null)
      throw new Refusal(422, 'tree.sha is not a valid git object')
    changes.push({ path, mode, sha: object })
  }
  const known = isNew ? '' : await git.text(['count-objects'])
  const sha = await git.writeTree(from, changes)
  if (isNew || (await git.text(['count-objects'])) !== known) call.hub.store.changed()
  return { status: 201, body: await treeAnswer(call, sha, false) }
}

const getCommit: Handler = async (call) => {
  const sha = call.params['commit_sha'] ?? ''
  if ((await call.hub.store.git.typeOf(sha)) !== 'commit') throw notFound()
  return { status: 200, body: await gitCommitAnswer(call.hub, sha) }
}

const postCommit: Handler = async (call) => {
  const { message, tree, parents, author, committer } = newCommit.parse(call.body)
  const { git } = call.hub.store
  if ((await git.typeOf(tree)) !== 'tree') throw new Refusal(422, 'Tree SHA does not exist')
  for (const parent of parents)
    if ((await git.typeOf(parent)) !== 'commit')
      throw new Refusal(422, 'Parent SHA does not exist or is not a commit object')
  const sha = await makeCommit(call.hub, {
    tree,
    parents,
    message,
    login: call.caller.login,
    ...(author === undefined ? {} : { author: signature(call.hub, author) }),
    ...(committer === undefined ? {} : { committer: signature(call.hub, committer) }),
  })
  return { status: 201, body: await gitCommitAnswer(call.hub, sha) }
}

async function tagAnswer(call: Call, sha: string): Promise<Record<string, unknown>> {
  const text = (await call.hub.store.git.run(['cat-file', 'tag', sha])).toString('utf8')
  const end = text.indexOf('\n\n')
  const value = (key: string): string => new RegExp(`^${key} (.*)$`, 'm').exec(text.slice(0, end))?.[1] ?? ''
  const tagger = parseSignature(value('tagger'))
  const git = `${repoUrl(call.hub)}/git`
  return {
    sha,
    node_id: nodeId('TA', sha),
    url: `${git}/tags/${sha}`,
    tag: value('tag'),
    message: text.slice(end + 2),
    tagger: { name: tagger.name, email: tagger.email, date: signatureTime(tagger) },
    object: { sha: value('object'), type: value('type'), url: `${git}/${value('type')}s/${value('object')}` },
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  }
}

const getTag: Handler = async (call) => {
  const sha = call.params['tag_sha'] ?? ''
  if ((await call.hub.store.git.typeOf(sha)) !== 'tag') throw notFound()
  return { status: 200, body: await tagAnswer(call, sha) }
}

const postTag: Handler = async (call) => {
  const { tag, message, object, type, tagger } = newTag.parse(call.body)
  const { git } = call.hub.store
  if ((await git.typeOf(object)) !== type) throw new Refusal(422, 'Object does not exist or is not of that type')
  const who = tagger === undefined ? signatureOf(call.caller.login, call.hub.now()) : signature(call.hub, tagger)
  const head = `object ${object}\ntype ${type}\ntag ${tag}\ntagger ${who.name} <${who.email}> ${who.when}\n`
  const { sha, fresh } = await git.write('tag', `${head}\n${message}`)
  if (fresh) call.hub.store.changed()
  return { status: 201, body: await tagAnswer(call, sha) }
}

/** Objects of the git database. */
export const objectRoutes = {
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': getBlob,
  'POST /repos/{owner}/{repo}/git/blobs': postBlob,
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': getTree,
  'POST /repos/{owner}/{repo}/git/trees': postTree,
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': getCommit,
  'POST /repos/{owner}/{repo}/git/commits': postCommit,
  'GET /repos/{owner}/{repo}/git/tags/{tag_sha}': getTag,
  'POST /repos/{owner}/{repo}/git/tags': postTag,
}
