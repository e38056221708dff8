import type { Host, ReleaseAsset, ReleaseFacts } from '../../host/host.js'
import type { Observation, SeenRelease } from '../observation.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import type { ReleaseWrite } from '../transaction.js'

/** Deletes an asset of the draft that is half-uploaded or has other bytes than were sealed. */
export const deleteAsset: ReleaseWrite<{ do: 'delete-asset'; id: number; name: string }, number, 'assets'> = {
  do: 'delete-asset',
  describe: (_plan, { name }) => `delete ${name} from the draft: it is incomplete or has other bytes`,
  expect: (_plan, _seen, { id }) => id,
  after: (seen, id) => withAssets(seen, (assets) => assets.filter((asset) => asset.id !== id)),
  async send(host, _transaction, { step: { id } }) {
    await host.assets.delete(id)
    return id
  },
}

/** Uploads one sealed asset to the draft. */
export const uploadAsset: ReleaseWrite<{ do: 'upload-asset'; name: string }, ReleaseAsset, 'assets' | 'releases'> = {
  do: 'upload-asset',
  describe: (_plan, { name }) => `upload ${name}`,
  expect({ record }, _seen, { name }) {
    const sealed = record.assets.find((asset) => asset.name === name)
    return { id: 0, name, size: sealed?.size ?? 0, digest: sealed?.sha256 ?? null, state: 'uploaded' }
  },
  after: (seen, asset) => withAssets(seen, (assets) => [...assets, asset]),
  async send(host, { record, bytes }, { seen, step: { name } }) {
    const sealed = record.assets.find((asset) => asset.name === name)
    const release = seen.release === null ? null : await uploadTarget(host, seen.release)
    if (sealed === undefined || release === null) return LOOK_AGAIN
    const { type, size, sha256 } = sealed
    const pieces = await bytes.stream(name, size)
    const asset = await host.assets.upload(release, { name, type, size, sha256, bytes: pieces })
    return asset.digest === null ? LOOK_AGAIN : asset
  },
}

function withAssets(seen: Observation, change: (assets: SeenRelease['assets']) => SeenRelease['assets']): Observation {
  const { release } = seen
  return release === null ? seen : { ...seen, release: { ...release, assets: change(release.assets) } }
}

/** The draft with its upload address; an observation that came from an answer has it already. */
async function uploadTarget(host: Pick<Host, 'releases'>, release: SeenRelease): Promise<ReleaseFacts | null> {
  return isWhole(release) ? release : await host.releases.byId(release.id)
}

function isWhole(release: SeenRelease | ReleaseFacts): release is ReleaseFacts {
  return 'uploadUrl' in release
}
