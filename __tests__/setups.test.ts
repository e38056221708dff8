import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../src/config/config-file.js'
import { featureEnvironments } from '../src/config/environments.js'
import { plannedSteps } from '../src/environments/order.js'
import { COMMON_PLACEHOLDERS, OWN_PLACEHOLDERS } from '../src/environments/placeholders.js'
import { environmentSchema } from '../src/environments/schema.js'
import type { EnvironmentSettings } from '../src/environments/settings.js'
import { STEP_NAMES, STEPS } from '../src/environments/steps.js'
import { DEPLOYMENT_OUTCOMES, deploymentEntries, readRecord } from '../src/feature/deployment-record.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const SETUPS = join(root, 'docs', 'setups')
const page = readFileSync(join(root, 'docs', 'DEPLOYMENT.md'), 'utf8')
const files = readdirSync(SETUPS).filter((name) => name.endsWith('.yml'))

/** The blocks of a language on the page, each with the heading that it stands below. */
function blocks(language: string): { title: string; text: string }[] {
  const parts = page.split(/^#{2,3} /m)
  return parts.flatMap((part) =>
    [...part.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => ({
      title: part.slice(0, part.indexOf('\n')).replace(/^# /, ''),
      text,
    })),
  )
}

/** What is wrong with a configuration, in words, and its environments. */
function read(text: string): { environments: EnvironmentSettings[]; wrong: string[] } {
  const parsed = parseConfig(text, 'shown.yml')
  const found = parsed.ok ? featureEnvironments('churn', parsed.config) : parsed
  if (found.ok) return { environments: found.environments, wrong: [] }
  const wrong = found.problems.map(({ what, fix, where }) => `${String(where?.line)}: ${what}. ${fix}.`)
  return { environments: [], wrong }
}

const SKETCHES = [
  ...['Kubernetes, by weight of a Gateway API route', 'Cloud Run, by revision', 'SageMaker endpoint'],
  ...['Airflow, a nightly job', 'Snowflake, a function by an alias', 'Hugging Face Hub'],
  ...['A file for devices, from a CDN', 'Two regions, staging first'],
]
const RUN = ['An HTTP service on a machine of your own', 'Docker with a registry', 'An artifact store']

describe('the configurations of the page on deployment', () => {
  const shown = blocks('yaml')

  it('are the smallest one, an adopted version, three that are run and eight sketches', () => {
    expect(shown.map(({ title }) => title)).toEqual([
      'Deployment',
      'Versions that were not released here',
      ...RUN,
      ...SKETCHES,
    ])
  })

  it.each(shown.map(({ title, text }) => [title, text]))('%s is valid, and can work', (_title, text) => {
    expect(read(text).wrong).toEqual([])
  })

  it('would not be valid with a key that there is not', () => {
    const [first = { text: '' }] = shown
    expect(read(first.text.replace('serving:', 'servin:')).wrong).toEqual([expect.stringContaining('servin')])
  })

  it.each([...RUN, ...SKETCHES])('%s has steps, and none that is refused', (title) => {
    const { environments } = read(shown.find((one) => one.title === title)?.text ?? '')
    expect(environments.length).toBeGreaterThan(0)
    for (const environment of environments) {
      const steps = plannedSteps(environment).map(({ step }) => step)
      expect(steps).toEqual(expect.arrayContaining(['serving']))
      expect(steps.filter((step) => ['sample', 'verify', 'job'].includes(step))).toEqual([])
      expect(environment.checklistRequired).toBe(false)
    }
  })

  it('are those of the files, where they are run', () => {
    const texts = shown.filter(({ title }) => RUN.includes(title)).map(({ text }) => text)
    expect(texts.sort()).toEqual(files.map((name) => readFileSync(join(SETUPS, name), 'utf8')).sort())
  })
})

describe('the page on deployment', () => {
  it('names every key of an environment and of its steps', () => {
    const keys = [
      ...Object.keys(environmentSchema.shape),
      ...STEP_NAMES.flatMap((name) => Object.keys(STEPS[name].keys)),
    ]
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([])
  })

  it('names every placeholder', () => {
    const names = [...COMMON_PLACEHOLDERS, ...OWN_PLACEHOLDERS]
    expect(names.filter((name) => !page.includes(`\`{${name}}\``))).toEqual([])
  })

  it('names every outcome, and shows deployments that are read as ours', () => {
    expect(DEPLOYMENT_OUTCOMES.filter((outcome) => !page.includes(`\`${outcome}\``))).toEqual([])
    const [state = { text: '' }] = blocks('json').filter(({ text }) => text.includes('"deployments"'))
    const entries = deploymentEntries(state.text, 'state.json') ?? []
    expect(entries.map(readRecord)).toMatchObject([{ version: '1.2.0', outcome: 'success', deployment: 4711 }])
  })
})
