import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

/** The scripts are plain JavaScript, because they run before anything is installed: their types are given here. */
interface Scripts {
  readTestArguments: (args: string[]) => {
    files: string[]
    isUnit: boolean
    isWatch: boolean
    isCoverage: boolean
  }
  judgeCoverage: (
    files: { file: string; lines: number; covered: number }[],
    floor: number,
  ) => { isGood: boolean; said: string }
  staleDist: (root: string) => string | null
  longestFirst: (tests: { path: string }[]) => { path: string }[]
}
const modules = await Promise.all(
  ['test-arguments.js', 'coverage.js', 'dist-age.js', 'longest-first.js'].map(
    async (name) => (await import(join(process.cwd(), 'scripts', name))) as Partial<Scripts>,
  ),
)
const { readTestArguments, judgeCoverage, staleDist, longestFirst } = Object.assign({}, ...modules) as Scripts

describe('the arguments', () => {
  const NOTHING = { files: [], isUnit: false, isWatch: false, isCoverage: false }

  it.each([
    [[], NOTHING],
    [['--unit'], { ...NOTHING, isUnit: true }],
    [['a.test.ts', 'github'], { ...NOTHING, files: ['a.test.ts', 'github'] }],
    [['--unit', 'rules'], { ...NOTHING, isUnit: true, files: ['rules'] }],
    [['rules', '--watch'], { ...NOTHING, isWatch: true, files: ['rules'] }],
    [['--unit', '--coverage'], { ...NOTHING, isUnit: true, isCoverage: true }],
  ])('%j', (args, expected) => {
    expect(readTestArguments(args)).toEqual(expected)
  })

  it('name the options that there are beside one that there is not', () => {
    expect(() => readTestArguments(['a', '--unti'])).toThrow(
      'there is no option --unti; there are --unit, --watch, --coverage',
    )
    expect(() => readTestArguments(['-t'])).toThrow('there is no option -t')
  })

  it.each([[['--coverage']], [['--unit', '--coverage', 'a']], [['--unit', '--coverage', '--watch']]])(
    'measure no part of the tests: %j',
    (args) => {
      expect(() => readTestArguments(args)).toThrow('--coverage stands beside --unit alone')
    },
  )
})

describe('the coverage', () => {
  const FILES = [
    { file: 'src/a.ts', lines: 100, covered: 99 },
    { file: 'src/b.ts', lines: 50, covered: 0 },
    { file: 'src/types.ts', lines: 0, covered: 0 },
    { file: 'src/c.ts', lines: 50, covered: 50 },
  ]

  it('holds where it is at the floor', () => {
    expect(judgeCoverage(FILES, 74.5)).toEqual({
      isGood: true,
      said: 'The unit tests run 149 of 200 lines of src: 74.5 %.',
    })
  })

  it('names the files with the most uncovered lines where it is below', () => {
    const { isGood, said } = judgeCoverage(FILES, 74.51)
    expect(isGood).toBe(false)
    expect(said.split('\n').slice(1)).toEqual(['  src/b.ts: 50 of 50 lines', '  src/a.ts: 1 of 100 lines'])
  })

  it('is not rounded up to the floor', () => {
    expect(judgeCoverage([{ file: 'src/a.ts', lines: 100_000, covered: 94_999 }], 95).isGood).toBe(false)
  })

  it('is none where nothing was measured', () => {
    expect(judgeCoverage([], 1).isGood).toBe(false)
  })
})

describe('the age of dist', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'dist-age-'))
  })
  afterEach(() => {
    rmSync(root, { recursive: true })
  })

  const lay = (name: string, at: number): void => {
    const path = join(root, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, '')
    utimesSync(path, at, at)
  }

  it('is said where a file of src was changed after it', () => {
    lay('dist/index.js', 1000)
    lay('src/run.ts', 900)
    lay('src/commands/check.ts', 1100)
    expect(staleDist(root)).toContain('dist/ is older than src/commands/check.ts')
  })

  it('is not said of one checkout, whose files are seconds apart', () => {
    lay('dist/index.js', 1000)
    lay('src/run.ts', 1004)
    expect(staleDist(root)).toBeNull()
  })

  it('is not said of what was built after the last change', () => {
    lay('src/run.ts', 1000)
    lay('dist/index.js', 2000)
    expect(staleDist(root)).toBeNull()
  })

  it('is said where there is no dist at all', () => {
    lay('src/run.ts', 1000)
    expect(staleDist(root)).toContain('There is no dist/')
  })
})

describe('the order of a fresh clone', () => {
  it('puts the files first that may take longest', () => {
    const root = mkdtempSync(join(tmpdir(), 'longest-first-'))
    const texts = {
      plain: '',
      short: 'jest.setTimeout(90_000)',
      long: "import 'x'\njest.setTimeout(600_000)\n",
      other: '',
    }
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(root, name), text)
    const tests = Object.keys(texts).map((name) => ({ path: join(root, name) }))
    expect(longestFirst(tests).map(({ path }) => basename(path))).toEqual(['long', 'short', 'plain', 'other'])
    rmSync(root, { recursive: true })
  })
})
