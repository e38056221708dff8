import { expect, it } from '@jest/globals'
import { leadsIntoGit } from '../../src/formats/git-path.js'
import { hiddenCharacter } from '../../src/formats/hidden-characters.js'
import { repoPath } from '../../src/formats/repo-path.js'

it.each([
  '.git',
  '.GIT',
  'a/.git/config',
  '.git ',
  '.git.',
  'git~1',
  'GIT~1/x',
  '.g\u200cit',
  '.git::$INDEX',
  'a\\.git',
])('%j leads into a folder of git', (path) => {
  expect(leadsIntoGit(path)).toBe(true)
  expect(repoPath(path).ok).toBe(false)
})

it.each(['.github/x', '.gitignore', 'a.git', 'git', '.gitattributes', 'git~10', 'models/.gitkeep'])(
  '%j does not',
  (path) => {
    expect(leadsIntoGit(path)).toBe(false)
  },
)

it.each([
  ['a\u202eb', 'U+202E'],
  ['a\u200bb', 'U+200B'],
  ['a\u200db', 'U+200D'],
  ['x\ufe0f', 'U+FE0F'],
  ['a\u0085', 'U+0085'],
  ['\u3164', 'U+3164'],
  ['\u{e0061}', 'U+E0061'],
])('%j has a character that nobody sees', (text, code) => {
  expect(hiddenCharacter(text)).toBe(code)
})

it.each([
  'modèle.joblib',
  'mode\u0300le.joblib',
  '模型.bin',
  'می\u200cخواهم',
  '👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3',
  'a\u202fb',
])('%j is a name that can be read', (text) => {
  expect(hiddenCharacter(text)).toBeNull()
})
