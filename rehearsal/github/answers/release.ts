import type { Hub } from '../hub.js'
import { nodeId } from '../people.js'
import type { AssetState, ReleaseState } from '../state.js'
import { htmlUrl, repoUrl } from './repository.js'
import { simpleUser } from './user.js'

/** A release; its assets are complete, `starter` ones too. */
export function releaseAnswer(hub: Hub, release: ReleaseState): Record<string, unknown> {
  const url = `${repoUrl(hub)}/releases/${release.id}`
  const page = release.draft ? `untagged-${release.id.toString(16).padStart(20, '0')}` : release.tag
  const archive = (kind: string): string | null =>
    release.draft ? null : `${repoUrl(hub)}/${kind}/${encodeURIComponent(release.tag)}`
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    html_url: `${htmlUrl(hub)}/releases/tag/${page}`,
    id: release.id,
    author: simpleUser(hub.links, release.author),
    node_id: nodeId('RE', release.id),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    draft: release.draft,
    immutable: release.immutable,
    prerelease: release.prerelease,
    created_at: release.commitTime,
    updated_at: release.updatedAt,
    published_at: release.publishedAt,
    assets: release.assets.map((asset) => assetAnswer(hub, release, asset)),
    tarball_url: archive('tarball'),
    zipball_url: archive('zipball'),
    body: release.body,
  }
}

/** An asset of a release. */
export function assetAnswer(hub: Hub, release: ReleaseState, asset: AssetState): Record<string, unknown> {
  return {
    url: `${repoUrl(hub)}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId('RA', asset.id),
    name: asset.name,
    label: asset.label,
    uploader: simpleUser(hub.links, asset.uploader),
    content_type: asset.contentType,
    state: asset.state,
    size: asset.size,
    digest: asset.digest,
    download_count: 0,
    created_at: asset.createdAt,
    updated_at: asset.updatedAt,
    browser_download_url: `${htmlUrl(hub)}/releases/download/${encodeURIComponent(release.tag)}/${asset.name}`,
  }
}
