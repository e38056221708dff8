import { changesOfCommit } from '../git-changes.js'
import { parseSignature } from '../git-commit.js'
import { signatureTime } from '../git.js'
import type { CommitObject, Signature } from '../git-commit.js'
import { loginOf, nodeId } from '../people.js'
import { pullsWith } from '../pulls.js'
import { actorNode } from './actors.js'
import { allow, connection, type Context, type PageArguments } from './context.js'

const TEXT_LIMIT_BYTES = 512_000

/** A git object of any kind, or null. */
export async function objectNode(context: Context, sha: string): Promise<Record<string, unknown> | null> {
  const type = await context.hub.store.git.typeOf(sha)
  if (type === 'commit') return await commitNode(context, sha)
  const common = commonFields(context, sha)
  if (type === 'blob') return { __typename: 'Blob', ...common, ...(await blobFields(context, sha)) }
  if (type === 'tree') return { __typename: 'Tree', ...common, ...treeFields(context, sha) }
  if (type === 'tag') return { __typename: 'Tag', ...common, ...(await tagFields(context, sha)) }
  return null
}

function commonFields(context: Context, sha: string): Record<string, unknown> {
  const path = `/${context.hub.store.repo}/commit/${sha}`
  return {
    id: nodeId('O', sha),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    commitResourcePath: path,
    commitUrl: `${context.hub.links.server}${path}`,
    repository: () => context.nodes.repository(context),
  }
}

async function blobFields(context: Context, sha: string): Promise<Record<string, unknown>> {
  const bytes = await context.hub.store.git.bytes(sha)
  const isBinary = bytes.includes(0)
  const isTruncated = bytes.length > TEXT_LIMIT_BYTES
  const text = bytes.subarray(0, TEXT_LIMIT_BYTES).toString('utf8')
  return { byteSize: bytes.length, isBinary, isTruncated, text: isBinary ? null : text }
}

function treeFields(context: Context, sha: string): Record<string, unknown> {
  return {
    entries: async () => {
      const entries = await context.hub.store.git.tree(sha, false)
      return entries.map((entry) => entryNode(context, { ...entry, name: entry.path }))
    },
  }
}

interface Entry {
  mode: string
  type: string
  sha: string
  size: number | null
  path: string
  name: string
}

function entryNode(context: Context, entry: Entry): Record<string, unknown> {
  return {
    mode: parseInt(entry.mode, 8),
    name: entry.name,
    path: entry.path,
    oid: entry.sha,
    size: entry.size ?? 0,
    type: entry.type,
    isGenerated: false,
    object: async () => await objectNode(context, entry.sha),
  }
}

async function tagFields(context: Context, sha: string): Promise<Record<string, unknown>> {
  const text = (await context.hub.store.git.run(['cat-file', 'tag', sha])).toString('utf8')
  const value = (key: string): string => new RegExp(`^${key} (.*)$`, 'm').exec(text)?.[1] ?? ''
  return {
    name: value('tag'),
    message: text.slice(text.indexOf('\n\n') + 2),
    tagger: gitActor(context, parseSignature(value('tagger'))),
    target: async () => await objectNode(context, value('object')),
  }
}

function gitActor(context: Context, signature: Signature): Record<string, unknown> {
  const login = loginOf(signature)
  return {
    name: signature.name,
    email: signature.email,
    date: signatureTime(signature),
    user: () => actorNode(context, login, 'User'),
  }
}

/** A commit. */
export async function commitNode(context: Context, sha: string): Promise<Record<string, unknown>> {
  const { git } = context.hub.store
  const commit = await git.commit(sha)
  const [headline = '', ...rest] = commit.message.split('\n')
  const changes = async () => await changesOfCommit(git, sha)
  const total = (key: 'additions' | 'deletions') => async () =>
    (await changes()).reduce((sum, change) => sum + change[key], 0)
  return {
    __typename: 'Commit',
    ...commonFields(context, sha),
    url: `${context.hub.links.server}/${context.hub.store.repo}/commit/${sha}`,
    message: commit.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    author: gitActor(context, commit.author),
    committer: gitActor(context, commit.committer),
    authoredDate: signatureTime(commit.author),
    committedDate: signatureTime(commit.committer),
    committedViaWeb: context.hub.store.state.signed.includes(sha),
    additions: total('additions'),
    deletions: total('deletions'),
    changedFilesIfAvailable: async () => (await changes()).length,
    signature: () => signatureNode(context, sha, commit),
    tree: async () => await objectNode(context, commit.tree),
    file: async ({ path }: { path: string }) => await fileNode(context, sha, path),
    parents: (args: PageArguments) =>
      connection('parents', args, commit.parents, async (parent) => await commitNode(context, parent)),
    history: async (args: PageArguments & { path?: string | null }) => {
      const limits = typeof args.path === 'string' ? ['--', args.path] : []
      const shas = (await git.text(['rev-list', sha, ...limits])).split('\n').filter((line) => line !== '')
      return connection('history', args, shas, async (each) => await commitNode(context, each))
    },
    associatedPullRequests: async (args: PageArguments) => {
      allow(context, 'pull-requests', 'read')
      const pulls = await pullsWith(context.hub.store, sha)
      return connection('associatedPullRequests', args, pulls, (pull) => context.nodes.pull(context, pull))
    },
  }
}

async function fileNode(context: Context, commit: string, path: string): Promise<Record<string, unknown> | null> {
  const { git } = context.hub.store
  const sha = await git.resolve(`${commit}:${path}`)
  const type = sha === null ? null : await git.typeOf(sha)
  if (sha === null || type === null) return null
  const mode = type === 'tree' ? '040000' : '100644'
  return entryNode(context, { mode, type, sha, size: null, path, name: path.split('/').at(-1) ?? path })
}

function signatureNode(context: Context, sha: string, commit: CommitObject): Record<string, unknown> | null {
  if (!context.hub.store.state.signed.includes(sha)) return null
  return {
    __typename: 'GpgSignature',
    email: commit.committer.email,
    isValid: true,
    keyId: 'B5690EEEBB952194',
    payload: `tree ${commit.tree}\n`,
    signature: '-----BEGIN PGP SIGNATURE-----\n\nrehearsal\n-----END PGP SIGNATURE-----\n',
    signer: () => actorNode(context, 'web-flow', 'User'),
    state: 'VALID',
    wasSignedByGitHub: true,
  }
}
