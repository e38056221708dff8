import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { FaultKind } from './faults.js'
import { isoTime, NO_OBJECT } from './git.js'
import type { Hub } from './hub.js'
import { gitTime, signatureOf } from './people.js'
import { addPush } from './seed/pull.js'
import type { ReleaseState } from './state.js'

/** The person who does things while a release is being made. */
const MALLORY = 'mallory'

/** The write before which somebody does something. */
interface Moment {
  hub: Hub
  /** Of the write; it makes what is done another thing each time. */
  number: number
  /** What the write sends. */
  body: unknown
}

/** What somebody else may do, with its own hands and rights. */
const DEEDS: Partial<Record<FaultKind, (moment: Moment) => Promise<void> | void>> = {
  conflict: async (moment) => {
    await push(moment, 'conflict')
  },
  'conflict-workflows': async (moment) => {
    await push(moment, 'conflict-workflows')
  },
  'edit-draft': (moment) => {
    const draft = newestDraft(moment.hub)
    if (draft !== null) Object.assign(draft, { name: 'Edited by hand', body: `Edited by ${MALLORY}.\n` })
  },
  'delete-draft': ({ hub }) => {
    const draft = newestDraft(hub)
    hub.store.state.releases = hub.store.state.releases.filter((release) => release !== draft)
  },
  'add-asset': addAsset,
  'swap-asset': swapAsset,
  'tag-same': async (moment) => {
    await takeTag(moment, (sha) => sha)
  },
  'tag-elsewhere': async (moment) => {
    await takeTag(moment, async (sha) => (await moment.hub.store.git.commit(sha)).parents[0] ?? null)
  },
}

/** Whether a fault is the deed of somebody else, just before a write that itself is left alone. */
export function isDeed(kind: FaultKind | null): boolean {
  return kind !== null && DEEDS[kind] !== undefined
}

/** Does what somebody else does just before a write; nothing where there is nothing to do it to. */
export async function meddle(kind: FaultKind, moment: Moment): Promise<void> {
  await DEEDS[kind]?.(moment)
  moment.hub.store.save()
}

function newestDraft(hub: Hub): ReleaseState | null {
  return hub.store.state.releases.findLast((release) => release.draft) ?? null
}

function addAsset({ hub, number }: Moment): void {
  const draft = newestDraft(hub)
  if (draft === null) return
  const { store } = hub
  const id = store.nextId()
  const bytes = Buffer.from(`notes of ${MALLORY}\n`)
  const now = isoTime(hub.now())
  writeFileSync(store.file(`assets/${id}`), bytes)
  draft.assets.push({
    id,
    name: `notes-${number}.txt`,
    label: null,
    contentType: 'text/plain',
    size: bytes.length,
    digest: digestOf(bytes),
    state: 'uploaded',
    uploader: MALLORY,
    createdAt: now,
    updatedAt: now,
  })
}

/** As by hand: the old asset is deleted, and another one of its name uploaded. The old bytes stay in the world's folder. */
function swapAsset({ hub }: Moment): void {
  const asset = newestDraft(hub)?.assets.find(({ state }) => state === 'uploaded')
  if (asset === undefined) return
  asset.id = hub.store.nextId()
  const bytes = Buffer.alloc(asset.size, MALLORY)
  writeFileSync(hub.store.file(`assets/${asset.id}`), bytes)
  Object.assign(asset, { digest: digestOf(bytes), uploader: MALLORY, updatedAt: isoTime(hub.now()) })
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Makes the tag that the write is about to make. */
async function takeTag(
  { hub, body }: Moment,
  commitOf: (sha: string) => string | null | Promise<string | null>,
): Promise<void> {
  const { ref, sha } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  if (typeof ref !== 'string' || typeof sha !== 'string' || !ref.startsWith('refs/tags/')) return
  const commit = await commitOf(sha)
  if (commit !== null) await hub.store.git.moveRef(ref, commit, NO_OBJECT)
}

/** Someone else pushes to the default branch: a new file, or a changed workflow; the number makes it another each time. */
async function push({ hub, number }: Moment, kind: 'conflict' | 'conflict-workflows'): Promise<void> {
  const { store } = hub
  const { git } = store
  const ref = `refs/heads/${store.defaultBranch}`
  const head = await git.ref(ref)
  if (head === null) return
  const file = kind === 'conflict' ? `conflict-${number}.txt` : await workflowOf(hub, head, number)
  const before = await git.resolve(`${head}:${file}`)
  const text = before === null ? '' : (await git.bytes(before)).toString('utf8')
  const added = kind === 'conflict' ? `conflict ${number}\n` : `# changed by ${MALLORY}, ${number}\n`
  const blob = await git.write('blob', text + added)
  const author = { ...signatureOf(MALLORY, hub.now()), when: gitTime(hub.now()) }
  const { sha } = await git.writeCommit({
    tree: await git.writeTree(head, [{ path: file, mode: '100644', sha: blob.sha }]),
    parents: [head],
    author,
    committer: author,
    message: `Change ${file}\n`,
  })
  if (!(await git.moveRef(ref, sha, head))) throw new Error(`${ref} was moved by something outside of the rehearsal`)
  addPush(store, { ref, before: head, after: sha, type: 'push', actor: MALLORY, at: isoTime(hub.now()) })
  store.save()
}

async function workflowOf(hub: Hub, head: string, number: number): Promise<string> {
  const folder = await hub.store.git.resolve(`${head}:.github/workflows`)
  const entries = folder === null ? [] : await hub.store.git.tree(folder, false)
  const first = entries.find((entry) => entry.type === 'blob')
  return `.github/workflows/${first?.path ?? `conflict-${number}.yml`}`
}
