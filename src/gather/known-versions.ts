import { previousVersionOf } from '../feature/history.js'
import * as semver from '../formats/semantic-version.js'
import type { Host, NamedTag } from '../host/host.js'
import {
  knownVersions,
  type KnownVersions,
  listedPrefixes,
  tagsInQuestion,
  versionTags,
} from '../release/known-versions.js'
import type { FeatureFacts } from './feature.js'

interface Asked {
  refs: Pick<Host['refs'], 'tagsStartingWith'>
  releases: Pick<Host['releases'], 'ofTags'>
}

/**
 * Reads which versions a feature has on GitHub: one list of tags, and the releases of those of which that matters. `except`:
 * the tag of the release itself, where it is there already and is judged again.
 */
export async function readVersions(
  { refs, releases }: Asked,
  { settings, id }: Pick<FeatureFacts, 'settings' | 'id'>,
  { commit, except }: { commit: string; except: string | null },
): Promise<KnownVersions> {
  const all: NamedTag[] = []
  for (const prefix of listedPrefixes(settings.tag, id)) all.push(...(await refs.tagsStartingWith(prefix)))
  const listed = all.filter(({ name }) => name !== except)
  const tags = versionTags(listed, settings.tag, id)
  const published = await releases.ofTags(tagsInQuestion(tags, commit))
  return knownVersions(listed, tags, { commit, published })
}

/** The previous version for who releases nothing: the state file's, else the highest that counts; null for a first one. */
export async function findPrevious(host: Asked, facts: FeatureFacts, commit: string): Promise<string | null> {
  return (
    previousVersionOf(facts.state) ?? (await readVersions(host, facts, { commit, except: null })).counting[0] ?? null
  )
}

/** Versions that count, lie above an asked one, and that the branch descends from. */
export async function reachableFrom(
  { refs }: Pick<Host, 'refs'>,
  { tags, counting }: KnownVersions,
  { branch, version }: { branch: string; version: string },
): Promise<string[]> {
  const above = tags.filter((tag) => counting.includes(tag.version) && semver.gt(tag.version, version))
  const names = above.map(({ name }) => name)
  const found = new Set(names.length === 0 ? [] : await refs.reachableTags(branch, names))
  return above.filter(({ name }) => found.has(name)).map((tag) => tag.version)
}
