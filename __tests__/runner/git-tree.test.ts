import fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Repository } from './repository.js'

let repository: Repository
beforeEach(() => {
  repository = new Repository()
})
afterEach(() => repository.remove())

describe('the places of a commit', () => {
  it('are what its own tree has there, and who owns them, whatever lies on the disk', async () => {
    repository.write('models/churn/v1/metadata.json', '{}')
    repository.write('.gitattributes', '*.joblib filter=lfs\nmodels/** filter=lfs\n')
    repository.write('models/.gitattributes', 'churn/** -filter\n')
    repository.write('models.dvc', 'outs: [{path: models}]\n')
    repository.write('deep/er/dvc.yaml', 'stages: {}\n')
    repository.write('elsewhere/x.dvc', 'outs: []\n')
    fs.symlinkSync('models', join(repository.workspace, 'linked'))
    const head = repository.commitAll('places')
    repository.run('update-index', '--add', '--cacheinfo', `160000,${head},nested`)
    repository.run('commit', '-q', '-m', 'submodule')
    const commit = repository.run('rev-parse', 'HEAD')
    repository.write('.gitattributes', '* filter=lfs\n')
    repository.run('add', '-A')
    const asked = [
      'models',
      'models/churn',
      'models/churn/v1/metadata.json',
      'models/new.bin',
      'linked',
      'nested',
      'none/a',
    ]
    expect(await repository.open().places(commit, asked)).toEqual({
      entries: [
        { path: 'linked', kind: 'link' },
        { path: 'models', kind: 'folder' },
        { path: 'models/churn', kind: 'folder' },
        { path: 'models/churn/v1/metadata.json', kind: 'file' },
        { path: 'nested', kind: 'submodule' },
      ],
      filters: [
        { path: 'models/churn', filter: 'lfs' },
        { path: 'models/new.bin', filter: 'lfs' },
      ],
      trackers: [
        { path: 'deep/er/dvc.yaml', text: 'stages: {}\n' },
        { path: 'models.dvc', text: 'outs: [{path: models}]\n' },
      ],
    })
    await expect(repository.open().places('HEAD', [])).rejects.toThrow('Not a commit id')
  })

  it('are fetched where the checkout lacks the commit, and null where it cannot be had', async () => {
    repository.write('models.dvc', 'outs: [{path: models}]\n')
    repository.write('.gitattributes', 'models/** filter=lfs\n')
    const first = repository.commitAll('places')
    repository.write('a.txt', 'later\n')
    repository.commitAll('later')
    const shallow = join(repository.root, 'shallow')
    repository.run('clone', '-q', '--depth=1', `file://${encodeURI(repository.workspace)}`, shallow)
    repository.run('-C', shallow, 'remote', 'set-url', 'origin', repository.workspace)
    repository.workspace = shallow
    expect(await repository.open().places(first, ['a.txt', 'models/new.bin'])).toEqual({
      entries: [{ path: 'a.txt', kind: 'file' }],
      filters: [{ path: 'models/new.bin', filter: 'lfs' }],
      trackers: [{ path: 'models.dvc', text: 'outs: [{path: models}]\n' }],
    })
    expect(await repository.open().places('a'.repeat(40), ['models'])).toBeNull()
    expect(fs.readdirSync(repository.temp)).toEqual([])
  })
})
