import { isoTime } from '../git.js'
import { nodeId } from '../people.js'
import { latestRelease, listedReleases } from '../releases.js'
import type { AssetState, ReleaseState } from '../state.js'
import { actorNode } from './actors.js'
import { allow, connection, type Context, type PageArguments } from './context.js'
import { commitNode } from './objects.js'
import { refNode } from './refs.js'

/** Arguments of `repository.releases`. */
export interface ReleasesArguments extends PageArguments {
  orderBy?: { field: 'CREATED_AT' | 'NAME'; direction: 'ASC' | 'DESC' } | null
}

/** The releases that the token may see, drafts too where it may write. */
export function releasesNode(context: Context, args: ReleasesArguments): Record<string, unknown> {
  allow(context, 'contents', 'read')
  const releases = listedReleases(context.hub, context.caller)
  const key = (release: ReleaseState): string =>
    args.orderBy?.field === 'NAME' ? release.tag : new Date(release.madeAt).toISOString()
  // The list comes newest first; equal times keep that order, whichever way it is sorted.
  if (args.orderBy) releases.sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0))
  if (args.orderBy?.direction === 'ASC') releases.reverse()
  return connection('releases', args, releases, (release) => releaseNode(context, release))
}

/** A published release by its tag, or null. */
export function releaseByTagNode(context: Context, tag: string): Record<string, unknown> | null {
  allow(context, 'contents', 'read')
  const release = context.hub.store.state.releases.find((entry) => entry.tag === tag && !entry.draft)
  return release === undefined ? null : releaseNode(context, release)
}

/** The latest release, or null. */
export function latestReleaseNode(context: Context): Record<string, unknown> | null {
  allow(context, 'contents', 'read')
  const release = latestRelease(context.hub.store.state)
  return release === null ? null : releaseNode(context, release)
}

function releaseNode(context: Context, release: ReleaseState): Record<string, unknown> {
  const { store, links } = context.hub
  const path = `/${store.repo}/releases/tag/${release.tag}`
  return {
    id: nodeId('RE', release.id),
    databaseId: release.id,
    name: release.name,
    tagName: release.tag,
    description: release.body,
    isDraft: release.draft,
    isPrerelease: release.prerelease,
    isLatest: latestRelease(store.state)?.id === release.id,
    createdAt: isoTime(new Date(release.madeAt)),
    updatedAt: release.updatedAt,
    publishedAt: release.publishedAt,
    resourcePath: path,
    url: `${links.server}${path}`,
    author: () => actorNode(context, release.author, 'User'),
    repository: () => context.nodes.repository(context),
    tag: async () => await refNode(context, `refs/tags/${release.tag}`),
    tagCommit: async () => {
      const sha = await store.git.commitAt(`refs/tags/${release.tag}`)
      return sha === null ? null : await commitNode(context, sha)
    },
    releaseAssets: (args: PageArguments & { name?: string | null }) => {
      const assets = release.assets
        .filter((asset) => asset.state === 'uploaded')
        .filter((asset) => typeof args.name !== 'string' || asset.name === args.name)
      return connection('releaseAssets', args, assets, (asset) => assetNode(context, release, asset))
    },
  }
}

function assetNode(context: Context, release: ReleaseState, asset: AssetState): Record<string, unknown> {
  const { store, links } = context.hub
  return {
    id: nodeId('RA', asset.id),
    name: asset.name,
    contentType: asset.contentType,
    size: asset.size,
    downloadCount: 0,
    downloadUrl: `${links.server}/${store.repo}/releases/download/${release.tag}/${asset.name}`,
    url: `${links.api}/repos/${store.repo}/releases/assets/${asset.id}`,
    createdAt: asset.createdAt,
    updatedAt: asset.updatedAt,
    uploadedBy: () => actorNode(context, asset.uploader, 'User'),
    release: () => releaseNode(context, release),
  }
}
