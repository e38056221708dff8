import { stringify } from 'yaml'
import { codeSpan, escapeText } from '../formats/markdown-escape.js'
import type { Framework } from './framework.js'
import { cardMetrics } from './model-card.js'

/** What is known about a model that has no card. */
export interface CardFacts {
  feature: string
  /** The state file's title; empty when it has none. */
  title: string
  /** The state file's description; empty when it has none. */
  description: string
  version: string
  commit: string
  /** Page of the repository, for example `https://github.com/org/repo`. */
  repositoryUrl: string
  framework: Framework | null
  python: string | null
  metrics: Readonly<Record<string, number>>
  datasets: readonly string[]
  experiments: readonly { name: string; parameters: Readonly<Record<string, unknown>> }[]
}

/** Hugging Face's placeholder; the documentation gate does not let it pass. */
const MORE = '[More Information Needed]'

/** How the Hugging Face Hub calls libraries whose package has another name. */
const LIBRARY_NAMES: Readonly<Record<string, string>> = {
  'scikit-learn': 'sklearn',
  torch: 'pytorch',
  tensorflow: 'tf-keras',
}

/**
 * Writes a card in Hugging Face's format from what is known. Where a person must write, it says so with the Hub's own
 * placeholder, so that nobody takes it for a finished one.
 */
export function generateCard(facts: CardFacts): string {
  const title = facts.title === '' ? facts.feature : facts.title
  const sections = [
    `# ${escapeText(title)}`,
    facts.description === '' ? MORE : escapeText(facts.description),
    '## Model details',
    detailLines(facts).join('\n'),
    '## Intended use',
    MORE,
    '## Training data',
    facts.datasets.length === 0 ? MORE : `${facts.datasets.map((name) => `- ${codeSpan(name)}`).join('\n')}\n\n${MORE}`,
    '## Training procedure',
    experimentLines(facts),
    '## Evaluation',
    `Measured on commit ${codeSpan(facts.commit.slice(0, 12))} for version ${escapeText(facts.version)}.`,
    `<!-- metrics -->\n\n${cardMetrics(facts.metrics)}\n\n<!-- /metrics -->`,
    '## Limitations',
    MORE,
  ]
  return `---\n${frontMatter(facts, title)}---\n\n${sections.join('\n\n')}\n`
}

function detailLines(facts: CardFacts): string[] {
  const { framework } = facts
  const made =
    framework === null ? null : `${framework.name}${framework.version === null ? '' : ` ${framework.version}`}`
  return [
    `- Feature: ${codeSpan(facts.feature)}`,
    `- Version: ${escapeText(facts.version)}`,
    `- Commit: ${codeSpan(facts.commit)}`,
    ...(made === null ? [] : [`- Framework: ${escapeText(made)}`]),
    ...(facts.python === null ? [] : [`- Python: ${escapeText(facts.python)}`]),
    ...(facts.repositoryUrl === '' ? [] : [`- Repository: <${encodeURI(facts.repositoryUrl)}>`]),
  ]
}

function experimentLines(facts: CardFacts): string {
  const lines = facts.experiments.map(({ name, parameters }) => {
    const settings = Object.entries(parameters).map(([key, value]) => `${key}=${JSON.stringify(value)}`)
    return `- ${codeSpan(name)}${settings.length === 0 ? '' : `: ${codeSpan(settings.join(', '))}`}`
  })
  return lines.length === 0 ? 'No experiments are recorded in the state file.' : lines.join('\n')
}

/** The Hub's metadata (no `datasets`: those are names on the Hub); `model-index` is its older form of results, which private metrics still go into. */
function frontMatter(facts: CardFacts, title: string): string {
  const { framework } = facts
  const library = framework === null ? null : (LIBRARY_NAMES[framework.name] ?? framework.name)
  const metrics = Object.entries(facts.metrics).map(([name, value]) => ({ type: name, name, value }))
  const dataset = facts.datasets[0] ?? 'evaluation data'
  const results = [{ task: { type: 'other', name: title }, dataset: { type: dataset, name: dataset }, metrics }]
  return stringify(
    {
      ...(library === null ? {} : { library_name: library }),
      tags: [...(library === null ? [] : [library]), facts.feature],
      ...(metrics.length === 0 ? {} : { 'model-index': [{ name: facts.feature, results }] }),
    },
    { lineWidth: 0 },
  )
}
