import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type ArtifactClient, artifactNames, createArtifacts } from '../../src/github/artifacts.js'
import type { Artifacts } from '../../src/host/host.js'
import { recordingLog, rejection } from './server.js'

let temp: string
let file: string
beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'ds-release-'))
  file = join(temp, 'package.bin')
  await writeFile(file, 'model')
})
afterEach(async () => {
  await rm(temp, { recursive: true })
})

const digest = 'ab'.repeat(32)
const env = { ACTIONS_RUNTIME_TOKEN: 'x', ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/' }

interface Upload {
  name: string
  staged: string
  text: string
  options: unknown
}

/** Artifacts whose client answers in turn what is given; an error is thrown. */
function artifactsWith(answers: unknown[], given: Readonly<Record<string, string>> = env) {
  const uploads: Upload[] = []
  const lines: string[] = []
  const client: ArtifactClient = {
    async uploadArtifact(name, [staged = ''], _root, options) {
      uploads.push({ name, staged: basename(staged), text: await readFile(staged, 'utf8'), options })
      const answer = answers.shift()
      if (answer instanceof Error) throw answer
      return answer === 'never' ? await new Promise(() => undefined) : answer
    },
    async listArtifacts() {
      const answer = answers.shift()
      if (answer instanceof Error) throw answer
      return await Promise.resolve(answer)
    },
    async downloadArtifact(_id, { path }) {
      const answer = answers.shift()
      if (answer instanceof Error) throw answer
      for (const name of answer as string[]) await writeFile(join(path, name), name)
    },
  }
  const artifacts: Artifacts = createArtifacts({
    log: recordingLog(lines),
    temp,
    runUrl: 'https://github.com/org/churn/actions/runs/12',
    env: given,
    load: async () => await Promise.resolve(client),
    deadlineMs: () => 50,
  })
  return { artifacts, uploads, lines }
}

const taken = new Error(
  'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: exists',
)

describe('an artifact', () => {
  it('is uploaded as one file under the wanted name', async () => {
    const { artifacts, uploads } = artifactsWith([{ id: 5, size: 5, digest }])
    expect(await artifacts.upload(file, 'churn-1.0.0.tar.gz', 'Nothing is lost.')).toEqual({
      id: '5',
      name: 'churn-1.0.0.tar.gz',
      digest: `sha256:${digest}`,
      url: 'https://github.com/org/churn/actions/runs/12/artifacts/5',
    })
    expect(uploads).toEqual([
      { name: 'churn-1.0.0.tar.gz', staged: 'churn-1.0.0.tar.gz', text: 'model', options: { skipArchive: true } },
    ])
    expect(await readdir(temp)).toEqual(['package.bin'])
  })

  it('takes the next free name', async () => {
    const { artifacts } = artifactsWith([taken, taken, { id: 6, digest }])
    expect(await artifacts.upload(file, 'churn-1.0.0.tar.gz', 'Nothing is lost.')).toMatchObject({
      id: '6',
      name: 'churn-1.0.0-3.tar.gz',
    })
    expect(await readdir(temp)).toEqual(['package.bin'])
  })

  it('is given up where every name is taken', async () => {
    const { artifacts, uploads } = artifactsWith(Array.from({ length: 20 }, () => taken))
    expect(await rejection(artifacts.upload(file, 'a.zip', 'Nothing is lost.'))).toMatchObject({ status: 409 })
    expect(uploads.map(({ name }) => name)).toEqual(artifactNames('a.zip'))
    expect(await readdir(temp)).toEqual(['package.bin'])
  })

  it.each([
    ['churn-1.0.0.tar.gz', 'churn-1.0.0-2.tar.gz'],
    ['churn-1.0.0.zip', 'churn-1.0.0-2.zip'],
    ['churn-1.0.0', 'churn-1.0.0-2'],
  ])('%s is followed by %s', (name, next) => {
    expect(artifactNames(name).slice(0, 2)).toEqual([name, next])
  })

  it.each([
    ['a fault', new Error('Failed to FinalizeArtifact: ECONNRESET')],
    ['an answer without a digest', { id: 5 }],
    ['no answer', 'never'],
  ])('is left open after %s', async (_, answer) => {
    const { artifacts } = artifactsWith([answer])
    expect(await rejection(artifacts.upload(file, 'a.zip', 'Nothing is lost.'))).toMatchObject({ kind: 'ambiguous' })
    expect(await readdir(temp)).toEqual(['package.bin'])
  })

  it('are listed newest first, and there is no list where the server has none', async () => {
    const listed = { artifacts: [4, 7].map((id) => ({ id, name: `a-${String(id)}`, size: 1 })) }
    expect(await artifactsWith([listed]).artifacts.list()).toEqual([
      { id: '7', name: 'a-7' },
      { id: '4', name: 'a-4' },
    ])
    expect(await artifactsWith([], {}).artifacts.list()).toBeNull()
    const none = Object.assign(new Error('no'), { name: 'GHESNotSupportedError' })
    expect(await artifactsWith([none]).artifacts.list()).toBeNull()
  })

  it('are fetched as the one file that they are', async () => {
    const folder = await mkdtemp(join(temp, 'fetched-'))
    expect(await artifactsWith([['sealed.tar']]).artifacts.download('7', folder)).toBe(join(folder, 'sealed.tar'))
  })

  it.each<[what: string, ask: (artifacts: Artifacts) => Promise<unknown>, answer: unknown]>([
    ['no list', async (artifacts) => await artifacts.list(), new Error('ECONNRESET')],
    ['a list that is none', async (artifacts) => await artifacts.list(), { artifacts: 'many' }],
    ['no file', async (artifacts) => await artifacts.download('7', await mkdtemp(join(temp, 'f-'))), new Error('403')],
    ['two files', async (artifacts) => await artifacts.download('7', await mkdtemp(join(temp, 'f-'))), ['a', 'b']],
  ])('can be asked for again where there was %s', async (_, ask, answer) => {
    expect(await rejection(ask(artifactsWith([answer]).artifacts))).toMatchObject({ code: 'interrupted' })
  })

  it.each([
    ['without the runner’s service', {}, []],
    ['on a server without artifacts v4', env, [Object.assign(new Error('no'), { name: 'GHESNotSupportedError' })]],
  ])('is skipped with a warning %s', async (_, given, answers) => {
    const { artifacts, lines } = artifactsWith(answers, given)
    expect(await artifacts.upload(file, 'a.zip', 'Nothing is lost.')).toBeNull()
    expect(lines.join('\n')).toContain('The workflow artifact is skipped')
  })
})
