import type { FileChange } from '../git-changes.js'
import { signatureTime } from '../git.js'
import type { CommitObject, Signature } from '../git-commit.js'
import type { Hub } from '../hub.js'
import { loginOf, nodeId } from '../people.js'
import { htmlUrl, repoUrl } from './repository.js'
import { maybeUser } from './user.js'

function gitUser(signature: Signature): Record<string, string> {
  return { name: signature.name, email: signature.email, date: signatureTime(signature) }
}

/** What GitHub says of a commit's signature: its own commits are signed, no other is. */
function verificationOf(hub: Hub, sha: string, commit: CommitObject): Record<string, unknown> {
  if (!hub.store.state.signed.includes(sha))
    return { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }
  const signature = '-----BEGIN PGP SIGNATURE-----\n\nrehearsal\n-----END PGP SIGNATURE-----\n'
  const payload = `tree ${commit.tree}\n`
  return { verified: true, reason: 'valid', signature, payload, verified_at: signatureTime(commit.committer) }
}

/** A commit as the git database has it (`git-commit`). */
export async function gitCommitAnswer(hub: Hub, sha: string): Promise<Record<string, unknown>> {
  const commit = await hub.store.git.commit(sha)
  const git = `${repoUrl(hub)}/git`
  return {
    sha,
    node_id: nodeId('C', sha),
    url: `${git}/commits/${sha}`,
    html_url: `${htmlUrl(hub)}/commit/${sha}`,
    author: gitUser(commit.author),
    committer: gitUser(commit.committer),
    tree: { sha: commit.tree, url: `${git}/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${git}/commits/${parent}`,
      html_url: `${htmlUrl(hub)}/commit/${parent}`,
    })),
    verification: verificationOf(hub, sha, commit),
  }
}

/** A commit with the people behind it (`commit`), without files. */
export async function commitAnswer(hub: Hub, sha: string): Promise<Record<string, unknown>> {
  const commit = await hub.store.git.commit(sha)
  const url = `${repoUrl(hub)}/commits/${sha}`
  return {
    sha,
    node_id: nodeId('C', sha),
    commit: {
      author: gitUser(commit.author),
      committer: gitUser(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${repoUrl(hub)}/git/trees/${commit.tree}` },
      url: `${repoUrl(hub)}/git/commits/${sha}`,
      comment_count: 0,
      verification: verificationOf(hub, sha, commit),
    },
    url,
    html_url: `${htmlUrl(hub)}/commit/${sha}`,
    comments_url: `${url}/comments`,
    author: maybeUser(hub.links, loginOf(commit.author)),
    committer: maybeUser(hub.links, loginOf(commit.committer)),
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${repoUrl(hub)}/commits/${parent}`,
      html_url: `${htmlUrl(hub)}/commit/${parent}`,
    })),
  }
}

/** A changed file (`diff-entry`), as of a commit. */
export function fileAnswer(hub: Hub, change: FileChange, sha: string): Record<string, unknown> {
  const path = change.path.split('/').map(encodeURIComponent).join('/')
  return {
    sha: change.sha,
    filename: change.path,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${htmlUrl(hub)}/blob/${sha}/${path}`,
    raw_url: `${htmlUrl(hub)}/raw/${sha}/${path}`,
    contents_url: `${repoUrl(hub)}/contents/${path}?ref=${sha}`,
    ...(change.previous === null ? {} : { previous_filename: change.previous }),
  }
}
