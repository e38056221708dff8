/** What a tag pattern is, as a noun phrase for messages. */
export const TAG_PATTERN_FORM =
  'a tag with {version} in it once and without spaces, such as "{feature}/v{version}" or "v{version}"'

/** Whether a pattern has `{version}` once, no other placeholder but `{feature}`, and makes a name that git takes. */
export function isTagPattern(pattern: string): boolean {
  if (pattern.split('{version}').length !== 2) return false
  const name = pattern.replaceAll('{version}', '1.0.0').replaceAll('{feature}', 'feature')
  return isRefName(name)
}

/** The rules of `git check-ref-format`, and no braces: a misspelt placeholder is no name. */
function isRefName(name: string): boolean {
  const parts = name.split('/')
  return (
    !/[\0-\x20\x7f~^:?*[\]\\{}]/.test(name) &&
    !name.includes('..') &&
    !name.includes('@{') &&
    !name.startsWith('-') &&
    !name.startsWith('refs/') &&
    !name.endsWith('.') &&
    parts.every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'))
  )
}
