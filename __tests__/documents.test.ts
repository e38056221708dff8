import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { parseScenario } from '../rehearsal/scenario.js'
import { parseConfig } from '../src/config/config-file.js'
import { applyRelease } from '../src/feature/edits.js'
import { parseStateFile } from '../src/feature/state-file.js'
import { STATUSES } from '../src/feature/status.js'
import { QUALITY_FORMS } from '../src/gates/data-quality/reports.js'
import { GATE_NAMES } from '../src/gates/index.js'
import { openReport, readForm } from '../src/gates/report-forms.js'
import { COMMANDS } from '../src/commands/registry.js'
import { readInputs } from '../src/inputs.js'
import { PLACEHOLDERS } from '../src/settings/placeholders.js'
import { fillBlocks } from '../scripts/generate/markdown.js'
import { inputsTable, outputsTable } from '../scripts/generate/action-tables.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const readme = read('README.md')

function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (one) => one[1] ?? '',
  )
}

function isWorkflow(yaml: string): boolean {
  return /^on:/m.test(yaml)
}

/** The text between a heading and the next one of its level. */
function section(markdown: string, title: string): string {
  const [, rest = ''] = markdown.split(new RegExp(`^## ${title}$`, 'm'))
  return rest.split(/^## /m)[0] ?? ''
}

describe('what the documents show', () => {
  it.each(['README.md', 'docs/CONFIGURATION.md'])('%s shows configurations that are valid', (file) => {
    const shown = blocks(read(file), 'yaml').filter((yaml) => !isWorkflow(yaml))
    expect(shown.length).toBeGreaterThan(1)
    for (const yaml of shown) expect(parseConfig(yaml, file)).toMatchObject({ ok: true })
  })

  it('has a state file that is valid, with a bound and a sentence for people', () => {
    const [shown = ''] = blocks(section(readme, 'The state file'), 'json')
    const parsed = parseStateFile(shown, 'docs/workflow/state/churn-model.json')
    expect(parsed).toMatchObject({ ok: true, state: { id: 'churn-model', status: 'approved' } })
  })

  it('names exactly the fields that a release writes', () => {
    const [shown = ''] = blocks(section(readme, 'The state file'), 'json')
    const file = 'docs/workflow/state/churn-model.json'
    const texts = { version: '1.0.0', tag: 'churn-model/v1.0.0', commit: 'c', packageDigest: 'd', releaseUrl: 'u' }
    const times = { startedAt: '2027-01-01T00:00:00Z', completedAt: '2027-01-01T00:01:00Z' }
    const rest = { file, metrics: {}, metricsAsWritten: {}, verdict: 'passed', gatesNote: null }
    const after = JSON.parse(applyRelease(shown, { ...texts, ...times, ...rest })) as Record<string, unknown>
    const before = JSON.parse(shown) as Record<string, unknown>
    const written = Object.keys(after).filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]))
    const paragraph = /\*\*What a release writes\*\*[\s\S]*?\n\n/.exec(readme)?.[0] ?? ''
    const named = [...paragraph.matchAll(/`([a-z_]+)`/g)].map((one) => one[1] ?? '')
    expect([...new Set(named)].filter((name) => name !== 'released').sort()).toEqual(written.sort())
  })

  it('has a scenario that is valid', () => {
    const [shown = ''] = blocks(section(read('docs/REHEARSAL.md'), 'Scenario'), 'json')
    expect(() => parseScenario(JSON.parse(shown))).not.toThrow()
  })

  it('has a data-quality report that is valid', () => {
    const [shown = ''] = blocks(section(read('docs/CONFIGURATION.md'), 'Reports'), 'json')
    const reading = readForm(openReport(shown, 'report.json'), QUALITY_FORMS)
    expect(reading).toMatchObject({ ok: true, report: { checks: 1, failed: [] } })
  })

  it('names every gate, status, command and exit code', () => {
    for (const gate of GATE_NAMES) expect(section(readme, 'Gates')).toContain(`| \`${gate}\` |`)
    for (const status of STATUSES) expect(section(readme, 'The state file')).toContain(`\`${status}\``)
    for (const command of Object.keys(COMMANDS)) expect(section(readme, 'Commands')).toContain(`| \`${command}\` |`)
    for (const code of [0, 1, 2, 3, 75]) expect(section(readme, 'Exit codes')).toContain(`| ${code} |`)
  })

  it('names every placeholder that a release fills in', () => {
    const text = section(read('docs/CONFIGURATION.md'), 'Placeholders')
    const named = PLACEHOLDERS.filter((name) => text.includes(`| \`{${name}}\` |`))
    expect(named).toEqual(PLACEHOLDERS.filter((name) => name !== 'environment'))
  })
})

describe('action.yml', () => {
  const action = parse(read('action.yml')) as { inputs: Record<string, { default?: string }> }

  it('has the defaults that the code has', () => {
    const given = Object.entries(action.inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      input.default ?? '',
    ])
    const feature = { 'INPUT_FEATURE-ID': 'churn', 'INPUT_GITHUB-TOKEN': 'x' }
    const explicit = readInputs({ ...(Object.fromEntries(given) as Record<string, string>), ...feature })
    expect(explicit).toEqual(readInputs(feature))
  })

  it('cannot leave out a description', () => {
    const file = 'inputs:\n  a: {description: x}\n  b: {default: y}\noutputs:\n  c: {}\n'
    expect(() => inputsTable(file)).toThrow('action.yml: the input b has no description')
    expect(() => outputsTable(file)).toThrow('action.yml: the output c has no description')
  })
})

describe('generated blocks', () => {
  const text = 'a\n<!-- generated:one -->\nold\n<!-- /generated:one -->\nb\n'

  it('are filled, and stay as they are when filled again', () => {
    const filled = fillBlocks('x.md', text, { one: () => 'new' })
    expect(filled).toBe('a\n<!-- generated:one -->\n\nnew\n\n<!-- /generated:one -->\nb\n')
    expect(fillBlocks('x.md', filled, { one: () => 'new' })).toBe(filled)
  })

  it('are missed when they are not there, and when nobody fills them', () => {
    expect(() => fillBlocks('x.md', text, { one: () => '', two: () => '' })).toThrow('x.md has no block "two"')
    expect(() => fillBlocks('x.md', text, {})).toThrow('nothing generates the block "one"')
  })
})
