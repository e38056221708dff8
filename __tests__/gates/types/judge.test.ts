import { describe, expect, it } from '@jest/globals'
import type { Judgement } from '../../../src/gates/judgement.js'
import { judgeTypes } from '../../../src/gates/types/judge.js'
import { evidence, facts, ran } from '../builders.js'

describe('the types gate', () => {
  const judgeRun = (exitCode: number, tail: string, run = 'mypy src/'): Judgement =>
    judgeTypes(facts({ evidence: evidence([ran('types', exitCode, tail, { run })]) }))

  it("passes with the tool's own last line", () => {
    expect(judgeRun(0, 'Success: no issues found in 4 source files\n')).toMatchObject({
      verdict: 'passed',
      reason: 'Success: no issues found in 4 source files',
    })
  })

  it('fails with the first error and its place', () => {
    const tail =
      'src/t.py:2: error: Incompatible return value type (got "int", expected "str")  [return-value]\nsrc/t.py:3: note: see\nFound 1 error in 1 file (checked 2 source files)\n'
    expect(judgeRun(1, tail)).toMatchObject({
      verdict: 'failed',
      reason:
        'Found 1 error in 1 file (checked 2 source files); the first at src/t.py:2: Incompatible return value type (got "int", expected "str") [return-value]',
      findings: [{ where: { file: 'src/t.py', line: 2 } }],
    })
  })

  it('takes 2 of mypy for an error, of another tool for a failure', () => {
    expect(judgeRun(2, "mypy: can't read file 'src': No such file or directory\n").verdict).toBe('error')
    expect(judgeRun(2, 'x\n', 'pyright src').verdict).toBe('failed')
    expect(judgeRun(127, 'bash: line 1: mypy: command not found')).toMatchObject({
      verdict: 'error',
      reason: 'mypy is not installed',
    })
  })
})
