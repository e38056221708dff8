import { hiddenCharacter } from './hidden-characters.js'

/** GitHub refuses longer refs. */
const LONGEST_REF_BYTES = 255

/** What keeps a name from being a tag (rules of `git check-ref-format`, and GitHub's own); null when nothing does. */
export function refNameProblem(name: string): string | null {
  const parts = name.split('/')
  const hidden = hiddenCharacter(name)
  const rules: readonly [boolean, string][] = [
    [name === '', 'it is empty'],
    [/[\u0000-\u0020\u007f]/.test(name), 'it has a space or a control character'],
    [hidden !== null, `it has a character that nobody sees (${hidden ?? ''})`],
    [/[~^:?*[\\]/.test(name), 'it has one of the characters ~ ^ : ? * [ \\'],
    [name.includes('..'), 'it has two dots in a row'],
    [name.includes('@{') || name === '@', 'it has "@{" or is "@"'],
    [parts.includes(''), 'it has an empty part between slashes'],
    [name.startsWith('-'), 'it begins with "-"'],
    [name.endsWith('.'), 'it ends with a dot'],
    [parts.some((part) => part.startsWith('.')), 'a part of it begins with a dot'],
    [parts.some((part) => part.endsWith('.lock')), 'a part of it ends with ".lock"'],
    [/^[0-9a-f]{40}$/i.test(name), 'GitHub takes 40 hex digits for a commit'],
    [byteLength(`refs/tags/${name}`) > LONGEST_REF_BYTES, `it is longer than ${LONGEST_REF_BYTES} bytes`],
  ]
  return rules.find(([broken]) => broken)?.[1] ?? null
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
