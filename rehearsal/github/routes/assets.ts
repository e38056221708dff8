import { rename, rm, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { assetAnswer } from '../answers/release.js'
import { assetName } from '../asset-names.js'
import { isoTime } from '../git.js'
import type { Call, Handler, Hub } from '../hub.js'
import { listAnswer } from '../paging.js'
import { mayWriteContents } from '../permissions.js'
import { invalid, notFound, Refusal } from '../refusal.js'
import { releaseOf } from '../releases.js'
import type { AssetState, ReleaseState } from '../state.js'

const ASSET_LIMIT_BYTES = 2 * 1024 ** 3
const ASSETS_PER_RELEASE = 1000

const changedAsset = z.object({
  name: z.string().optional(),
  label: z.string().optional(),
  state: z.string().optional(),
})

function find(call: Call): { release: ReleaseState; asset: AssetState } {
  const id = Number(call.params['asset_id'])
  for (const release of call.hub.store.state.releases) {
    const asset = release.assets.find((entry) => entry.id === id)
    if (asset === undefined) continue
    if (release.draft && !mayWriteContents(call.hub, call.caller)) throw notFound()
    return { release, asset }
  }
  throw notFound()
}

function demandChangeable(release: ReleaseState, verb: string): void {
  if (release.immutable) throw new Refusal(422, `Cannot ${verb} an immutable release.`)
}

/** An asset whose bytes did not come whole keeps its name taken, in state `starter`. */
const upload: Handler = async (call) => {
  const { hub, received } = call
  const release = releaseOf(call)
  const name = assetName(call.query.get('name') ?? '')
  demandChangeable(release, 'upload assets to')
  if (release.assets.some((asset) => asset.name === name))
    throw invalid([{ resource: 'ReleaseAsset', field: 'name', code: 'already_exists' }])
  if (release.assets.length >= ASSETS_PER_RELEASE)
    throw invalid([{ resource: 'ReleaseAsset', field: 'release', code: 'custom', message: 'too many assets' }])
  if (received === null || (received.whole && received.size === 0)) throw new Refusal(400, 'Bad Content-Length')
  if (received.size >= ASSET_LIMIT_BYTES)
    throw invalid([
      { resource: 'ReleaseAsset', field: 'size', code: 'custom', message: 'size must be less than 2147483648' },
    ])
  const now = isoTime(hub.now())
  const asset: AssetState = {
    id: hub.store.nextId(),
    name,
    label: call.query.get('label'),
    contentType: call.headers['content-type'] ?? 'application/octet-stream',
    size: received.whole ? received.size : 0,
    digest: received.whole ? received.digest : null,
    state: received.whole ? 'uploaded' : 'starter',
    uploader: call.caller.login,
    createdAt: now,
    updatedAt: now,
  }
  const file = hub.store.file(`assets/${asset.id}`)
  if (received.whole) await rename(received.path, file)
  else await writeFile(file, '')
  release.assets.push(asset)
  hub.store.changed()
  return { status: 201, body: assetAnswer(hub, release, asset) }
}

const getAsset: Handler = (call) => {
  const { release, asset } = find(call)
  if (!(call.headers['accept'] ?? '').includes('application/octet-stream'))
    return { status: 200, body: assetAnswer(call.hub, release, asset) }
  if (asset.state === 'starter') throw notFound()
  return { status: 302, headers: { location: storageAddress(call.hub, asset) } }
}

/** Where an asset's bytes are had without a token: the name is secret, as a signed address is. */
function storageAddress(hub: Hub, asset: AssetState): string {
  return `${hub.links.api}/_storage/assets/${asset.id}/${hub.secret}`
}

const patchAsset: Handler = (call) => {
  const { release, asset } = find(call)
  const { name, label } = changedAsset.parse(call.body)
  demandChangeable(release, 'change assets of')
  const wanted = name === undefined ? asset.name : assetName(name)
  if (release.assets.some((other) => other !== asset && other.name === wanted))
    throw invalid([{ resource: 'ReleaseAsset', field: 'name', code: 'already_exists' }])
  Object.assign(asset, { name: wanted, ...(label === undefined ? {} : { label }), updatedAt: isoTime(call.hub.now()) })
  call.hub.store.changed()
  return { status: 200, body: assetAnswer(call.hub, release, asset) }
}

const deleteAsset: Handler = async (call) => {
  const { release, asset } = find(call)
  demandChangeable(release, 'delete assets of')
  release.assets = release.assets.filter((entry) => entry !== asset)
  const { id, name, state, digest } = asset
  call.hub.store.state.losses.push({ what: 'asset', id, releaseId: release.id, name, state, digest })
  await rm(call.hub.store.file(`assets/${asset.id}`), { force: true })
  call.hub.store.changed()
  return { status: 204 }
}

/** Files of releases. */
export const assetRoutes = {
  'GET /repos/{owner}/{repo}/releases/{release_id}/assets': ((call) => {
    const release = releaseOf(call)
    return listAnswer(call, release.assets, (asset) => assetAnswer(call.hub, release, asset))
  }) satisfies Handler,
  'POST /repos/{owner}/{repo}/releases/{release_id}/assets': upload,
  'GET /repos/{owner}/{repo}/releases/assets/{asset_id}': getAsset,
  'PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}': patchAsset,
  'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}': deleteAsset,
}
