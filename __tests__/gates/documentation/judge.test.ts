import { describe, expect, it } from '@jest/globals'
import { judgeDocumentation } from '../../../src/gates/documentation/judge.js'
import { equalsAsPrinted, readPrintedNumber } from '../../../src/gates/documentation/printed-number.js'
import type { CandidateFacts, TextDocument } from '../../../src/gates/facts.js'
import type { Judgement } from '../../../src/gates/judgement.js'
import { bound, candidate, facts } from '../builders.js'

const EIGHT = 'one two three four five six seven eight'
const EVALUATION = `Measured on the holdout set that nobody has trained on.

| Metric | Value | Bound |
|---|---|---|
| f1_score | 0.93 | 0.80 |
`

function card(evaluation = EVALUATION, more = ''): string {
  return `# Breast cancer classifier\n\n## Intended use\n\n${EIGHT}\n\n## Training data\n\n${EIGHT}\n\n## Evaluation\n\n${evaluation}\n\n## Limitations\n\n### Bias\n\n${EIGHT}\n${more}`
}

function judge(text: string | null, more: Partial<CandidateFacts> = {}, documents: TextDocument[] = []): Judgement {
  const known = candidate({
    card: text === null ? null : { path: 'MODEL_CARD.md', text },
    metrics: { f1_score: 0.9312, rmse: 3.21 },
    bounds: [bound('f1_score')],
    ...more,
  })
  return judgeDocumentation(facts({ candidate: known, documents }))
}

describe('the documentation gate: the card', () => {
  it('passes a complete card', () => {
    expect(judge(card())).toMatchObject({ verdict: 'passed', reason: 'model card complete, 1 number as measured' })
    expect(judge(card().replaceAll('\n', '\r\n')).verdict).toBe('passed')
    expect(judge(`---\nlicense: mit\n---\n${card()}`).verdict).toBe('passed')
  })

  it.each<[string, string, string, number | undefined]>([
    ['a heading is missing', card().replace('## Limitations', '## Other'), 'no heading with "limitation"', undefined],
    [
      'a section is too short',
      card().replace(`Training data\n\n${EIGHT}`, 'Training data\n\nSeven words are not enough for it'),
      '"Training data" of the model card has 7 of 8 words',
      7,
    ],
    [
      'words are code only',
      card().replace(`Training data\n\n${EIGHT}`, `Training data\n\n\`\`\`\n${EIGHT}\n\`\`\``),
      'has 0 of 8 words',
      7,
    ],
    ['a TODO is left', card(EVALUATION, '\nTODO: more\n'), 'still has "TODO"', 26],
    ['a TBD in a comment', card(EVALUATION, '\n<!-- tbd -->\n'), 'still has "tbd"', 26],
    [
      "Hugging Face's placeholder",
      card(EVALUATION, '\n[More Information Needed](https://x.org)\n'),
      'More Information Needed',
      26,
    ],
    ['lorem', card(EVALUATION, '\nLorem ipsum\n'), 'Lorem', 26],
    ['a placeholder in the front matter', `---\nlicense: TBD\n---\n${card()}`, 'TBD', 2],
    ['front matter that does not parse', `---\na: 1\nb: [\n---\n${card()}`, 'Front matter', 4],
    ['front matter that is a list', `---\n- a\n---\n${card()}`, 'The front matter is no mapping', 2],
  ])('fails when %s', (_name, text, why, line) => {
    const verdict = judge(text)
    expect(verdict.verdict).toBe('failed')
    const found = verdict.findings.find((finding) => finding.what.includes(why))
    expect(found?.where).toMatchObject({ file: 'MODEL_CARD.md', ...(line === undefined ? {} : { line }) })
  })

  it('does not take the title for a section', () => {
    const text = `# House data model\n\n${EIGHT}\n${EIGHT}\n\n## Evaluation\n\n${EVALUATION}\n\n## Limitations\n\n${EIGHT}\n`
    expect(judge(text).findings.map((finding) => finding.what)).toEqual([
      'The model card has no heading with "use" in it',
      'The model card has no heading with "data" in it',
    ])
  })

  it('takes a code example with TODO in it for what it is', () => {
    expect(judge(card(EVALUATION, '\n```\n# TODO\n```\n')).verdict).toBe('passed')
  })

  it('says what to save and fill in where there is no card', () => {
    const verdict = judge(card(), { generatedCardPath: 'docs/model_cards/churn.md' })
    expect(verdict.verdict).toBe('failed')
    expect(verdict.findings[0]?.fix).toBe(
      'Save it as docs/model_cards/churn.md, and fill in the headings on use, data, evaluation and limitation',
    )
    expect(judge(null).verdict).toBe('failed')
    const cardProblem = { what: 'The model card was not made: exit 1', fix: 'Fix the command' }
    expect(judge(null, { cardProblem }).reason).toBe('the model card was not made: exit 1')
  })
})

describe('the documentation gate: documents', () => {
  it('says what keeps a document from being read', () => {
    const problem = { what: 'the file is UTF-16 text, not UTF-8 text', fix: 'Save it as UTF-8' }
    expect(judge(card(), {}, [{ path: 'README.md', text: null, problem }])).toMatchObject({
      verdict: 'failed',
      findings: [
        {
          what: 'The document README.md cannot be read: the file is UTF-16 text, not UTF-8 text',
          fix: 'Save it as UTF-8',
          where: { file: 'README.md' },
        },
      ],
    })
  })
})

describe('the documentation gate: numbers', () => {
  const stated = (evaluation: string, more: Partial<CandidateFacts> = {}): Judgement =>
    judge(card(`${EIGHT}\n\n${evaluation}`), more)

  it.each([
    ['a list item', '- **F1 score**: 0.93'],
    ['per cent', 'F1-Score: 93.1%'],
    ['per cent with a space', 'f1_score: 93 %'],
    ['per cent in the name', 'f1_score (%): 93.12'],
    ['all digits', 'f1_score = 0.9312'],
    ['several on a line', 'rmse: 3.2, f1_score: 0.931'],
    ['code', '`f1_score`: `0.93`'],
    ['a spread', 'f1_score: 0.93 ± 0.02'],
    ['a champion beside it', '| Metric | Candidate | Champion |\n|---|---|---|\n| f1_score | 0.931 | 0.88 |'],
    ['a column in per cent', '| Metric | % |\n|---|---|\n| f1_score | 93.1 |'],
    ['bounds alone', '| Metric | Minimum |\n|---|---|\n| f1_score | 0.80 |'],
    ['prose', 'The f1_score of this model is good.'],
  ])('passes with %s', (_name, evaluation) => {
    expect(stated(evaluation)).toMatchObject({ verdict: 'passed', findings: [] })
  })

  it.each([
    ['an old value', 'f1_score: 0.95', 19],
    ['a value that was cut off and not rounded', 'rmse: 3.3, f1_score: 0.93', 19],
    ['an old value in a table', '| Metric | Value |\n|---|---|\n| F1 Score | 0.95 |', 21],
    ['one of two columns', '| Metric | A | B |\n|---|---|---|\n| f1_score | 0.93 | 0.95 |', 21],
    ['per cent', 'f1_score: 94%', 19],
    ['code', '- `f1_score`: `0.95`', 19],
  ])('fails with %s', (_name, evaluation, line) => {
    const verdict = stated(evaluation)
    expect(verdict.verdict).toBe('failed')
    expect(verdict.findings[0]?.where).toEqual({ file: 'MODEL_CARD.md', line: line - 4 })
  })

  it('names both numbers', () => {
    expect(stated('f1_score: 0.95').reason).toBe('the model card says that f1_score is 0.95, and 0.9312 was measured')
  })

  it('wants one metric with a bound to be named', () => {
    expect(stated('rmse: 3.21').reason).toBe('the model card names no metric that has a bound (f1_score)')
    expect(stated('test f1_score: 0.93', { metrics: { 'test.f1_score': 0.9312 } }).verdict).toBe('passed')
    expect(stated('rmse: 3.21', { bounds: [] }).verdict).toBe('passed')
  })

  it('cannot compare where nothing was measured', () => {
    expect(stated('f1_score: 0.93', { metrics: null }).verdict).toBe('failed')
    expect(stated('f1_score: 0.93', { metrics: null, bounds: [] }).verdict).toBe('passed')
  })
})

describe('printed numbers', () => {
  it.each([
    ['0.93', 0.9312, true],
    ['0.94', 0.9351, true],
    ['0.93', 0.9351, false],
    ['0.125', 0.1245, true],
    ['0.12', 0.125, true],
    ['0.13', 0.125, true],
    ['1,234', 1234.4, true],
    ['0,93', 0.9312, true],
    ['-0.5', -0.5, true],
    ['−0.5', -0.5, true],
    ['1.2e-3', 0.00124, true],
    ['1.2e-3', 0.00131, false],
    ['93.1 %', 0.9312, true],
    ['93.1 %', 93.12, true],
    ['93.1', 0.9312, false],
    ['.93', 0.93, true],
  ])('%s for %d: %s', (text, measured, expected) => {
    const printed = readPrintedNumber(text)
    expect(printed === null ? null : equalsAsPrinted(printed, measured)).toBe(expected)
  })

  it.each(['', 'n/a', '3rd', 'v1.2', '-', '%'])('takes %j for no number', (text) => {
    expect(readPrintedNumber(text)).toBeNull()
  })
})

describe('the documentation gate: documents', () => {
  const documents = (text: string | null): Judgement => judge(card(), {}, [{ path: 'README.md', text }])
  const words = (number: number): string => Array.from({ length: number }, (_, index) => `word${index}`).join(' ')

  it('passes 25 words besides headings and code, and names what is a stub', () => {
    expect(documents(`# A heading\n\n${words(25)}`).verdict).toBe('passed')
    expect(documents(`# ${words(30)}\n\n${words(24)}`).reason).toBe(
      'the document README.md is a stub: 24 words besides headings and code',
    )
    expect(documents(`${words(10)}\n\n\`\`\`\n${words(30)}\n\`\`\`\n\n\`${words(20)}\``).verdict).toBe('failed')
    expect(documents(null).reason).toBe('the document README.md is not there')
  })
})
