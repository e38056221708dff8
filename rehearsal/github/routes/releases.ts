import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { releaseAnswer } from '../answers/release.js'
import { isoTime } from '../git.js'
import type { Call, Handler } from '../hub.js'
import { listAnswer } from '../paging.js'
import { invalid, notFound, Refusal } from '../refusal.js'
import {
  commitTimeOf,
  demandTagName,
  demandTarget,
  latestRelease,
  listedReleases,
  publish,
  releaseOf,
} from '../releases.js'
import type { ReleaseState } from '../state.js'

const BODY_LIMIT_CHARACTERS = 125_000

const fields = z.object({
  tag_name: z.string().optional(),
  target_commitish: z.string().optional(),
  name: z.string().nullish(),
  body: z.string().nullish(),
  draft: z.boolean().optional(),
  prerelease: z.boolean().optional(),
  make_latest: z.enum(['true', 'false', 'legacy']).default('true'),
  generate_release_notes: z.boolean().default(false),
})

function demandBody(body: string | null | undefined): void {
  if ((body ?? '').length <= BODY_LIMIT_CHARACTERS) return
  const message = `body is too long (maximum is ${BODY_LIMIT_CHARACTERS} characters)`
  throw invalid([{ resource: 'Release', field: 'body', code: 'custom', message }])
}

const postRelease: Handler = async (call) => {
  const { hub } = call
  const asked = fields.parse(call.body)
  const tag = asked.tag_name ?? ''
  const target = asked.target_commitish || hub.store.defaultBranch
  await demandTagName(hub, tag)
  demandBody(asked.body)
  await demandTarget(hub, tag, target)
  const now = isoTime(hub.now())
  const release: ReleaseState = {
    id: hub.store.nextId(),
    tag,
    target,
    name: asked.name ?? null,
    body: asked.generate_release_notes ? notes(call, tag) : (asked.body ?? null),
    draft: true,
    prerelease: asked.prerelease ?? false,
    immutable: false,
    author: call.caller.login,
    commitTime: await commitTimeOf(hub, tag, target),
    madeAt: hub.now().toISOString(),
    updatedAt: now,
    publishedAt: null,
    assets: [],
  }
  if (asked.draft !== true) await publish(call, release, asked.make_latest)
  hub.store.state.releases.push(release)
  hub.store.changed()
  return { status: 201, body: releaseAnswer(hub, release) }
}

const patchRelease: Handler = async (call) => {
  const { hub } = call
  const release = releaseOf(call)
  const asked = fields.parse(call.body)
  demandBody(asked.body)
  const before = JSON.stringify([release, hub.store.state.latestRelease])
  const draft = asked.draft ?? release.draft
  // A draft that is changed without its tag's name loses it (release-drafter#204, mongosh#691).
  const lost = release.draft && draft && asked.tag_name === undefined
  const tag = asked.tag_name ?? (lost ? `untagged-${randomBytes(10).toString('hex')}` : release.tag)
  if (release.immutable && (tag !== release.tag || draft))
    throw new Refusal(422, 'Cannot change the tag or draft state of an immutable release.')
  if (tag !== release.tag && !lost) await demandTagName(hub, tag)
  const target = asked.target_commitish || release.target
  if (asked.target_commitish !== undefined && asked.target_commitish !== release.target)
    await demandTarget(hub, tag, target)
  const changed: ReleaseState = {
    ...release,
    tag,
    target,
    name: asked.name === undefined ? release.name : asked.name,
    body: asked.body === undefined ? release.body : asked.body,
    prerelease: asked.prerelease ?? release.prerelease,
    draft: release.draft || draft,
  }
  if (!draft) await publish(call, changed, asked.make_latest)
  Object.assign(release, changed)
  if (JSON.stringify([release, hub.store.state.latestRelease]) !== before) {
    release.updatedAt = isoTime(hub.now())
    hub.store.changed()
  }
  return { status: 200, body: releaseAnswer(hub, release) }
}

const deleteRelease: Handler = async (call) => {
  const { store } = call.hub
  const release = releaseOf(call)
  store.state.releases = store.state.releases.filter((entry) => entry !== release)
  store.state.losses.push({ what: 'release', id: release.id, tag: release.tag, draft: release.draft })
  // The name of an immutable release is spent for ever (community#178351).
  if (release.immutable) store.state.burntTags.push(release.tag)
  for (const asset of release.assets) await rm(store.file(`assets/${asset.id}`), { force: true })
  store.changed()
  return { status: 204 }
}

const releaseByTag: Handler = (call) => {
  const tag = call.params['tag'] ?? ''
  const release = call.hub.store.state.releases.find((entry) => entry.tag === tag && !entry.draft)
  if (release === undefined) throw notFound()
  return { status: 200, body: releaseAnswer(call.hub, release) }
}

function notes(call: Call, tag: string): string {
  return `**Full Changelog**: ${call.hub.links.server}/${call.hub.store.repo}/commits/${tag}`
}

/** Releases; their assets are in assets.ts. */
export const releaseRoutes = {
  'GET /repos/{owner}/{repo}/releases': ((call) =>
    listAnswer(call, listedReleases(call.hub, call.caller), (release) =>
      releaseAnswer(call.hub, release),
    )) satisfies Handler,
  'POST /repos/{owner}/{repo}/releases': postRelease,
  'GET /repos/{owner}/{repo}/releases/latest': ((call) => {
    const release = latestRelease(call.hub.store.state)
    if (release === null) throw notFound()
    return { status: 200, body: releaseAnswer(call.hub, release) }
  }) satisfies Handler,
  'GET /repos/{owner}/{repo}/releases/tags/{tag}': releaseByTag,
  'POST /repos/{owner}/{repo}/releases/generate-notes': ((call) => {
    const tag = fields.parse(call.body).tag_name ?? ''
    return { status: 200, body: { name: tag, body: notes(call, tag) } }
  }) satisfies Handler,
  'GET /repos/{owner}/{repo}/releases/{release_id}': ((call) => ({
    status: 200,
    body: releaseAnswer(call.hub, releaseOf(call)),
  })) satisfies Handler,
  'PATCH /repos/{owner}/{repo}/releases/{release_id}': patchRelease,
  'DELETE /repos/{owner}/{repo}/releases/{release_id}': deleteRelease,
}
