import { pathToFileURL } from 'node:url'
import type { WorldAnswer } from '../github/world-store.js'
import { formatSize, markup, type Html } from './html.js'
import { renderMarkdown } from './markdown.js'

export type Release = WorldAnswer['releases'][number]

/** The release of a run: the one that its outputs name. */
export function findRelease(world: WorldAnswer, outputs: Readonly<Record<string, string>>): Release | null {
  const byId = world.releases.find(({ id }) => String(id) === outputs['release-id'])
  return byId ?? world.releases.find(({ tag }) => tag === outputs['tag']) ?? null
}

/** The release page as GitHub shows it: tag and commit at the side, title, body, assets. */
export function renderRelease(release: Release, world: WorldAnswer): Html {
  const commit = world.tags.find(({ name }) => name === release.tag)?.commit
  const labels = [
    release.draft && markup`<span class="label draft">Draft</span>`,
    release.prerelease && markup`<span class="label pre">Pre-release</span>`,
    release.latest && markup`<span class="label latest">Latest</span>`,
    release.immutable && markup`<span class="label">Immutable</span>`,
  ]
  return markup`<section id="release" class="release"><aside>
<p class="who"><span class="avatar">⚙</span> github-actions</p>
<p><span class="icon">🏷</span> <code>${release.tag}</code></p>
${commit !== undefined && markup`<p><span class="icon">⎇</span> <code>${commit.slice(0, 7)}</code></p>`}
</aside><article class="card">
<header><h2>${release.name ?? release.tag}</h2>${labels}</header>
<div class="body">${renderMarkdown(release.body ?? '', 'release')}</div>
${renderAssets(release)}</article></section>`
}

function renderAssets({ assets }: Release): Html {
  const rows = assets.map(
    (asset) => markup`<tr><td><a href="${pathToFileURL(asset.file).href}">${asset.name}</a></td>
<td><code class="digest">${asset.digest ?? 'no digest'}</code></td><td class="number">${formatSize(asset.size)}</td></tr>`,
  )
  return markup`<div class="assets"><h3>Assets <span class="count">${assets.length}</span></h3><table>${rows}</table></div>`
}
