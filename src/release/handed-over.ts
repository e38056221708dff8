import type { Problem } from '../errors.js'
import { CARD_NAME, MANIFEST_NAME, METADATA_NAME, REQUIREMENTS_NAME } from '../package/file-names.js'

/** Names of a sealed tree's files, as the artifact has them that hands it from one job to another. */
export const TREE_NAMES = ['record.json', METADATA_NAME, CARD_NAME, REQUIREMENTS_NAME, MANIFEST_NAME] as const

/** Name of the package in it, whatever the release calls it. */
export const HANDED_PACKAGE = 'package.tar.gz'

/** Name of a file of the model that is committed beside the records. */
export function handedModel(index: number): string {
  return `model-${index}`
}

/** Name of the artifact that hands over what was sealed. */
export function handedName(feature: string, seal: string): string {
  return `${handedStem(feature, seal)}.tar`
}

/** Whether an artifact is one of that sealed tree: in a run that was repeated the name may have been taken. */
export function isHandedName(name: string, feature: string, seal: string): boolean {
  const stem = handedStem(feature, seal)
  return name.startsWith(stem) && /^(?:-[2-9])?\.tar$/.test(name.slice(stem.length))
}

function handedStem(feature: string, seal: string): string {
  return `ds-release-sealed-${feature}-${seal.replace('sha256:', '')}`
}

const INPUT = { file: 'input', field: 'sealed' }

/** The input is given and empty: the job that seals has handed nothing over, and this one judges nothing. */
export function nothingHanded(): Problem {
  return {
    what: 'the input `sealed` is given and empty: the job that seals handed nothing over, and this job runs no command of the repository',
    where: INPUT,
    fix: 'See that the job that seals ran to its end and has the output (`outputs: {sealed: ${{ steps.seal.outputs.sealed }}}`), that this job `needs` it, and takes `${{ needs.seal.outputs.sealed }}`; then re-run all jobs. To judge in this job, take `sealed` out',
  }
}

/** This run keeps no such artifact. */
export function notHanded(feature: string, seal: string): Problem {
  return {
    what: `this run has no artifact in which ${feature} was sealed as ${seal}`,
    where: INPUT,
    fix: 'Take `sealed` from the job of this very run that seals this feature (`${{ needs.seal.outputs.sealed }}`); where its artifact has expired, re-run all jobs',
  }
}

/** What is in the artifact is not what was sealed; `why` says how, in words. */
export function notAsHanded(seal: string, why: string): Problem {
  return {
    what: `the artifact of this run that should hold ${seal} does not: ${why}`,
    where: INPUT,
    fix: 'Nothing was published. Find out what else uploads artifacts in this run, then re-run all jobs',
  }
}

/** The server keeps no artifacts, so nothing can be handed from one job to another. */
export function noArtifacts(): Problem {
  return {
    what: 'there is no artifact service here (ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL; GitHub Enterprise Server needs artifacts v4), so what one job seals cannot be handed to another',
    fix: 'Release in one job: `command: release` without `sealed`',
  }
}

/** What was sealed says something else than what this job finds out by itself. */
export function otherThanKnown(why: string): Problem {
  return {
    what: `what was sealed is not what this job would release: ${why}`,
    where: INPUT,
    fix: 'Give both jobs the same checkout, the same version of this action, and the same inputs (`feature-id`, `version`, `bump`, `config`, `gates-enabled` …), then re-run all jobs. Where they have them, a command of the job that seals has written what it says',
  }
}
