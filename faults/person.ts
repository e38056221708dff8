import { createHash } from 'node:crypto'
import { copyFile, readdir, readFile, rm } from 'node:fs/promises'
import { openWorld, type WorldStore } from '../rehearsal/github/world-store.js'
import type { FaultKind } from '../rehearsal/github/faults.js'
import type { SeenRelease, SeenWorld } from './seen-world.js'
import { commitReviewed } from './stage.js'

/** What a person may be needed for. */
export type Help = 'review' | 'delete the tag' | 'remove the asset' | 'put the asset back'

/** A fault that came, and the write that it met. */
export interface Met {
  kind: FaultKind
  write: string
}

/** Where a release waits for a person. */
export interface Need {
  world: string
  seen: SeenWorld
  /** Exit status of the run that waits. */
  status: number
  /** Faults so far. */
  met: readonly Met[]
  /** Tag of the version that is being released. */
  tag: string
}

const REFUSED = [1, 2]
const CONFLICT = 3

/** Assets that somebody else has added. */
const FOREIGN_ASSET = /^notes-\d+\.txt$/

/**
 * The help that a release may ask for, judged by what was done to the world and how it stands; null where it may ask for
 * none. A push that nobody has reviewed counts until the tag stands; a foreign tag or asset counts while it is there.
 */
export function helpFor({ seen, status, met, tag }: Need): Help | null {
  const has = (wanted: FaultKind, write?: string): boolean =>
    met.some((one) => one.kind === wanted && (write === undefined || one.write === write))
  const isPushed = has('conflict') || has('conflict-workflows')
  const isTagged = seen.tags.some(({ name }) => name === tag)
  if (REFUSED.includes(status)) return isPushed && !isTagged ? 'review' : null
  if (status !== CONFLICT) return null
  if (has('tag-elsewhere') && isTagged) return 'delete the tag'
  const hasForeign = seen.releases.some(({ assets }) => assets.some(({ name }) => FOREIGN_ASSET.test(name)))
  if (has('add-asset') && hasForeign) return 'remove the asset'
  const hasOther = seen.releases.some((release) => swappedIn(seen, release).length > 0)
  return has('swap-asset', 'publish') && hasOther ? 'put the asset back' : null
}

/** Assets of a published release that are not the sealed ones, with the digest that they should have. */
function swappedIn({ journals }: SeenWorld, { draft, tx, assets }: SeenRelease): { name: string; sha256: string }[] {
  const sealed = journals.flatMap((journal) => journal.sealed).find((one) => one.tx === tx)
  if (draft || sealed === undefined) return []
  return sealed.assets.filter(({ name, sha256 }) => assets.some((one) => one.name === name && one.digest !== sha256))
}

/** Does what a release has asked a person for. */
export async function giveHelp(help: Help, { world, seen, tag }: Need): Promise<void> {
  switch (help) {
    case 'review':
      await commitReviewed(world, 'Look at it', async () => {
        return await Promise.resolve({ [`reviewed-${String(Date.now())}.md`]: '# Looked at\n' })
      })
      return
    case 'delete the tag':
      await inWorld(world, async ({ git }) => {
        await git.deleteRef(`refs/tags/${tag}`)
      })
      return
    case 'remove the asset':
      await inWorld(world, async (store) => {
        for (const release of store.state.releases) {
          const foreign = release.assets.filter(({ name }) => FOREIGN_ASSET.test(name))
          release.assets = release.assets.filter((asset) => !foreign.includes(asset))
          for (const { id } of foreign) await rm(store.file(`assets/${String(id)}`), { force: true })
        }
      })
      return
    case 'put the asset back':
      await inWorld(world, async (store) => {
        for (const release of seen.releases) {
          const assets = store.state.releases.find(({ id }) => id === release.id)?.assets ?? []
          for (const { name, sha256 } of swappedIn(seen, release)) {
            const asset = assets.find((one) => one.name === name)
            if (asset === undefined) continue
            await copyFile(await fileWith(store, sha256), store.file(`assets/${String(asset.id)}`))
            asset.digest = sha256
          }
        }
      })
  }
}

/** A file of the world that still has these bytes. */
async function fileWith(store: WorldStore, sha256: string): Promise<string> {
  for (const name of await readdir(store.file('assets'))) {
    const file = store.file(`assets/${name}`)
    const digest = createHash('sha256').update(await readFile(file))
    if (`sha256:${digest.digest('hex')}` === sha256) return file
  }
  throw new Error(`${store.dir} has no asset with ${sha256}`)
}

async function inWorld(directory: string, deed: (store: WorldStore) => Promise<void>): Promise<void> {
  const store = await openWorld(directory)
  if (store === null) throw new Error(`${directory} holds no world`)
  try {
    await deed(store)
    store.save()
  } finally {
    store.close()
  }
}
