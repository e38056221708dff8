import type { Problem } from '../errors.js'
import { fillTag, tagNameProblem, tagParts } from '../settings/tag-pattern.js'
import { parseVersion } from './version.js'

/** The tag of a version by the configured pattern, for example `{feature}/v{version}`. */
export function tagFor(pattern: string, feature: string, version: string): string {
  return fillTag(pattern, { feature, version })
}

/** The literal part before the version: what tags of this feature start with. */
export function tagPrefix(pattern: string, feature: string): string {
  return tagParts(pattern, feature)[0] ?? ''
}

/** The version that a tag names by that pattern; null where it fits another feature's pattern or none. */
export function versionFromTag(pattern: string, feature: string, tag: string): string | null {
  const prefix = tagPrefix(pattern, feature)
  const parts = tagParts(pattern, feature)
  const places = parts.length - 1
  const literal = parts.join('').length
  const length = (tag.length - literal) / places
  if (places < 1 || !Number.isInteger(length) || length < 1) return null
  const version = parseVersion(tag.slice(prefix.length, prefix.length + length))
  return version !== null && tagFor(pattern, feature, version) === tag ? version : null
}

/** What keeps a tag from being a git ref (rules of `git check-ref-format`, and GitHub's own); null when nothing does. */
export function tagProblem(tag: string): Problem | null {
  const reason = tagNameProblem(tag)
  if (reason === null) return null
  return {
    what: `The tag "${tag.slice(0, 100)}" cannot be made in git: ${reason}`,
    fix: 'Change `tag:` in the configuration; `{feature}/v{version}` is the default',
  }
}
