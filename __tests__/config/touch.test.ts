import { describe, expect, it } from '@jest/globals'
import { isReleaseBranch } from '../../src/config/branches.js'
import { parseConfig } from '../../src/config/config-file.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { idlePatterns, pathMatcher } from '../../src/config/path-patterns.js'
import { isTouched } from '../../src/config/touch.js'

const text = `
model: models/final_model.joblib
features:
  churn: {model: models/churn, paths: ["src/churn/**", "params*.yaml"], gates: {data-quality: {datasets: [data/holdout.csv]}}}
`
const parsed = parseConfig(text, '.github/ds-release.yml')
if (!parsed.ok) throw new Error('the configuration of this test is wrong')
const settings = resolveSettings({ feature: 'churn', config: parsed.config, ccflow: null, gatesEnabledInput: null })
const places = {
  stateFile: 'docs/workflow/state/churn.json',
  configFile: '.github/ds-release.yml',
  workingDirectory: '.',
  documents: ['docs/model_cards/churn.md'],
  datasets: ['data/churn.csv', 's3://bucket/churn.csv'],
}

describe('a feature', () => {
  it.each([
    ['its state file', 'docs/workflow/state/churn.json', true],
    ['the state file of another', 'docs/workflow/state/fraud.json', false],
    ['a file in its model’s folder', 'models/churn/weights.bin', true],
    ['its model’s DVC file', 'models/churn.dvc', true],
    ['a model whose name only begins like its own', 'models/churn-old/weights.bin', false],
    ['one of its paths', 'src/churn/deep/train.py', true],
    ['a path with a star', 'params-2.yaml', true],
    ['its card', 'docs/model_cards/churn.md', true],
    ['a document', 'README.md', true],
    ['a dataset of its state file', 'data/churn.csv', true],
    ['a dataset of the configuration', 'data/holdout.csv', true],
    ['the data of another', 'data/fraud.csv', false],
    ['the configuration', '.github/ds-release.yml', true],
    ['code of another feature', 'src/fraud/train.py', false],
  ])('by %s', (_, file, expected) => {
    expect(isTouched(settings, places, [file])).toBe(expected)
  })

  it('by paths from its working directory', () => {
    const inFolder = { ...places, workingDirectory: 'ml' }
    expect(isTouched(settings, inFolder, ['ml/models/churn/weights.bin'])).toBe(true)
    expect(isTouched(settings, inFolder, ['models/churn/weights.bin'])).toBe(false)
  })

  it('by nothing when nothing has changed', () => {
    expect(isTouched(settings, places, [])).toBe(false)
  })
})

describe('patterns of paths', () => {
  it.each<[patterns: string, file: string, expected: boolean]>([
    ['[src/churn]', 'src/churn/a.py', true],
    ['[src/churn/]', 'src/churn/deep/a.py', true],
    ['[./src//churn]', 'src/churn/a.py', true],
    ['[src/churn]', 'src/churn-old/a.py', false],
    ['[src/churn]', 'src/churn', true],
    ['["src/*"]', 'src/churn/a.py', false],
    ['["packages/*/"]', 'packages/churn/deep/a.py', true],
    ['["src/**", "!src/docs"]', 'src/docs/a.md', false],
    ['["src/**", "!src/docs/"]', 'src/docs/a.md', false],
    ['["src/**", "!**/*.md"]', 'src/a.py', true],
    ['["src/**", "!src/docs/**", "src/docs/keep.md"]', 'src/docs/keep.md', true],
    ['["src/docs/keep.md", "!src/docs/**"]', 'src/docs/keep.md', false],
    ['["src/**", "!src/docs"]', 'data/a.csv', false],
    ['["!docs/**"]', 'src/a.py', true],
    ['["!docs/**"]', 'docs/a.md', false],
    ['["!(docs)/**"]', 'src/a.py', true],
    ['["app/[id]"]', 'app/[id]/page.py', true],
    ['[]', 'src/a.py', false],
  ])('%s and %s', (patterns, file, expected) => {
    const read = parseConfig(`paths: ${patterns}`, 'c.yml')
    if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join())
    const { paths } = resolveSettings({ feature: 'x', config: read.config, ccflow: null, gatesEnabledInput: null })
    expect(pathMatcher(paths)(file)).toBe(expected)
  })

  it('are checked as paths are', () => {
    expect(parseConfig('paths: ["!../x"]', 'c.yml')).toMatchObject({ ok: false, problems: [{ where: { line: 1 } }] })
  })

  it('are idle where they match no file', () => {
    expect(idlePatterns(['src/churn', '!docs', 'scr/**'], ['src/churn/a.py'])).toEqual([1, 2])
  })
})

describe('a release branch', () => {
  it.each([
    [['release/*'], 'release/1.x', true],
    [['release/*'], 'release/1/x', false],
    [['stable'], 'stable', true],
    [[], 'main', false],
    [['*'], null, false],
  ])('%j has %s: %s', (branches, branch, expected) => {
    expect(isReleaseBranch(branches, branch)).toBe(expected)
  })
})
