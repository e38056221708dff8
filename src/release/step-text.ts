import type { ReleaseRecord } from './record.js'
import type { ReleaseStep } from './transaction.js'

/** Says in one line what a step of a release writes, for the log, dry runs and `plan`. */
export function describeStep(
  step: ReleaseStep,
  record: Pick<ReleaseRecord, 'feature' | 'version' | 'tag' | 'commit' | 'branch' | 'stateFile'>,
): string {
  const name = `${record.feature} ${record.version}`
  switch (step.do) {
    case 'claim':
      return `claim the release of ${name} in the journal`
    case 'take-over':
      return `take over the release of ${name} from a run that has ended`
    case 'tag':
      return `make tag ${record.tag} on ${record.commit.slice(0, 12)}`
    case 'draft':
      return `open a draft release for ${record.tag}`
    case 'record-release':
      return `note the draft's id in the journal`
    case 'forget-release':
      return `note in the journal that the draft is gone`
    case 'repair-draft':
      return `set the draft's fields right`
    case 'delete-stray':
      return `delete a second draft of this release`
    case 'delete-asset':
      return `delete ${step.name} from the draft: it is incomplete or has other bytes`
    case 'upload-asset':
      return `upload ${step.name}`
    case 'upload-artifact':
      return `upload the package as a workflow artifact`
    case 'publish':
      return `publish the release ${record.tag}`
    case 'commit-state':
      return `commit the state to ${record.branch}: ${record.stateFile}`
    case 'open-branch':
      return `open the branch ${step.branch}, because ${record.branch} takes no direct commits`
    case 'propose-state':
      return `commit the state to ${step.branch}: ${record.stateFile}`
    case 'refresh-proposal':
      return `bring ${step.branch} up to date: ${record.stateFile} has changed on ${record.branch}`
    case 'open-pull':
      return `open the pull request that brings the state to ${record.branch}`
    case 'await-merge':
      return `note in the journal that the state waits for its pull request to be merged`
    case 'wait':
      return `wait until pull request #${step.pull} is merged`
    case 'close':
      return `close the journal`
    case 'done':
      return `${name} is released`
    case 'stop':
      return step.problem.what
  }
}
