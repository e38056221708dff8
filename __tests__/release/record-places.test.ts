import { describe, expect, it } from '@jest/globals'
import { committedModel, committedModelProblem } from '../../src/release/committed-model.js'
import { dvcOutputs } from '../../src/release/dvc-outputs.js'
import { placeProblem, placesOf, type SeenPlaces } from '../../src/release/record-places.js'

const FILE = 'models/churn/v1.0.0/metadata.json'
const NOTHING: SeenPlaces = { entries: [], filters: [], trackers: [] }
const problem = (seen: Partial<SeenPlaces>) =>
  placeProblem({ files: [FILE], fix: 'Set `records:`' }, { ...NOTHING, ...seen })

describe('a place that a release commits to', () => {
  it('is looked at from the root on', () => {
    expect(placesOf([FILE, 'models/a'])).toEqual(['models', 'models/churn', 'models/churn/v1.0.0', FILE, 'models/a'])
    expect(placesOf(['a'])).toEqual(['a'])
  })

  it.each<[what: string, seen: Partial<SeenPlaces>, said: RegExp]>([
    ['a submodule above it', { entries: [{ path: 'models', kind: 'submodule' }] }, /models is a submodule/],
    ['a link above it', { entries: [{ path: 'models/churn', kind: 'link' }] }, /models\/churn is a link/],
    ['a file above it', { entries: [{ path: 'models', kind: 'file' }] }, /models is a file/],
    ['a folder in its place', { entries: [{ path: FILE, kind: 'folder' }] }, /it is a folder/],
    ['a link in its place', { entries: [{ path: FILE, kind: 'link' }] }, /it is a link/],
    ['Git LFS', { filters: [{ path: FILE, filter: 'lfs' }] }, /Git LFS \(filter=lfs\)/],
    ['git-crypt', { filters: [{ path: FILE, filter: 'git-crypt-team' }] }, /git-crypt-team/],
    ['DVC', { trackers: [{ path: 'models.dvc', text: 'outs:\n- path: models\n' }] }, /DVC owns models \(models\.dvc\)/],
    [
      'DVC, deeper',
      { trackers: [{ path: 'models/churn.dvc', text: 'outs: [{path: churn}]' }] },
      /DVC owns models\/churn/,
    ],
  ])('is kept from it by %s', (_what, seen, said) => {
    expect(problem(seen)?.what).toMatch(said)
    expect(problem(seen)?.fix).toContain('records:')
  })

  it.each<[what: string, seen: Partial<SeenPlaces>]>([
    ['nothing is there', {}],
    [
      'its folders and itself are there',
      {
        entries: [
          { path: 'models', kind: 'folder' },
          { path: FILE, kind: 'file' },
        ],
      },
    ],
    [
      'DVC has another file in its folder',
      { trackers: [{ path: 'models/final.joblib.dvc', text: 'outs: [{path: final.joblib}]' }] },
    ],
    ['a filter only tidies it', { filters: [{ path: FILE, filter: 'nbstripout' }] }],
    ['a file of DVC cannot be read', { trackers: [{ path: 'dvc.yaml', text: 'stages: [' }] }],
  ])('is free where %s', (_what, seen) => {
    expect(problem(seen)).toBeNull()
  })
})

describe('what DVC keeps', () => {
  it('is read from files of all its kinds, in whichever way they write it', () => {
    const trackers = [
      { path: 'data/raw.dvc', text: 'wdir: ..\nouts:\n- md5: a.dir\n  path: raw\n' },
      {
        path: 'pipelines/dvc.yaml',
        text: 'stages:\n  train:\n    wdir: ..\n    cmd: x\n    outs: [models, {plots.csv: {persist: true}}]\n    metrics: [{scores.json: {cache: false}}]\n  many:\n    foreach: [a, b]\n    do: {outs: [s3://bucket/x, /tmp/x]}\n',
      },
      {
        path: 'pipelines/dvc.lock',
        text: "schema: '2.0'\nstages:\n  train:\n    outs: [{path: resolved}, {path: scores.json}]\n  many@a:\n    outs: [{path: out/a}]\n",
      },
    ]
    expect(dvcOutputs(trackers)).toEqual([
      { path: 'models', tracker: 'pipelines/dvc.yaml' },
      { path: 'plots.csv', tracker: 'pipelines/dvc.yaml' },
      { path: 'resolved', tracker: 'pipelines/dvc.lock' },
      { path: 'pipelines/out/a', tracker: 'pipelines/dvc.lock' },
      { path: 'raw', tracker: 'data/raw.dvc' },
    ])
    expect(
      dvcOutputs([
        { path: 'dvc.yaml', text: '- a\n' },
        { path: 'x.dvc', text: 'outs: models' },
      ]),
    ).toEqual([])
  })
})

describe('a model that is committed beside its records', () => {
  const folder = 'models/churn/v1.0.0'
  const file = (path: string, size = 1) => ({ path, size, sha256: 'sha256:0' })

  it('has its own name there, and its own folders below it', () => {
    expect(committedModel(folder, { path: 'models/m.bin', files: [file('models/m.bin')] })).toEqual([
      { ...file(`${folder}/m.bin`), from: 'models/m.bin' },
    ])
    expect(committedModel(folder, { path: 'out/model', files: [file('out/model/data/a')] })[0]?.path).toBe(
      `${folder}/model/data/a`,
    )
  })

  it.each([
    [25 * 1024 * 1024, 'models/m.bin', null],
    [25 * 1024 * 1024 + 1, 'models/m.bin', /git lfs track "models\/m\.bin"/],
    [1, 'src/Metadata.json', /another name/],
  ])('of %i bytes, called %s, is refused by %s', (size, path, fix) => {
    const found = committedModelProblem(folder, { path, files: [file(path, size)] })
    if (fix === null) expect(found).toBeNull()
    else expect(found?.fix).toMatch(fix)
  })
})
