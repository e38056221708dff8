import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { inputsTable, outputsTable } from '../../scripts/generate/action-tables.js'
import { fillBlocks } from '../../scripts/generate/markdown.js'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const actionFile = readFileSync(join(root, 'action.yml'), 'utf8')

type Entry = { description?: string; default?: string }
type Action = Record<'inputs' | 'outputs', Record<string, Entry>>

/** action.yml with one thing changed. */
function changed(change: (action: Action) => void): string {
  const action = parse(actionFile) as Action
  change(action)
  return stringify(action)
}

describe('the inputs of action.yml', () => {
  it('are those that the code reads', () => {
    expect(inputsTable(actionFile)).toContain('| `bump` |')
  })

  it.each<[what: string, change: (action: Action) => void, says: string]>([
    [
      'an input that nobody reads',
      (action) => (action.inputs['reason'] = { description: 'Why.' }),
      'action.yml: the code knows no input reason',
    ],
    [
      'no input that is read',
      (action) => delete action.inputs['version'],
      'action.yml: the input version is missing, which the code knows',
    ],
    [
      'another default',
      (action) => (action.inputs['bump'] = { description: 'x', default: 'minor' }),
      'action.yml: the default of bump is "minor", but "auto" in the code',
    ],
    [
      'a default where the code has none',
      (action) => (action.inputs['state-dir'] = { description: 'x', default: 'states' }),
      'action.yml: the default of state-dir is "states", but null in the code',
    ],
    [
      'no default where the code has one',
      (action) => (action.inputs['config'] = { description: 'x' }),
      'action.yml: the default of config is null, but ".github/ds-release.yml" in the code',
    ],
    [
      'a command less',
      (action) => (action.inputs['command'] = { description: '`release` or `check`.', default: 'release' }),
      'action.yml: the input command does not name `seal`\naction.yml: the input command does not name `deploy`\naction.yml: the input command does not name `plan`',
    ],
    [
      'an empty description',
      (action) => (action.inputs['version'] = { description: ' ' }),
      'action.yml: the input version has no description',
    ],
  ])('may not have %s', (_, change, says) => {
    expect(() => inputsTable(changed(change))).toThrow(new Error(says))
  })
})

describe('the outputs of action.yml', () => {
  it('are those that the code writes', () => {
    expect(outputsTable(actionFile)).toContain('| `state-commit` |')
  })

  it.each<[what: string, change: (action: Action) => void, says: string]>([
    [
      'an output that nobody writes',
      (action) => (action.outputs['colour'] = { description: 'Red.' }),
      'action.yml: the code knows no output colour',
    ],
    [
      'no output that is written',
      (action) => delete action.outputs['tag'],
      'action.yml: the output tag is missing, which the code knows',
    ],
    [
      'a word less',
      (action) => (action.outputs['verdict'] = { description: '`passed` or `failed`.' }),
      'action.yml: the output verdict does not name `disabled`',
    ],
    ['no description', (action) => (action.outputs['tag'] = {}), 'action.yml: the output tag has no description'],
  ])('may not have %s', (_, change, says) => {
    expect(() => outputsTable(changed(change))).toThrow(new Error(says))
  })
})

describe("the README's tables of inputs and outputs", () => {
  it('are those of action.yml', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const block = (name: string): string => readme.split(new RegExp(`<!-- /?generated:${name} -->`))[1] ?? ''
    const fresh = (name: string, text: string): string =>
      fillBlocks('README.md', `<!-- generated:${name} -->\n<!-- /generated:${name} -->\n`, { [name]: () => text })
    expect(fresh('inputs', inputsTable(actionFile))).toContain(`>${block('inputs')}<`)
    expect(fresh('outputs', outputsTable(actionFile))).toContain(`>${block('outputs')}<`)
  })
})
