import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { findPython, makeExample } from './python.js'
import { makeScratch, rehearse, type Run, type Wish } from './rehearsal.js'
import { assetOf, endOf, expectOutputs, expectReleased, gitOf, writesOf } from './world.js'

jest.setTimeout(600_000)
const scratch = makeScratch()

describe('the example, with the real tools', () => {
  const repo = scratch.path('breast-cancer')
  let call: Wish
  let run: Run

  beforeAll(async () => {
    const { exact, env } = await findPython()
    const retrain = (): void => {
      if (!exact) execFileSync('python', ['src/train.py'], { cwd: repo, env: { ...process.env, ...env } })
    }
    const { feature, scenario } = await makeExample(repo, retrain)
    call = { repo, feature, scenario, world: scratch.path('world'), env }
    run = await rehearse(scratch, call)
  })

  it('is released: one tag, one release, one state commit', () => {
    expect(endOf(run)).toEqual({ exit: 0, status: 'released', errors: [] })
    const commit = execFileSync('git', ['-C', repo, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
    const { release } = expectReleased(run, { feature: 'breast-cancer', version: '1.2.0', commit })
    expectOutputs(run, release)
    expect(run.world.tags.map(({ name }) => name).sort()).toEqual(
      ['1.0.0', '1.1.0', '1.2.0'].map((version) => `breast-cancer/v${version}`),
    )
    expect(run.world.releases).toHaveLength(3)
    expect(writesOf(run).filter((write) => /createCommitOnBranch/.test(write))).toHaveLength(1)
  })

  it('ran every gate, and was compared with the version that serves', () => {
    const gates = JSON.parse(run.outputs['gates'] ?? '') as Record<string, { verdict: string; reason: string }>
    expect(Object.values(gates).map(({ verdict }) => verdict)).toEqual(Array<string>(7).fill('passed'))
    expect(gates['tests']?.reason).toMatch(/^[1-9]\d* tests? passed.*coverage/)
    const [release] = run.world.releases.filter(({ tag }) => tag.endsWith('1.2.0'))
    if (release === undefined) throw new Error('no release')
    const metadata = JSON.parse(assetOf(release, 'metadata.json').toString('utf8')) as Record<string, unknown>
    expect(metadata).toMatchObject({ champion: { version: '1.1.0' }, framework: { name: 'scikit-learn' } })
    expect(release.body).toMatch(/\| `?f1_score`? \|/)
    expect(run.summary).toContain('```mermaid')
  })

  it('changes only the state’s own fields and the records', () => {
    const [commit] = run.world.commits
    expect(run.world.commits).toHaveLength(1)
    expect(commit?.files).toEqual([
      { path: 'docs/workflow/state/breast-cancer.json', status: 'modified' },
      { path: 'models/breast-cancer/v1.2.0/metadata.json', status: 'added' },
      { path: 'models/breast-cancer/v1.2.0/model_card.md', status: 'added' },
      { path: 'models/breast-cancer/v1.2.0/requirements.txt', status: 'added' },
    ])
    const diff = gitOf(run, 'diff', '--unified=0', `${commit?.sha ?? ''}^`, commit?.sha ?? '', '--', 'docs').split('\n')
    const taken = diff.filter((line) => /^-[^-]/.test(line)).map((line) => /"(\w+)"|[}\]]/.exec(line)?.[1])
    const fields = ['status', 'updated_at', 'version', 'model_version', 'release_started_at', 'release_completed_at']
    expect(new Set(taken.filter((field) => field !== undefined))).toEqual(new Set([...fields, 'model_metrics']))
  })

  it('is done: a second run writes nothing', async () => {
    const again = await rehearse(scratch, call)
    expect(endOf(again)).toEqual({ exit: 0, status: 'already-released', errors: [] })
    expect(writesOf(again)).toEqual([])
    expect(again.world.head).toBe(run.world.head)
  })
})
