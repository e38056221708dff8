/** A command that runs where the configuration names none. */
export interface DefaultCommand {
  run: string
  /** Script of the repository's that it needs; null for a tool. */
  script: string | null
}

export const DEFAULT_MODEL = 'models/final_model.joblib'
export const DEFAULT_METRICS = 'results/metrics.json'
export const DEFAULT_TAG = '{feature}/v{version}'
export const DEFAULT_SHELL = 'bash'
export const DEFAULT_TIMEOUT_SECONDS = 3_600
export const DEFAULT_APPROVALS = 1
export const DEFAULT_FAIL_ON = 'low'
export const DEFAULT_DATA_REPORT = 'results/data_quality.json'
export const DEFAULT_DOCUMENTS: readonly string[] = ['README.md']

/** The commands of a repository that is laid out as usual. */
export const DEFAULT_COMMANDS = {
  tests: { run: 'pytest --cov=src', script: null },
  performance: { run: 'python src/evaluate.py --model {model}', script: 'src/evaluate.py' },
  types: { run: 'mypy src/', script: null },
  security: { run: 'bandit -r src/', script: null },
  export: { run: 'python src/export_model.py --model {model} --output {package}', script: 'src/export_model.py' },
  card: {
    run: 'python src/create_model_card.py --model {package} --metrics {metrics}',
    script: 'src/create_model_card.py',
  },
} as const satisfies Record<string, DefaultCommand>
