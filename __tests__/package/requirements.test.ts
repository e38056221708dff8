import { describe, expect, it } from '@jest/globals'
import { findFramework, parsePythonVersion } from '../../src/package/framework.js'
import { parseRequirements } from '../../src/package/requirement-lines.js'
import { chooseRequirements, type RequirementSources } from '../../src/package/requirements.js'

const sources = (changes: Partial<RequirementSources>): RequirementSources => ({
  exported: null,
  repository: null,
  pyproject: null,
  ...changes,
})
const text = (path: string, content: string) => ({ path, text: content })

describe('chooseRequirements', () => {
  const repository = text('requirements.txt', 'numpy==2.3.1\n')
  const pyproject = text(
    'pyproject.toml',
    '[project]\nname = "x"\ndependencies = ["scikit-learn==1.9.1", "numpy>=2"]\n',
  )

  it('takes the export first, then the repository, then pyproject.toml', () => {
    const exported = text('dist/model_v1.0.0/requirements.txt', 'pandas==3.0.0')
    expect(chooseRequirements({ exported, repository, pyproject })).toEqual({
      ok: true,
      text: 'pandas==3.0.0\n',
      source: exported.path,
    })
    expect(chooseRequirements({ exported: null, repository, pyproject })).toMatchObject({ text: 'numpy==2.3.1\n' })
    expect(chooseRequirements(sources({ pyproject }))).toEqual({
      ok: true,
      text: 'scikit-learn==1.9.1\nnumpy>=2\n',
      source: 'pyproject.toml',
    })
  })

  it('passes over a file that names no package', () => {
    const exported = text('requirements.txt', '# nothing\r\n\r\n')
    expect(chooseRequirements(sources({ exported, pyproject }))).toMatchObject({ ok: true, source: 'pyproject.toml' })
  })

  it.each([
    ['nothing', sources({}), 'Nothing says which Python packages'],
    [
      'an empty file',
      sources({ repository: text('requirements.txt', '\n') }),
      'requirements.txt: no package is named there',
    ],
    [
      'no dependencies',
      sources({ pyproject: text('pyproject.toml', '[project]\nname = "x"') }),
      'pyproject.toml: no package',
    ],
    ['broken TOML', sources({ pyproject: text('pyproject.toml', '[project\n') }), 'The TOML does not parse'],
    [
      'dependencies of another type',
      sources({ pyproject: text('pyproject.toml', '[project]\ndependencies = "x"') }),
      'project.dependencies',
    ],
  ])('is an error for %s', (_what, from, message) => {
    expect(chooseRequirements(from)).toMatchObject({
      ok: false,
      problems: [{ what: expect.stringContaining(message) }],
    })
  })

  it('says where TOML breaks, and what Poetry users do', () => {
    expect(chooseRequirements(sources({ pyproject: text('pyproject.toml', '[project]\nname = \n') }))).toMatchObject({
      problems: [{ where: { file: 'pyproject.toml', line: 2 } }],
    })
    const poetry = text('pyproject.toml', '[tool.poetry.dependencies]\npython = "^3.11"\n')
    expect(chooseRequirements(sources({ pyproject: poetry }))).toMatchObject({
      problems: [{ fix: expect.stringContaining('poetry export') }],
    })
  })

  it.each([
    ['--extra-index-url https://user:s3cret@host/simple', false],
    ['pkg @ git+https://ghp_token@github.com/o/r', false],
    ['--index-url https://user:${PASSWORD}@host/simple', true],
    ['pkg @ git+https://${TOKEN}@github.com/o/r@v1.0', true],
    ['pkg @ git+ssh://git@github.com/o/r', true],
    ['pkg @ https://host/path@v1', true],
  ])('publishes no password: %s', (line, ok) => {
    expect(chooseRequirements(sources({ repository: text('requirements.txt', `a==1\n${line}\n`) }))).toMatchObject(
      ok ? { ok } : { ok, problems: [{ where: { file: 'requirements.txt', line: 2 } }] },
    )
  })
})

it('reads requirement lines as pip does', () => {
  const lines =
    'Scikit_Learn [alt] == 1.9.1  # why\nnumpy>=2,<3\ntorch===2.9.0+cpu\nx @ https://h/x.whl\n-r other.txt\n./local\npandas==3.0 \\\n  --hash=sha256:00 \\\n  --hash=sha256:11\nscipy==1.16.0 ; python_version >= "3.11"\nbare'
  expect(parseRequirements(lines).map((one) => [one.name, one.version, one.marker])).toEqual([
    ['scikit-learn', '1.9.1', null],
    ['numpy', null, null],
    ['torch', '2.9.0+cpu', null],
    ['x', null, null],
    ['pandas', '3.0', null],
    ['scipy', '1.16.0', 'python_version >= "3.11"'],
    ['bare', null, null],
  ])
})

describe('findFramework', () => {
  const find = (requirements: string, exported: Record<string, unknown> | null = null, python: string | null = null) =>
    findFramework({ requirements, exported, python: [python] })

  it.each([
    ['scikit-learn==1.9.1\r\nnumpy==2', { name: 'scikit-learn', version: '1.9.1' }],
    ['scikit-learn>=1.9', { name: 'scikit-learn', version: null }],
    ['scikit-learn==1.9.1\nxgboost==3.1.0', { name: 'xgboost', version: '3.1.0' }],
    ['# scikit-learn==1.9.1\nnumpy', null],
    ['scikit-learn-extra==0.3', null],
  ])('reads %j', (requirements, framework) => {
    expect(find(requirements).framework).toEqual(framework)
  })

  it('chooses between markers by the Python version, and does not guess without one', () => {
    const both = 'scikit-learn==1.7.2; python_version < "3.11"\nscikit-learn==1.9.1; python_version >= "3.11"\n'
    expect(find(both, null, 'Python 3.10.12').framework?.version).toBe('1.7.2')
    expect(find(both, null, '3.11').framework?.version).toBe('1.9.1')
    expect(find(both, null, '3.9.1').framework?.version).toBe('1.7.2')
    expect(find(both).framework).toEqual({ name: 'scikit-learn', version: null })
    const windows = 'torch==2.8; sys_platform == "win32"\ntorch==2.9; sys_platform != "win32"'
    expect(find(windows, null, '3.11').framework).toEqual({ name: 'torch', version: null })
  })

  it.each([
    [{ framework: 'sklearn' }, { name: 'scikit-learn', version: '1.9.1' }],
    [{ framework: 'PyTorch 2.9.0' }, { name: 'torch', version: '2.9.0' }],
    [
      { framework: 'onnx', framework_version: '1.20' },
      { name: 'onnx', version: '1.20' },
    ],
    [{ framework: { name: 'keras', version: '3.12' } }, { name: 'keras', version: '3.12' }],
    [{ framework: 7 }, { name: 'scikit-learn', version: '1.9.1' }],
  ])('believes the export first: %j', (exported, framework) => {
    expect(find('scikit-learn==1.9.1', exported).framework).toEqual(framework)
  })

  it('finds the Python version where somebody states it', () => {
    expect(findFramework({ requirements: null, exported: { python_version: '3.12.1' }, python: ['3.11'] }).python).toBe(
      '3.12.1',
    )
    expect(findFramework({ requirements: null, exported: null, python: [null, 'pypy', '3.11\n'] }).python).toBe('3.11')
    expect(findFramework({ requirements: null, exported: null, python: [] }).python).toBeNull()
  })

  it.each([
    ['Python 3.11.2\n', '3.11.2'],
    ['# pin\n3.12', '3.12'],
    ['cpython-3.11.4', '3.11.4'],
    ['3.14.0rc1', '3.14.0rc1'],
    ['system', null],
    ['', null],
  ])('reads the Python version of %j', (given, version) => {
    expect(parsePythonVersion(given)).toBe(version)
  })
})
