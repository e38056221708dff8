import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readExported } from '../../src/build/exported-files.js'
import { readEvidence } from '../../src/build/standing-evidence.js'
import { beginPackage } from '../../src/build/package-work.js'
import { prepare, type Prepared } from '../../src/build/prepare.js'
import type { Feature } from '../../src/gather/feature.js'
import { createFiles } from '../../src/runner/files.js'
import type { CommandResult, Host } from '../../src/host/host.js'
import { command, settings } from '../gates/builders.js'

const PACKAGE = 'dist/model_v1.0.0'
const OWN = 'docs/model_cards/churn.md'
const DONE: CommandResult = { exitCode: 0, signal: null, timedOut: false, seconds: 0, tail: '' }

let root: string

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'prepare-test-')))
})

afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

async function put(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

/**
 * Prepares a package whose export and card commands write these files; null: there is no such command. `meanwhile` is done
 * after the evidence was read.
 */
async function prepared(
  steps: {
    export: Record<string, string> | null
    card: Record<string, string> | null
  },
  meanwhile: () => Promise<void> = async () => await Promise.resolve(),
): Promise<Prepared> {
  const world: Pick<Host, 'files'> & { commands: object; log: object; run: object } = {
    files: createFiles(root, root),
    commands: {
      run: async ({ name }: { name: 'export' | 'card' }) => {
        await put(steps[name] ?? {})
        return DONE
      },
    },
    log: { group: () => undefined },
    run: { serverUrl: 'https://github.com', repository: 'acme/models' },
  }
  const found = await readExported(world.files, 'models')
  const model = found.map(({ path, ...file }) => ({ path: `models/${path}`, ...file }))
  const step = (name: 'export' | 'card') => command(name, { script: steps[name] === null ? `src/${name}.py` : null })
  const subject = {
    id: 'churn',
    workingDirectory: '.',
    model: { path: 'models/m.joblib', kind: 'file', files: model },
    settings: settings({}, { steps: { export: step('export'), card: step('card') } }),
    state: { title: 'Churn', description: null, datasets: [], experiments: [] },
  }
  const work = beginPackage(subject as unknown as Feature, '1.0.0')
  const host = { ...world, datasets: {} } as unknown as Host
  const standing = await readEvidence(host, subject as unknown as Feature, [])
  await meanwhile()
  return await prepare(host, work, { commit: 'c0ffee', metrics: { f1: 0.9 }, standing })
}

describe('the model card', () => {
  it.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['the package', {}, { [`${PACKAGE}/model_card.md`]: 'new' }, `${PACKAGE}/model_card.md`],
    ['the documents', {}, { [OWN]: 'new' }, OWN],
    [
      "the documents, beside the export's README",
      { [`${PACKAGE}/README.md`]: 'how to load it' },
      { [OWN]: 'new' },
      OWN,
    ],
    ["the documents, beside the export's draft", { [`${PACKAGE}/model_card.md`]: 'draft' }, { [OWN]: 'new' }, OWN],
    ['nowhere, where the export made one', { [`${PACKAGE}/MODEL_CARD.md`]: 'new' }, {}, `${PACKAGE}/MODEL_CARD.md`],
  ])('is the one that its command wrote into %s', async (_name, exported, written, path) => {
    await put({ 'MODEL_CARD.md': 'old', [OWN]: 'old' })
    const { card, cardProblem } = await prepared({
      export: { [`${PACKAGE}/m.joblib`]: 'm', ...exported },
      card: written,
    })
    expect({ card, cardProblem }).toEqual({ card: { path, text: 'new' }, cardProblem: null })
  })

  it('is no card of another day where its command wrote none', async () => {
    await put({ 'MODEL_CARD.md': 'old', [OWN]: 'old' })
    const { card, cardProblem } = await prepared({ export: { [`${PACKAGE}/m.joblib`]: 'm' }, card: {} })
    expect(card).toBeNull()
    expect(cardProblem?.what).toContain('wrote no model_card.md')
  })

  it("is the repository's own where no command makes one, else the export's, else a generated one", async () => {
    await put({ 'models/m.joblib': 'm' })
    const exported = { [`${PACKAGE}/model_card.md`]: "the export's" }
    expect((await prepared({ export: null, card: null })).generatedCard?.saveAs).toBe(OWN)
    expect(await prepared({ export: exported, card: null })).toMatchObject({
      card: { text: "the export's" },
      generatedCard: null,
    })
    await put({ [OWN]: 'own' })
    expect((await prepared({ export: exported, card: null })).card).toEqual({ path: OWN, text: 'own' })
  })
})

describe('the export', () => {
  it('copies the model where no command exports it, and says so when it is gone', async () => {
    await put({ 'models/m.joblib': 'm' })
    expect((await prepared({ export: null, card: null })).problems).toEqual([])
    const gone = await prepared({ export: null, card: null }, async () => await rm(join(root, 'models/m.joblib')))
    expect(gone.problems[0]?.what).toContain('models/m.joblib is gone')
  })

  it('copies the bytes that were gated, and no others', async () => {
    await put({ 'models/m.joblib': 'm' })
    const swapped = await prepared({ export: null, card: null }, async () => await put({ 'models/m.joblib': 'other' }))
    expect(swapped.problems[0]?.what).toContain('not in the package with the bytes that were gated')
  })

  it.each<[string, Record<string, string>, string]>([
    ['nothing', {}, 'put nothing into'],
    ['requirements only', { 'requirements.txt': 'numpy\n' }, 'put no model into'],
    ['an empty model', { 'm.joblib': '', 'README.md': 'how to' }, 'm.joblib, which is empty'],
  ])('is a problem where its command writes %s', async (_what, written, words) => {
    const inPackage = Object.fromEntries(Object.entries(written).map(([name, text]) => [`${PACKAGE}/${name}`, text]))
    expect((await prepared({ export: inPackage, card: null })).problems[0]?.what).toContain(words)
  })
})

describe('the card step', () => {
  const MODEL = { [`${PACKAGE}/m.joblib`]: 'm' }

  it.each<[string, Record<string, string>, string | null]>([
    [
      'may add a card and its pictures',
      { 'model_card.md': 'c', 'figures/roc.png': 'p', 'data/model_card.json': '{}' },
      null,
    ],
    ['may write the model anew with the same bytes', { 'model_card.md': 'c', 'm.joblib': 'm' }, null],
    ['may not change the model', { 'model_card.md': 'c', 'm.joblib': 'SWAPPED' }, 'changed m.joblib'],
    ['may not add to the model', { 'model_card.md': 'c', 'extra.pkl': 'x' }, 'added extra.pkl'],
    ['may not choose the requirements', { 'model_card.md': 'c', 'requirements.txt': 'evil' }, 'added requirements.txt'],
  ])('%s', async (_what, written, words) => {
    const inPackage = Object.fromEntries(Object.entries(written).map(([name, text]) => [`${PACKAGE}/${name}`, text]))
    for (const exports of [MODEL, null]) {
      await put({ 'models/m.joblib': 'm' })
      const { problems } = await prepared({ export: exports, card: inPackage })
      expect(problems.map(({ what }) => what)).toEqual(words === null ? [] : [expect.stringContaining(words)])
    }
  })
})
