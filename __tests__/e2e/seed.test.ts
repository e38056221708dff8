import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { findPython } from './python.js'
import { makeScratch, rehearse, type Run } from './rehearsal.js'
import { seedRepository, type Files } from './repositories.js'
import { expectUntouched, notPassed } from './refusals.js'
import { assetOf, endOf, expectReleased, unpack, writesOf } from './world.js'

jest.setTimeout(600_000)
const scratch = makeScratch()

describe('a repository like the seed’s, without a configuration, with the real tools', () => {
  let env: { PATH: string }

  beforeAll(async () => {
    env = (await findPython()).env
  })

  const release = async (files: Files = {}): Promise<{ run: Run; commit: string }> => {
    const repository = seedRepository(scratch, files)
    return { run: await rehearse(scratch, { repo: repository.root, feature: 'risk', env }), commit: repository.head() }
  }

  it('is released', async () => {
    const { run, commit } = await release()
    expect(endOf(run)).toEqual({ exit: 0, status: 'released', errors: [] })
    const { release: published, state } = expectReleased(run, { feature: 'risk', version: '1.0.0', commit })
    expect(notPassed(run)).toEqual({})
    expect(state['model_metrics']).toEqual({ accuracy: 0.95, error_rate: 0.05 })
    const inside = Object.keys(unpack(assetOf(published, 'risk-1.0.0.tar.gz'))).map((path) => path.split('/').pop())
    expect(inside.sort()).toEqual([
      'manifest.json',
      'metadata.json',
      'model.joblib',
      'model_card.md',
      'requirements.txt',
    ])
    expect(JSON.parse(assetOf(published, 'metadata.json').toString('utf8'))).toMatchObject({
      metrics: { accuracy: 0.95, error_rate: 0.05 },
      experiments: [{ name: 'threshold', parameters: { threshold: 0.5 } }],
    })
    expect(published.body).toContain('- [ ] Two underwriters have read the worst cases')
    expect(published.body).not.toContain('error_rate <= 10%')
  })

  it('is refused with everything that is wrong, also after the first thing', async () => {
    const { run } = await release({
      'tests/test_evaluate.py': 'def test_accuracy() -> None:\n    assert 1 == 2\n',
      'src/helper.py':
        'import subprocess\n\n\ndef run(word: int) -> str:\n    return subprocess.call(word, shell=True)\n',
    })
    expect(endOf(run)).toMatchObject({ exit: 1, status: 'refused' })
    expect(notPassed(run)).toEqual({ tests: 'failed', types: 'failed', security: 'failed' })
    const said = endOf(run).errors.join('\n')
    expect(said).toMatch(/tests: .*tests\/test_evaluate\.py:2.*test_accuracy/)
    expect(said).toMatch(/security: .*src\/helper\.py:5/)
    expect(writesOf(run)).toEqual([])
    expectUntouched(run)
  })

  it('is refused where there is no test at all', async () => {
    const { run } = await release({ tests: null, 'tests/test_nothing.py': '"""Nothing yet."""\n' })
    expect(endOf(run)).toMatchObject({ exit: 1, status: 'refused' })
    expect(notPassed(run)).toEqual({ tests: 'error' })
    expect(endOf(run).errors.join()).toMatch(/no test/i)
    expect(writesOf(run)).toEqual([])
  })
})
