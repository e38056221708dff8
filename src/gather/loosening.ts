import { type CcflowSettings, parseCcflow } from '../config/ccflow.js'
import { parseConfig } from '../config/config-file.js'
import { type JudgedBy, loosened } from '../config/loosened.js'
import { sortCriteria } from '../feature/criteria.js'
import { CCFLOW_FILES, stateDirectory, statePath } from '../feature/location.js'
import { parseStateFile } from '../feature/state-file.js'
import type { FeatureState } from '../feature/state.js'
import { boundsOf } from '../gates/bounds.js'
import { decodeUtf8 } from '../formats/utf8.js'
import type { Host } from '../host/host.js'
import type { CheckInputs } from '../inputs.js'
import type { Trigger } from '../trigger.js'
import { type FeatureFacts, settingsOf } from './feature.js'
import type { Repository } from './repository.js'

type Asked = Pick<Host, 'repository'>

/** The commit that an event's change starts from; null where the event has no change. */
export function changeBase(trigger: Trigger): string | null {
  switch (trigger.kind) {
    case 'pull-request':
      return trigger.base.sha
    case 'merge-group':
      return trigger.baseSha
    case 'push':
      return trigger.change?.before ?? null
    case 'dispatch':
    case 'untrusted':
    case 'other':
      return null
  }
}

/** What a feature is compared with, and by what it is judged now. */
export interface LooseningAsk {
  repository: Repository
  inputs: Pick<CheckInputs, 'stateDir'>
  facts: FeatureFacts
  /** Commit that the change starts from. */
  base: string
}

/** What a change loosens of what it is judged by, in words; `unknown` says why that cannot be told. */
export async function looseningOf(
  host: Asked,
  ask: LooseningAsk,
): Promise<{ loosened: string[]; unknown: string | null }> {
  const { repository, facts, base } = ask
  const before = await repositoryAt(host, ask)
  if (before === null) {
    const unknown = `what this change loosens cannot be told: the configuration at ${base.slice(0, 7)} cannot be read`
    return { loosened: [], unknown }
  }
  const stateFile = statePath(before.stateDir, facts.id)
  const text = await textAt(host, base, stateFile)
  const parsed = text === null ? null : parseStateFile(text, stateFile)
  // What a feature asks for that was not there before, nobody has loosened.
  const state = parsed?.ok === true ? parsed.state : null
  const was = judgedBy(before, facts.id, state)
  const is = judgedBy(repository, facts.id, state === null ? null : facts.state)
  return { loosened: loosened(was, is), unknown: null }
}

function judgedBy(repository: Repository, id: string, state: FeatureState | null): JudgedBy {
  const settings = settingsOf(repository, id)
  const { bounds, people } = sortCriteria(state?.acceptanceCriteria ?? [], (index) => `acceptance_criteria[${index}]`)
  return {
    ...{ stateDir: repository.stateDir, settings, criteria: people },
    bounds: boundsOf(settings.gates.performance.metrics, bounds).bounds,
    datasets: state?.datasets.map(({ path }) => path) ?? [],
    dependencies: state?.dependencies ?? [],
  }
}

/** The repository's settings at the commit that the change starts from; null where they are not valid there. */
async function repositoryAt(host: Asked, { repository, inputs, base }: LooseningAsk): Promise<Repository | null> {
  const { configFile } = repository
  const [config, ...workflows] = await Promise.all(
    [configFile, ...CCFLOW_FILES].map(async (file) => ({ file, text: await textAt(host, base, file) })),
  )
  const parsed = config?.text == null ? null : parseConfig(config.text, configFile)
  const found = workflows.flatMap(({ file, text }) => (text === null ? [] : [{ file, text }]))
  const ccflow = parseCcflow(found)
  if (parsed?.ok === false || !ccflow.ok) return null
  const stateDir = stateDirAt(inputs.stateDir, ccflow.ccflow)
  return stateDir === null ? null : { ...repository, stateDir, config: parsed?.config ?? null, ccflow: ccflow.ccflow }
}

function stateDirAt(input: string | null, ccflow: CcflowSettings): string | null {
  const place = stateDirectory({ input, ccflow: ccflow.stateDir })
  return place.ok ? place.found.directory : null
}

async function textAt({ repository }: Asked, commit: string, file: string): Promise<string | null> {
  const bytes = await repository.contentAt(commit, file)
  return bytes === null ? null : decodeUtf8(bytes)
}
