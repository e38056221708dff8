import semver from 'semver'

import type { Problem } from '../errors.js'
import { parseVersion } from './version.js'

/** The tag of a version by the configured pattern, for example `{feature}/v{version}`. */
export function tagFor(pattern: string, feature: string, version: string): string {
  return withFeature(pattern, feature).replaceAll('{version}', version)
}

/** The literal part before the version: what tags of this feature start with. */
export function tagPrefix(pattern: string, feature: string): string {
  return withFeature(pattern, feature).split('{version}')[0] ?? ''
}

/** The version that a tag names by that pattern; null where it fits another feature's pattern or none. */
export function versionFromTag(pattern: string, feature: string, tag: string): string | null {
  const prefix = tagPrefix(pattern, feature)
  const parts = withFeature(pattern, feature).split('{version}')
  const places = parts.length - 1
  const literal = parts.join('').length
  const length = (tag.length - literal) / places
  if (places < 1 || !Number.isInteger(length) || length < 1) return null
  const version = parseVersion(tag.slice(prefix.length, prefix.length + length))
  return version !== null && tagFor(pattern, feature, version) === tag ? version : null
}

/** The highest version that any of the tags names by that pattern; null when none does. */
export function highestVersion(tags: readonly string[], pattern: string, feature: string): string | null {
  const versions = tags.map((tag) => versionFromTag(pattern, feature, tag)).filter((version) => version !== null)
  return versions.sort(semver.rcompare)[0] ?? null
}

/** GitHub refuses longer refs. */
const LONGEST_REF_BYTES = 255

/** What keeps a tag from being a git ref (rules of `git check-ref-format`, and GitHub's own); null when nothing does. */
export function tagProblem(tag: string): Problem | null {
  const reason = refusal(tag)
  if (reason === null) return null
  return {
    what: `The tag "${tag.slice(0, 100)}" cannot be made in git: ${reason}`,
    fix: 'Change `tag:` in the configuration; `{feature}/v{version}` is the default',
  }
}

function refusal(tag: string): string | null {
  const rules: readonly [boolean, string][] = [
    [tag === '', 'it is empty'],
    [/[\u0000-\u0020\u007f]/.test(tag), 'it has a space or a control character'],
    [/[~^:?*[\\]/.test(tag), 'it has one of the characters ~ ^ : ? * [ \\'],
    [tag.includes('..'), 'it has two dots in a row'],
    [tag.includes('@{') || tag === '@', 'it has "@{" or is "@"'],
    [/^\/|\/$|\/\//.test(tag), 'it has an empty part between slashes'],
    [tag.startsWith('-'), 'it begins with "-"'],
    [tag.endsWith('.'), 'it ends with a dot'],
    [tag.split('/').some((part) => part.startsWith('.')), 'a part of it begins with a dot'],
    [tag.split('/').some((part) => part.endsWith('.lock')), 'a part of it ends with ".lock"'],
    [/^[0-9a-f]{40}$/i.test(tag), 'GitHub takes 40 hex digits for a commit'],
    [Buffer.byteLength(`refs/tags/${tag}`) > LONGEST_REF_BYTES, `it is longer than ${String(LONGEST_REF_BYTES)} bytes`],
    [/[{}]/.test(tag), 'a placeholder in it was not filled in; there are {feature} and {version}'],
  ]
  return rules.find(([broken]) => broken)?.[1] ?? null
}

function withFeature(pattern: string, feature: string): string {
  return pattern.replaceAll('{feature}', feature)
}
