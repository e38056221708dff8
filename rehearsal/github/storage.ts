import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Answer, Hub } from './hub.js'
import { Refusal } from './refusal.js'

/** What stands behind redirects of the API: bytes of assets and artifacts, source archives, public downloads. */
export async function serveStorage(hub: Hub, path: string): Promise<Answer> {
  const { store } = hub
  const [kind = '', id = '', secret = ''] = path.replace(/^\/_storage\//, '').split('/')
  if (kind === 'tarball') return await archive(hub, id)
  if (secret !== hub.secret) throw new Refusal(403, 'The address is not signed')
  if (kind === 'assets') {
    const asset = store.state.releases.flatMap((release) => release.assets).find((entry) => String(entry.id) === id)
    if (asset !== undefined) return fileAnswer(store.file(`assets/${id}`), asset.name, asset.contentType, asset.size)
  }
  const artifact = store.state.artifacts.find((entry) => String(entry.id) === id)
  if (kind === 'artifacts' && artifact !== undefined)
    return fileAnswer(store.file(artifact.file), basename(artifact.file), 'application/octet-stream', artifact.size)
  throw new Refusal(404, 'Not Found')
}

/** `/{owner}/{repo}/releases/download/{tag}/{name}` of a public repository; null for any other path. */
export function publicDownload(hub: Hub, path: string): Answer | null {
  const prefix = `/${hub.store.repo}/releases/download/`
  if (!path.startsWith(prefix)) return null
  const rest = decodeURIComponent(path.slice(prefix.length))
  const cut = rest.lastIndexOf('/')
  const release = hub.store.state.releases.find((entry) => !entry.draft && entry.tag === rest.slice(0, cut))
  const asset = release?.assets.find((entry) => entry.name === rest.slice(cut + 1))
  if (asset === undefined || hub.scenario.settings.visibility !== 'public') throw new Refusal(404, 'Not Found')
  return fileAnswer(hub.store.file(`assets/${asset.id}`), asset.name, asset.contentType, asset.size)
}

function fileAnswer(file: string, name: string, type: string, length: number): Answer {
  if (!existsSync(file)) throw new Refusal(404, 'Not Found')
  const headers = { 'content-disposition': `attachment; filename="${name.replace(/[^\w.+@-]/g, '_')}"` }
  return { status: 200, headers, content: { type, data: createReadStream(file), length } }
}

async function archive(hub: Hub, sha: string): Promise<Answer> {
  if ((await hub.store.git.typeOf(sha)) !== 'commit') throw new Refusal(404, 'Not Found')
  const prefix = `${hub.store.owner}-${hub.store.name}-${sha.slice(0, 7)}/`
  const data = await hub.store.git.run(['archive', '--format=tar.gz', `--prefix=${prefix}`, sha])
  return { status: 200, content: { type: 'application/x-gzip', data, length: data.length } }
}
