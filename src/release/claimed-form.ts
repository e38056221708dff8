import { isSameJson } from '../formats/same-json.js'
import { assetProblems, releaseAssets } from '../package/assets.js'
import type { ReleaseRecord } from './record.js'

/** What in a record is not as every release has it, whatever its commands say, as the end of a sentence; null where nothing. */
export function formDifference(
  { feature, version, assets, startedAt, serverUrl }: ReleaseRecord,
  here: { serverUrl: string },
): string | null {
  if (serverName(serverUrl) !== serverName(here.serverUrl)) return `its serverUrl is ${JSON.stringify(serverUrl)}`
  const named = assets.map(({ name, type }) => ({ name, type }))
  if (!isSameJson(named, releaseAssets(feature, version))) return 'its assets are not those of a release'
  const [problem] = assetProblems(assets)
  if (problem !== undefined) return problem.what
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(startedAt) ? null : `its startedAt is ${JSON.stringify(startedAt)}`
}

/** A server's port may change between two jobs; its name may not: the release's page links to it. */
function serverName(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : ''
}
