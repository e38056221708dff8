import type { DefaultCommand } from '../settings/command.js'

export const DEFAULT_MODEL = 'models/final_model.joblib'
export const DEFAULT_METRICS = 'results/metrics.json'
/** Where records of releases go, from `working-directory`. */
export const DEFAULT_RECORDS = 'models'
export const DEFAULT_TAG = '{feature}/v{version}'

/** The commands that make the package, in a repository that is laid out as usual. */
export const DEFAULT_STEPS = {
  export: { run: 'python src/export_model.py --model {model} --output {package}', script: 'src/export_model.py' },
  card: {
    run: 'python src/create_model_card.py --model {package} --metrics {metrics}',
    script: 'src/create_model_card.py',
  },
} as const satisfies Record<string, DefaultCommand>
