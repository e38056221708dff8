import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { parseYaml } from '../../src/formats/yaml.js'
import { zodProblems } from '../../src/formats/zod-problems.js'

/** What is wrong with a text under a schema whose own words name nothing, and how to fix it. */
function problemsOf(schema: z.ZodType, text: string): [what: string, fix: string][] {
  const parsed = parseYaml(text, 'a.yml')
  if (!parsed.ok) throw new Error('the text is no YAML')
  const { error } = schema.safeParse(parsed.document.value)
  return error === undefined
    ? []
    : zodProblems(error, parsed.document, schema).map(({ what, fix }): [string, string] => [what, fix])
}

describe('what a schema refuses in words of its library', () => {
  it.each([
    ['a text that is not empty', z.string().min(1), "''", 'The text is empty'],
    ['a text of at least 3 characters', z.string().min(3), 'ab', '"ab" is not …'],
    ['a text of at most 1 characters', z.string().max(1), 'ab', '"ab" is not …'],
    ['a list that is not empty', z.array(z.string()).min(1), '[]', 'A list is not …'],
    ['a list of at most 2 items', z.array(z.number()).max(2), '[1, 2, 3]', 'A list is not …'],
    ['a number above 0', z.number().gt(0), '0', '0 is not …'],
    ['a number at most 1', z.number().lte(1), '2', '2 is not …'],
    ['something else', z.string().regex(/^\d+$/), 'x', '"x" is not …'],
  ])('is said as people say it: %s', (expected, schema, text, what) => {
    const problems = problemsOf(z.strictObject({ a: schema }), `a: ${text}`)
    expect(problems).toEqual([[what.replace('…', expected), `Write ${expected}`]])
  })

  it('is told of the form that came furthest, where there are several', () => {
    const form = z.union([z.string(), z.strictObject({ run: z.strictObject({ shell: z.enum(['bash', 'sh']) }) })])
    const schema = z.strictObject({ steps: z.array(form) })
    expect(problemsOf(schema, 'steps: [a, {run: {shell: bahs}}]')).toEqual([
      ['"bahs" is not one of bash, sh', 'Write "bash"'],
    ])
  })
})
