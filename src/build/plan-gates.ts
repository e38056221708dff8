import { inFolder } from '../formats/folder-path.js'
import type { GatePlan } from '../gates/gate.js'
import { defaultScripts, planGates } from '../gates/plan.js'
import type { Candidate } from '../gather/candidate.js'
import type { Feature } from '../gather/feature.js'
import type { Host } from '../host/host.js'
import { beginPackage } from './package-work.js'

/** A candidate of a feature that is to be judged. */
export interface Trial {
  feature: Feature
  candidate: Candidate
  /** A release judges what a check of a pull request may leave open. */
  mode: 'release' | 'check'
  /** The workflow's event, by which the review gate goes. */
  event: string
}

/** Plans the gates of a feature with its placeholders filled in; `scratch` is an absolute folder for our own reports. */
export async function planTrial(
  { files, run }: Pick<Host, 'files' | 'run'>,
  { feature, candidate, mode, event }: Trial,
  scratch: string,
): Promise<GatePlan[]> {
  const { settings, state, workingDirectory } = feature
  const present = new Set<string>()
  for (const script of defaultScripts(settings)) {
    if ((await files.stat(inFolder(workingDirectory, script))) !== null) present.add(script)
  }
  return planGates(settings, {
    ...{ mode, event, present, scratch },
    fill: beginPackage(feature, candidate.version).fill,
    environment: run.variables,
    metricsFile: settings.metrics,
    state: { datasets: state.datasets.map((dataset) => dataset.path), designDoc: state.designDoc },
  })
}
