import * as semver from '../formats/semantic-version.js'
import { tagPrefix, versionFromTag } from './tag.js'
import { isPrerelease, parseVersion } from './version.js'

/** A tag as a list of refs shows it: what it names is a commit, unless it is annotated. */
export interface ListedTag {
  name: string
  sha: string
  isAnnotated: boolean
}

/** A tag that names a version of a feature, by the configured pattern or by GTO's. */
export interface VersionTag extends ListedTag {
  version: string
}

/** A published release: its tag, and the commit that this one peels to. */
export interface TaggedRelease {
  tag: string
  commit: string | null
}

/** The versions that a feature has on GitHub, on whichever branch. */
export interface KnownVersions {
  /** Every tag that names one, highest version first. */
  tags: readonly VersionTag[]
  /** Highest first: what was published, and tags of other commits that are no prereleases; those only where there is nothing else. */
  counting: readonly string[]
  /** The published release of the gated commit, whichever version it has; null where there is none. */
  releasedHere: string | null
  /** The version that a tag without a release gives to the gated commit: made for this release, and so not one before it. */
  taggedHere: string | null
  /** Names of all tags that were listed, also of those that name no version. */
  listed: readonly string[]
}

/** What tags begin with that name versions of a feature, or stand in the way of one that does. */
export function listedPrefixes(pattern: string, feature: string): string[] {
  const prefix = tagPrefix(pattern, feature)
  // A tag named like a folder of ours blocks all that would be in that folder.
  const own = prefix.split('/')[0] ?? prefix
  const registry = registryPrefix(feature)
  if (registry.startsWith(own)) return [own]
  return own.startsWith(registry) ? [registry] : [own, registry]
}

/** The tags among these that name versions of a feature, highest first; GTO's stages (`name@v1.2.3#prod`) are none. */
export function versionTags(tags: readonly ListedTag[], pattern: string, feature: string): VersionTag[] {
  const found = tags.flatMap((tag): VersionTag[] => {
    const version = versionFromTag(pattern, feature, tag.name) ?? registeredVersion(feature, tag.name)
    return version === null ? [] : [{ ...tag, version }]
  })
  return found.sort((a, b) => semver.rcompare(a.version, b.version))
}

/** GTO, the registry of models in git, names a version of a model `name@v1.2.3`. */
function registeredVersion(feature: string, tag: string): string | null {
  const prefix = registryPrefix(feature)
  const version = tag.startsWith(prefix) ? tag.slice(prefix.length) : ''
  return parseVersion(version) === version ? version : null
}

function registryPrefix(feature: string): string {
  return `${feature}@v`
}

/** Those of the tags of which it matters whether a release is published: what is at the gated commit, and prereleases above all else. */
export function tagsInQuestion(tags: readonly VersionTag[], commit: string): string[] {
  const highest = tags.findIndex(({ version }) => !isPrerelease(version))
  const above = highest < 0 ? tags.length : highest
  return tags.filter((tag, index) => index < above || tag.isAnnotated || tag.sha === commit).map(({ name }) => name)
}

/** Puts together what is known: all tags that were listed, and which of those in question are published. */
export function knownVersions(
  all: readonly ListedTag[],
  tags: readonly VersionTag[],
  { commit, published }: { commit: string; published: readonly TaggedRelease[] },
): KnownVersions {
  const isPublished = ({ name }: VersionTag): boolean => published.some(({ tag }) => tag === name)
  const here = tags.filter((tag) => !isPublished(tag) && tag.sha === commit)
  const others = tags.filter((tag) => !here.includes(tag))
  const made = others.filter((tag) => isPublished(tag) || !isPrerelease(tag.version))
  const counting = (made.length > 0 ? made : others).map(({ version }) => version)
  const releasedHere = published.find((release) => release.commit === commit)?.tag ?? null
  const taggedHere = here[0]?.version ?? null
  return { tags, counting: [...new Set(counting)], releasedHere, taggedHere, listed: all.map(({ name }) => name) }
}

/** The tag that keeps git from making another one, because one is a folder where the other is a file; null when none does. */
export function refInTheWay(name: string, others: readonly string[]): string | null {
  return others.find((other) => name.startsWith(`${other}/`) || other.startsWith(`${name}/`)) ?? null
}

/** Whether a version lies below another one that counts, so that its release fixes an older line. */
export function isHotfix(version: string, { counting }: Pick<KnownVersions, 'counting'>): boolean {
  return counting.some((other) => !isPrerelease(other) && semver.gt(other, version))
}

/** Whether GitHub may show a release as the latest: only in a repository of one model, unless the configuration says otherwise, and never a hotfix. */
export function takesLatest(
  asked: boolean | null,
  { features, hotfix }: { features: number; hotfix: boolean },
): boolean {
  return !hotfix && (asked ?? features === 1)
}
