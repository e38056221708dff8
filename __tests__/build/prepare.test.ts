import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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

/** Prepares a package whose export and card commands write these files; null: there is no such command. */
async function prepared(steps: {
  export: Record<string, string> | null
  card: Record<string, string> | null
}): Promise<Prepared> {
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
  const step = (name: 'export' | 'card') => command(name, { script: steps[name] === null ? `src/${name}.py` : null })
  const subject = {
    id: 'churn',
    workingDirectory: '.',
    model: { path: 'models/m.joblib', files: [] },
    settings: settings({}, { steps: { export: step('export'), card: step('card') } }),
    state: { title: 'Churn', description: null, datasets: [], experiments: [] },
  }
  const work = beginPackage(subject as unknown as Feature, '1.0.0')
  return await prepare(world as unknown as Host, work, { commit: 'c0ffee', metrics: { f1: 0.9 } })
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
    await rm(join(root, 'models/m.joblib'))
    expect((await prepared({ export: null, card: null })).problems[0]?.what).toContain('models/m.joblib is gone')
  })

  it('is a problem where its command writes nothing', async () => {
    expect((await prepared({ export: {}, card: null })).problems[0]?.what).toContain('put nothing into')
  })
})
