import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHost } from '../../src/create-host.js'
import { Stop } from '../../src/errors.js'
import { parseStateFile } from '../../src/feature/state-file.js'
import type { FeatureFacts } from '../../src/gather/feature.js'
import type { Host } from '../../src/host/host.js'
import { resume, type Resumption, type Unfinished } from '../../src/publish/resume.js'
import { readEntry } from '../../src/release/journal.js'
import { sealDigest, vouchName } from '../../src/release/seal.js'
import { pastReleases } from '../fixtures/past-release.js'
import { recordingLog } from '../github/server.js'
import { settings } from '../gates/builders.js'
import { releaseFacts } from './builders.js'

const [, past] = pastReleases()[0] ?? []
if (past === undefined) throw new Error('there is no release to resume')
const read = readEntry(past.entries.at(-1) ?? '')
if (!read.ok) throw new Error('the release has no entry')
const entry = { ...read.entry, phase: 'open' as const, releaseId: 3, sealer: { run: '7', artifact: '8' } }
const { repository, branch } = JSON.parse(past.tree['record.json'] ?? '') as { repository: string; branch: string }
const { stateFile, before } = past.state
const parsed = parseStateFile(before, stateFile)
if (!parsed.ok) throw new Error('the release has no state')
const feature: FeatureFacts = {
  ...{ id: entry.feature, stateFile, stateText: before, state: parsed.state, placeOf: parsed.placeOf },
  ...{ settings: settings(), environments: [], workingDirectory: '.' },
}

let temp = ''
let idle: Host
beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), 'ds-release-resume-'))
  const env = {
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/release.yml@refs/heads/${branch}`,
    ...{ GITHUB_REPOSITORY: repository, GITHUB_WORKSPACE: temp, RUNNER_TEMP: temp, GITHUB_SHA: entry.commit },
    ...{ GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_RUN_ID: '9' },
  }
  const inputs = { config: '', configIsExplicit: false, stateDir: null, gatesEnabled: null, workingDirectory: '.' }
  idle = await createHost(env, { ...inputs, githubToken: '' }, recordingLog([]))
})
afterAll(async () => await rm(temp, { recursive: true }))

const run = {
  ...{ id: '7', path: '.github/workflows/release.yml', event: 'workflow_dispatch', headSha: entry.commit },
  ...{ headBranch: branch, repository, headRepository: repository },
}
const vouch = {
  ...{ name: vouchName(entry.feature, sealDigest(past.tree)), expired: false, runId: '7' },
  ...{ headSha: entry.commit, headBranch: branch },
}

/** Resumes a release whose run died, as a draft or published, where the dependencies' state files cannot be read. */
async function resumeWhere(draft: boolean): Promise<Resumption> {
  const host: Host = {
    ...idle,
    git: { ...idle.git, head: async () => await Promise.resolve(entry.commit) },
    journal: { ...idle.journal, readTree: async () => await Promise.resolve({ ...past?.tree }) },
    releases: { ...idle.releases, byId: async (id) => await Promise.resolve({ ...releaseFacts({ id, draft }) }) },
    repository: { ...idle.repository, viewer: async () => await Promise.resolve('bot') },
    runs: {
      ...idle.runs,
      find: async () => await Promise.resolve(run),
      artifact: async () => await Promise.resolve(vouch),
    },
    refs: { ...idle.refs, tagCommit: async () => await Promise.resolve(entry.commit) },
  }
  const unfinished: Unfinished = {
    inputs: { version: null, dryRun: false },
    feature,
    dependencies: async () => await Promise.reject(unreadable),
    journal: { sha: '1', tree: 't', entry, standing: 'ended', signedFor: 'bot', believed: false },
    branch,
    known: async () => await Promise.resolve({}),
    gather: async () => await Promise.reject(new Error('nothing is built here')),
  }
  return await resume(host, unfinished)
}

const unreadable = new Stop('invalid-input', { what: 'a state file is a link', fix: 'Put the file itself there' })

describe('a release whose dependencies cannot be read', () => {
  it('is finished once it is published: nothing is asked of them any more', async () => {
    expect(await resumeWhere(false)).toMatchObject({ kind: 'resume', commit: entry.commit })
  })

  it('is not gone on with before', async () => {
    await expect(resumeWhere(true)).rejects.toBe(unreadable)
  })
})
