import { codeSpan, link } from '../formats/markdown-escape.js'

/** How a release ended, as far as it decides what a person does next. */
export interface EndOfRelease {
  status: 'released' | 'already-released' | 'awaiting-merge' | 'sealed' | 'refused' | 'conflict' | 'interrupted'
  feature: string
  version: string | null
  /** The release's page. */
  releaseUrl: string | null
  /** The pull request that carries the state, where it goes that way. */
  pullUrl: string | null
  /** Whether the release was claimed, so that running again goes on with it. */
  resumable: boolean
}

/** What a person does next, as sentences in Markdown, most pressing first. */
export function nextSteps(end: EndOfRelease): string[] {
  const page = end.releaseUrl === null ? 'the release page' : link('the release page', end.releaseUrl)
  switch (end.status) {
    case 'released':
      return [
        `Work through the deployment checklist on ${page}: the items without a tick are for people.`,
        'Read the plan under "Rollback" on the same page before the model takes traffic.',
      ]
    case 'already-released':
      return [
        'Nothing. For another release change the model or its code, have it reviewed, and set the status in the state file back to `approved`.',
      ]
    case 'awaiting-merge':
      return [
        end.pullUrl === null
          ? 'Merge the pull request that carries the state file, then run this job again.'
          : `Merge ${link('the pull request with the state file', end.pullUrl)}, in whatever way you merge. The next run finds the merged state and closes the release; until then ${codeSpan(end.feature)} is not released again.`,
      ]
    case 'sealed':
      return [
        'Nothing: the job that publishes it has the output `sealed` of this one. Where it waits for a reviewer, this page is what there is to review.',
      ]
    case 'refused':
      return [
        'Put right what is listed above, commit it and have it reviewed, then run this job again.',
        ...(end.resumable ? [] : ['Nothing was written to GitHub: no tag, no release, no commit.']),
      ]
    case 'conflict':
      return [
        'Decide about what is in the way, as described above: this action neither deletes nor moves what others have made.',
        'Then run this job again, or release another version by the input `version`.',
      ]
    case 'interrupted':
      return [
        'Run the same job again ("Re-run jobs", or start the workflow with the same inputs): it goes on where this run stopped.',
        'It ends in exactly one tag, one release and one state commit; nothing has to be cleaned up first.',
      ]
  }
}
