import { isoTime } from './git.js'
import type { Hub } from './hub.js'
import { gitTime, signatureOf } from './people.js'
import { addPush } from './seed/pull.js'

/** What may go wrong with a write. */
export const FAULT_KINDS = [
  'kill-before',
  'kill-after',
  'cut-before',
  'cut-after',
  'half',
  '502-before',
  '502-after',
  '429',
  'stall',
  'conflict',
  'conflict-workflows',
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

/** A fault and the write (from 1, in the order received) that it meets. */
export interface FaultPlan {
  kind: FaultKind
  at: number
}

/** The page that stands in front of GitHub when it does not answer. */
export const BAD_GATEWAY_HTML =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n'

/** Someone else pushes to the default branch: a new file, or a changed workflow; the number makes it another each time. */
export async function pushByAnother(hub: Hub, kind: 'conflict' | 'conflict-workflows', number: number): Promise<void> {
  const { store } = hub
  const { git } = store
  const ref = `refs/heads/${store.defaultBranch}`
  const head = await git.ref(ref)
  if (head === null) return
  const file = kind === 'conflict' ? `conflict-${number}.txt` : await workflowOf(hub, head, number)
  const before = await git.resolve(`${head}:${file}`)
  const text = before === null ? '' : (await git.bytes(before)).toString('utf8')
  const added = kind === 'conflict' ? `conflict ${number}\n` : `# changed by mallory, ${number}\n`
  const blob = await git.write('blob', text + added)
  const author = { ...signatureOf('mallory', hub.now()), when: gitTime(hub.now()) }
  const { sha } = await git.writeCommit({
    tree: await git.writeTree(head, [{ path: file, mode: '100644', sha: blob.sha }]),
    parents: [head],
    author,
    committer: author,
    message: `Change ${file}\n`,
  })
  if (!(await git.moveRef(ref, sha, head))) throw new Error(`${ref} was moved by something outside of the rehearsal`)
  addPush(store, { ref, before: head, after: sha, type: 'push', actor: 'mallory', at: isoTime(hub.now()) })
  store.save()
}

async function workflowOf(hub: Hub, head: string, number: number): Promise<string> {
  const folder = await hub.store.git.resolve(`${head}:.github/workflows`)
  const entries = folder === null ? [] : await hub.store.git.tree(folder, false)
  const first = entries.find((entry) => entry.type === 'blob')
  return `.github/workflows/${first?.path ?? `conflict-${number}.yml`}`
}
