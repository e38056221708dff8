import { z } from 'zod'
import { GitHubFailure } from '../errors.js'
import type { Assets, AssetUpload, ReleaseAsset, ReleaseFacts } from '../host/host.js'
import type { Client, Exchange } from './client.js'
import { type DownloadOptions, fetchBytes, fetchInto } from './download.js'
import { type Answer, type Asked, misfit, readStop } from './failures.js'
import { type Connection, proxyAgent, proxyFetch } from './transport.js'
import { sendFile, uploadAddress } from './upload.js'

/** An asset in every answer that has one. */
export const assetSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  size: z.number().int(),
  digest: z.string().nullable().optional(),
  state: z.string(),
})

/** Reads an asset; whatever is not `uploaded` is half-uploaded (`starter`, which the API's description leaves out). */
export function assetFacts(answer: z.infer<typeof assetSchema>): ReleaseAsset {
  return {
    id: answer.id,
    name: answer.name,
    size: answer.size,
    digest: answer.digest ?? null,
    state: answer.state === 'uploaded' ? 'uploaded' : 'starter',
  }
}

/** The files of releases. Reads throw `Stop`, writes `GitHubFailure`. */
export class GitHubAssets implements Assets {
  constructor(
    private readonly client: Client,
    private readonly connection: Connection,
    /** An upload that makes no progress for so many milliseconds is given up. */
    private readonly stallMs: number,
  ) {}

  /** The list has half-uploaded ones, which the release itself may leave out. */
  async ofRelease(id: number): Promise<ReleaseAsset[]> {
    const route = 'GET /repos/{owner}/{repo}/releases/{release_id}/assets'
    const options = { perPage: 100, absent: ['not-found'] as const }
    const assets = await this.client.list(route, { release_id: id }, assetSchema, options)
    return (assets?.items ?? []).map(assetFacts)
  }

  /** One attempt. Throws `Stop` when the file is another than was announced. */
  async upload(release: ReleaseFacts, asset: AssetUpload): Promise<ReleaseAsset> {
    const { token, apiUrl } = this.connection
    const url = uploadAddress(release.uploadUrl, apiUrl, asset.name)
    const asked = { method: 'POST', path: url.pathname, isRead: false }
    const options = { token, agent: await proxyAgent(this.connection), stallMs: this.stallMs }
    const exchange = await this.client.track(asked, async () => await sendFile(url, options, asset))
    return assetFacts(this.client.accept(exchange, assetSchema))
  }

  async download(id: number): Promise<Buffer> {
    return await this.fetch(id, fetchBytes, z.instanceof(Buffer))
  }

  async save(id: number, file: string): Promise<{ size: number; sha256: string }> {
    const into = async (url: URL, options: DownloadOptions): Promise<Answer> => await fetchInto(url, file, options)
    return await this.fetch(id, into, z.object({ size: z.number(), sha256: z.string() }))
  }

  private async fetch<T extends object>(
    id: number,
    by: (url: URL, options: DownloadOptions) => Promise<Answer>,
    schema: z.ZodType<T>,
  ): Promise<T> {
    const { token, apiUrl } = this.connection
    const path = `/repos/${this.client.owner}/${this.client.repo}/releases/assets/${id}`
    const asked: Asked = { method: 'GET', path, isRead: true }
    const url = new URL(`${apiUrl.replace(/\/+$/, '')}${path}`)
    const options = { token, fetch: await proxyFetch(this.connection) }
    const send = async (): Promise<Exchange> => await this.client.track(asked, async () => await by(url, options))
    const judged = await this.client.attempt<T>(send, (answer) => {
      const parsed = schema.safeParse(answer.data)
      return parsed.success ? parsed.data : misfit(asked, answer.status, 'no bytes came')
    })
    if (judged instanceof GitHubFailure) throw readStop(judged)
    return judged
  }

  /** Finds it gone, or deletes it. */
  async delete(id: number): Promise<void> {
    await this.client.remove('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: id })
  }
}
