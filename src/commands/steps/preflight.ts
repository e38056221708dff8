import { Stop } from '../../errors.js'
import type { Inputs } from '../../inputs.js'
import type { ReleaseRecord } from '../../release/record.js'
import { tagConflict } from '../../release/transaction.js'
import type { World } from '../../world.js'
import type { Candidate } from './candidate.js'
import type { Subject } from './subject.js'

/** Finds, before hours of gates are spent, what would stop the release after them. Throws `Stop`. */
export async function checkBeforeGates(
  world: World,
  inputs: Inputs,
  subject: Subject,
  candidate: Candidate,
): Promise<void> {
  const { tag, version, commit } = candidate
  const taken = await world.github.tagCommit(tag)
  if (taken !== null && taken !== commit) throw new Stop('conflict', tagConflict(tag, version, commit, taken))
  const published = await world.github.releaseByTag(tag)
  if (published !== null) {
    throw new Stop('conflict', {
      what: `there is a published release ${tag} already, and it is not in ${subject.stateFile}`,
      where: { file: subject.stateFile, field: 'releases' },
      fix: `Release another version (input \`version\`), or add that release to \`releases\` in the state file`,
    })
  }
  if (inputs.dryRun || (await world.github.mayWriteContents()) !== false) return
  throw new Stop('permission', {
    what: 'the token may not write to this repository, so no release can be made with it',
    where: { file: 'input', field: 'github-token' },
    fix: 'Add `permissions: {contents: write, pull-requests: read, actions: read}` to the job in the workflow file',
  })
}

/** Finds, right before the first write, what GitHub would refuse. Throws `Stop` permission. */
export async function checkBeforeClaim(world: World, record: ReleaseRecord): Promise<void> {
  if ((await world.github.tagCommit(record.tag)) === record.commit) return
  const workflows = '.github/workflows'
  const [gated, tip] = await Promise.all([
    world.github.objectAt(record.commit, workflows),
    world.github.objectAt(record.target, workflows),
  ])
  if (gated === tip) return
  throw new Stop('permission', {
    what: `files under ${workflows} have changed on ${record.target} since the gated commit ${record.commit.slice(0, 12)}, and GitHub lets no workflow's token tag such a commit`,
    where: { file: workflows },
    fix: `Run this again at the tip of ${record.target}; nothing was written`,
  })
}
