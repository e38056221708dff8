import * as field from '../../settings/fields.js'
import { datasetKind } from '../dataset-profile.js'
import { defineGate, type GateWish, type KeysOf, type PlanContext, type SettingsOf } from '../gate.js'

const DEFAULT_REPORT = 'results/data_quality.json'

const keys = {
  reports: field.paths.optional().describe('Validation results of Great Expectations, or reports in the plain form'),
  datasets: field.paths.optional().describe('Data files that are looked into'),
}

function resolve({ reports, datasets }: KeysOf<typeof keys>) {
  return {
    /** Paths of reports; `declared` false: the default path, which need not exist. */
    reports: (reports ?? [DEFAULT_REPORT]).map((path) => ({ path, declared: reports !== undefined })),
    datasets: datasets ?? [],
  }
}

export type Settings = SettingsOf<typeof resolve>

/** Plans the data-quality gate: its command where one is set, the reports, and the datasets. */
function plan({ command, state }: PlanContext, settings: Settings): GateWish {
  return {
    commands: command === null ? [] : [command],
    reports: settings.reports.map(({ path }, index) => ({
      id: `report-${index}`,
      path,
      mustBeFresh: command !== null,
    })),
    datasets: pathsOf([...settings.datasets, ...state.datasets]),
    recorded: state.datasets.filter((entry) => datasetKind(entry) === 'recorded-only'),
  }
}

/** The paths among what is declared, each once. */
function pathsOf(declared: readonly string[]): string[] {
  const paths = declared.filter((entry) => datasetKind(entry) === 'path')
  return [...new Set(paths.map((path) => path.trim().replace(/^(?:\.\/)+/, '')))]
}

/** The gate `data-quality`. */
export const dataQuality = defineGate({
  name: 'data-quality',
  purpose: 'The data is what it should be',
  passesWhen:
    'every report is clean, and every declared dataset is there, can be read, has rows and no empty or doubled column',
  command: { default: null },
  keys,
  defaults: { reports: `[${DEFAULT_REPORT}]` },
  resolve,
  watches: (settings) => settings.datasets,
  plan,
})
