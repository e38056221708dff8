import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { ReleasePlan, Scenario, TagPlan } from '../../scenario.js'
import { assetName, assetType } from '../asset-names.js'
import { isoTime, signatureTime } from '../git.js'
import { signatureOf } from '../people.js'
import type { AssetState } from '../state.js'
import type { WorldStore } from '../world-store.js'
import { addPull } from './pull.js'

/**
 * Gives a world what a scenario says. A world that exists (`fresh: false`) gets nothing: who may do what is read from
 * the scenario at each start. Throws an Error that names what the repository lacks.
 */
export async function applyScenario(store: WorldStore, scenario: Scenario, options: { fresh: boolean }): Promise<void> {
  for (const branch of Object.keys(scenario.protection))
    if ((await store.branchHead(branch)) === null) throw lacks(`the branch "${branch}"`, 'protection')
  if (!options.fresh) return
  const now = new Date()
  for (const [index, plan] of scenario.pulls.entries()) {
    const sha = await commitOf(store, plan.commit, `pulls[${index}].commit`)
    if (plan.base !== undefined && (await store.branchHead(plan.base)) === null)
      throw lacks(`the branch "${plan.base}"`, `pulls[${index}].base`)
    await addPull(store, plan, sha, now)
  }
  const tags: PlannedTags = new Map()
  for (const [index, plan] of scenario.tags.entries()) await addTag(store, tags, plan, `tags[${index}]`)
  for (const [index, plan] of scenario.releases.entries())
    await addRelease(store, scenario, tags, plan, { where: `releases[${index}]`, now })
  await store.git.makeRefs(new Map([...tags].map(([ref, { sha }]) => [ref, sha])))
  store.changed()
  store.save()
}

function lacks(what: string, where: string): Error {
  return new Error(`The scenario names ${what} (${where}), which the repository does not have`)
}

/** A commit as a scenario names it; `HEAD` is the commit that the source had checked out. */
async function commitOf(store: WorldStore, expression: string, where: string): Promise<string> {
  const start = (await store.git.commitAt(store.state.head)) ?? store.defaultBranch
  const sha = await store.git.commitAt(expression.replace(/^HEAD(?![\w/-])/, start))
  if (sha === null) throw lacks(`the commit "${expression}"`, where)
  return sha
}

/** Tags that are to be made, by full name: the object of each and the commit that it peels to. */
type PlannedTags = Map<string, { sha: string; commit: string }>

async function addTag(store: WorldStore, tags: PlannedTags, plan: TagPlan, where: string): Promise<void> {
  const { git } = store
  const commit = await commitOf(store, plan.target, `${where}.target`)
  const ref = `refs/tags/${plan.name}`
  if (!(await git.isRefName(ref))) throw new Error(`The scenario's tag "${plan.name}" (${where}) is no name for a tag`)
  const present = tags.get(ref)?.commit ?? (await git.commitAt(ref))
  if (present !== null && present !== commit)
    throw new Error(
      `The scenario puts the tag "${plan.name}" (${where}) on ${commit}, but the repository has it on ${present}`,
    )
  if (present !== null) return
  const tagger = signatureOf('alice', new Date())
  const object = `object ${commit}\ntype commit\ntag ${plan.name}\ntagger ${tagger.name} <${tagger.email}> ${tagger.when}\n\n${plan.name}\n`
  const sha = plan.annotated ? (await git.write('tag', object)).sha : commit
  tags.set(ref, { sha, commit })
}

async function addRelease(
  store: WorldStore,
  scenario: Scenario,
  tags: PlannedTags,
  plan: ReleasePlan,
  { where, now }: { where: string; now: Date },
): Promise<void> {
  const target = await commitOf(store, plan.target, `${where}.target`)
  const ref = `refs/tags/${plan.tag}`
  const isPresent = tags.has(ref) || (await store.git.ref(ref)) !== null
  if (!plan.draft && !isPresent)
    await addTag(store, tags, { name: plan.tag, target: plan.target, annotated: false }, where)
  const made = new Date(now.getTime() - 86_400_000)
  const assets: AssetState[] = []
  for (const [name, file] of Object.entries(plan.assets))
    assets.push(await addAsset(store, { name, file, target, where, author: plan.author }))
  store.state.releases.push({
    id: store.nextId(),
    tag: plan.tag,
    target: isPresent ? store.defaultBranch : target,
    name: plan.name ?? plan.tag,
    body: plan.body ?? '',
    draft: plan.draft,
    prerelease: plan.prerelease,
    immutable: !plan.draft && scenario.settings.immutable_releases,
    author: plan.author,
    commitTime: signatureTime((await store.git.commit(target)).committer),
    madeAt: isoTime(made),
    updatedAt: isoTime(made),
    publishedAt: plan.draft ? null : isoTime(made),
    assets,
  })
}

interface AssetPlan {
  name: string
  file: string
  target: string
  where: string
  author: string
}

async function addAsset(store: WorldStore, plan: AssetPlan): Promise<AssetState> {
  const { git } = store
  const at =
    (await git.resolve(`${plan.target}:${plan.file}`)) ?? (await git.resolve(`${store.state.head}:${plan.file}`))
  if (at === null || (await git.typeOf(at)) !== 'blob')
    throw lacks(`the file "${plan.file}"`, `${plan.where}.assets["${plan.name}"]`)
  const bytes = await git.bytes(at)
  const id = store.nextId()
  await writeFile(store.file(`assets/${id}`), bytes)
  const time = isoTime(new Date())
  return {
    id,
    name: assetName(plan.name),
    label: null,
    contentType: assetType(plan.name),
    size: bytes.length,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    state: 'uploaded',
    uploader: plan.author,
    createdAt: time,
    updatedAt: time,
  }
}
