import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { type CardFacts, generateCard } from '../../src/package/generated-card.js'
import { cardFallbackPaths, cardMetrics, writeMetricsIntoCard, writtenCardPaths } from '../../src/package/model-card.js'

const METRICS = { f1_score: 0.8123456789, 'recall|x': 1e-7 }
const TABLE = cardMetrics(METRICS)
const write = (card: string): string => writeMetricsIntoCard(card, METRICS)

describe('writeMetricsIntoCard', () => {
  it('prints names and values alone, without exponents', () => {
    expect(TABLE).toBe('| Metric | Value |\n| --- | --- |\n| `f1_score` | 0.812346 |\n| recall&#124;x | 0.0000001 |')
    expect(cardMetrics({})).toBe('No metrics were measured.')
  })

  it.each([
    [
      'a closing mark',
      '# A\n<!-- metrics -->\nold\n<!-- /metrics -->\nend\n',
      `# A\n<!-- metrics -->\n\n${TABLE}\n\n<!-- /metrics -->\nend\n`,
    ],
    ['the same mark twice', '<!--metrics-->old<!--metrics-->', `<!--metrics-->\n\n${TABLE}\n\n<!--metrics-->`],
    ['a mark alone', 'a\n<!-- metrics -->\nend', `a\n<!-- metrics -->\n\n${TABLE}\n\n<!-- /metrics -->\nend`],
    ['an end mark', '<!-- metrics --><!-- end metrics -->', `<!-- metrics -->\n\n${TABLE}\n\n<!-- end metrics -->`],
    ['capitals', '<!-- METRICS -->x<!-- /Metrics -->', `<!-- METRICS -->\n\n${TABLE}\n\n<!-- /Metrics -->`],
    [
      'two pairs',
      '<!-- metrics -->1<!-- /metrics --> and <!-- metrics -->2<!-- /metrics -->',
      `<!-- metrics -->\n\n${TABLE}\n\n<!-- /metrics --> and <!-- metrics -->\n\n${TABLE}\n\n<!-- /metrics -->`,
    ],
  ])('writes between %s', (_what, card, expected) => {
    expect(write(card)).toBe(expected)
    expect(write(expected)).toBe(expected)
  })

  it('keeps CRLF throughout', () => {
    const card = write('# A\r\n<!-- metrics -->\r\nold\r\n<!-- /metrics -->\r\n')
    expect(card).toContain(`<!-- metrics -->\r\n\r\n${TABLE.replaceAll('\n', '\r\n')}\r\n\r\n<!-- /metrics -->\r\n`)
    expect(card.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it.each([
    ['no marks', '# A card\nmetrics: 1\n'],
    ['a closing mark alone', 'a <!-- /metrics --> b'],
    ['marks in a fenced block', '```md\n<!-- metrics -->\n<!-- /metrics -->\n```\nend\n'],
    ['marks in a CRLF fence', '~~~\r\n<!-- metrics -->\r\n~~~\r\nend\r\n'],
    ['marks in a fence that never closes', '````\n<!-- metrics -->\n```\n'],
    ['a mark in a code span', 'put `<!-- metrics -->` there'],
  ])('leaves a card with %s as it is', (_what, card) => {
    expect(write(card)).toBe(card)
  })

  it('takes no replacement pattern or mark from a metric', () => {
    const card = writeMetricsIntoCard('<!-- metrics --><!-- /metrics -->', { '$& <!-- /metrics --> x': 1 })
    expect(card.match(/<!-- \/metrics -->/g)).toHaveLength(1)
  })
})

describe('paths of cards', () => {
  it('names where a card is looked for', () => {
    expect(cardFallbackPaths('churn')).toEqual(['docs/model_cards/churn.md', 'MODEL_CARD.md'])
  })

  it('looks into the package first and names nothing twice', () => {
    const { inPackage, inRepository } = writtenCardPaths('churn', 'dist/model_v1.0.0', 'final.joblib')
    expect(inPackage[0]).toBe('dist/model_v1.0.0/model_card.md')
    expect(new Set(inRepository).size).toBe(inRepository.length)
    expect(writtenCardPaths('churn', 'p', 'models/m.joblib').inRepository).toContain('models/model_card.md')
  })
})

describe('generateCard', () => {
  const facts: CardFacts = {
    feature: 'churn',
    title: 'Churn: <b>who</b> leaves',
    description: '',
    version: '1.0.0',
    commit: 'c'.repeat(40),
    repositoryUrl: 'https://github.com/org/repo',
    framework: { name: 'scikit-learn', version: '1.9.1' },
    python: '3.11',
    metrics: { accuracy: 0.9 },
    datasets: ['data/train.csv'],
    experiments: [{ name: 'forest', parameters: { trees: 10 } }],
  }

  it('has front matter that the Hub reads', () => {
    const card = generateCard(facts)
    expect(parse(card.split('---\n')[1] ?? '')).toEqual({
      library_name: 'sklearn',
      tags: ['sklearn', 'churn'],
      'model-index': [
        {
          name: 'churn',
          results: [
            {
              task: { type: 'other', name: 'Churn: <b>who</b> leaves' },
              dataset: { type: 'data/train.csv', name: 'data/train.csv' },
              metrics: [{ type: 'accuracy', name: 'accuracy', value: 0.9 }],
            },
          ],
        },
      ],
    })
  })

  it('has the headings of a complete card and says where a person must write', () => {
    const card = generateCard(facts)
    const headings =
      card
        .match(/^## .*$/gm)
        ?.join(' ')
        .toLowerCase() ?? ''
    for (const word of ['use', 'data', 'evaluation', 'limitation']) expect(headings).toContain(word)
    expect(card.match(/\[More Information Needed\]/g)?.length).toBe(4)
    expect(card).toContain(cardMetrics(facts.metrics))
    expect(card.slice(card.indexOf('# Churn'))).not.toContain('<b>')
  })

  it('leaves out what is not known', () => {
    const card = generateCard({
      ...facts,
      framework: null,
      python: null,
      metrics: {},
      datasets: [],
      experiments: [],
      repositoryUrl: '',
    })
    expect(parse(card.split('---\n')[1] ?? '')).toEqual({ tags: ['churn'] })
    expect(card).toContain('No metrics were measured.')
    expect(card).not.toMatch(/null|undefined|Framework|Python/)
  })
})
