import { cardOf, json, JUNIT } from '../../faults/fast-repository.js'
import type { Files } from './history.js'

export { json } from '../../faults/fast-repository.js'

/** What is different from the usual. */
export interface FeaturePlan {
  /** Keys of the state file, over the usual ones. */
  state?: Record<string, unknown>
  /** Keys of the configuration, over the usual ones. */
  config?: Record<string, unknown>
  files?: Files
}

const README = `# Churn

This repository holds a model of churn that tells which customers are about to leave us. It is trained once a month, and
the retention team uses it every night to decide whom to call first.
`

/** Gates that are one line of shell each, without another process. */
export const CONFIG = {
  model: 'models/churn.bin',
  'release-branches': ['release/*'],
  gates: {
    tests: {
      run: `printf '%s' '${JUNIT('tests="1" failures="0" errors="0" skipped="0"')}' > junit.xml`,
      reports: ['junit.xml'],
    },
    performance: { run: `printf '{"f1_score": 0.9}' > metrics.json` },
    types: { run: 'true' },
    security: { run: 'true' },
  },
  metrics: 'metrics.json',
}

/** Nothing is judged and nothing is run: for what happens after the gates. */
export const UNJUDGED = { gates: { enabled: false } }

/** The path of a feature's state file. */
export function stateFileOf(feature: string): string {
  return `docs/workflow/state/${feature}.json`
}

/** The state file's text of a feature that is up for release. */
export function stateOf(feature: string, keys: Record<string, unknown> = {}): string {
  const usual = { id: feature, title: 'Churn model', status: 'approved', acceptance_criteria: ['f1_score >= 0.8'] }
  return json({ ...usual, datasets: ['data/train.csv'], ...keys })
}

/** The files of a repository with one feature that is up for release and passes every gate. */
export function filesOf(feature: string, plan: FeaturePlan = {}): Files {
  return {
    '.github/ds-release.yml': json({ ...CONFIG, ...plan.config }),
    'README.md': README,
    'requirements.txt': 'scikit-learn==1.7.2\n',
    'data/train.csv': 'tenure,calls\n1,2\n3,4\n',
    [`docs/model_cards/${feature}.md`]: cardOf('Churn'),
    [stateFileOf(feature)]: stateOf(feature, plan.state),
    'models/churn.bin': 'weights\n',
    ...plan.files,
  }
}
