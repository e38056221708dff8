import { refNameProblem } from '../formats/ref-name.js'

/** What a tag pattern is, as a noun phrase for messages. */
export const TAG_PATTERN_FORM =
  'a tag with {version} in it once and without spaces, such as "{feature}/v{version}" or "v{version}"'

/** What the placeholders of a tag pattern stand for. */
export interface TagValues {
  feature: string
  version: string
}

/** Whether a pattern has `{version}` once, no other placeholder but `{feature}`, and makes a name that git takes. */
export function isTagPattern(pattern: string): boolean {
  if (pattern.split('{version}').length !== 2) return false
  const name = fillTag(pattern, { feature: 'feature', version: '1.0.0' })
  return !name.startsWith('refs/') && tagNameProblem(name) === null
}

/** Whether a pattern has the feature in it, so that no two features get the same tag. */
export function namesFeature(pattern: string): boolean {
  return pattern.includes('{feature}')
}

/** Fills a tag pattern in. */
export function fillTag(pattern: string, values: TagValues): string {
  return withFeature(pattern, values.feature).replaceAll('{version}', values.version)
}

/** What stands before, between and behind the versions in the tags of a feature. */
export function tagParts(pattern: string, feature: string): string[] {
  return withFeature(pattern, feature).split('{version}')
}

/** What keeps a name from being a tag: the rules of git and GitHub, and a placeholder that there is not; null when nothing does. */
export function tagNameProblem(name: string): string | null {
  const problem = refNameProblem(name)
  if (problem !== null) return problem
  return /[{}]/.test(name) ? 'a placeholder in it was not filled in; there are {feature} and {version}' : null
}

function withFeature(pattern: string, feature: string): string {
  return pattern.replaceAll('{feature}', feature)
}
