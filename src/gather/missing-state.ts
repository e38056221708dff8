import type { Problem } from '../errors.js'
import { statePath } from '../feature/location.js'
import { nearestFirst } from '../formats/nearest.js'
import { quoteWord } from '../formats/shell-word.js'
import type { Git, Host } from '../host/host.js'
import type { Repository } from './repository.js'

/** Why a feature has no state file: a rule ignores it, another branch has it, or there is no such feature. */
export async function missingState(
  host: Pick<Host, 'git' | 'repository'>,
  { stateDir, stateDirSource, features }: Repository,
  id: string,
): Promise<Problem> {
  const stateFile = statePath(stateDir, id)
  const rule = await host.git.ignoreRule(stateFile)
  if (rule !== null) {
    return {
      what: `the state file ${stateFile} is not in the repository, because ${rule.file}:${rule.line} ignores it (${rule.pattern})`,
      where: { file: rule.file, line: rule.line },
      fix: `Add it in spite of the rule: git add -f ${quoteWord(stateFile)}, then commit and push`,
    }
  }
  const branches = await host.repository.branchesWith(stateFile)
  if (branches.length > 0) {
    return {
      what: `the state file ${stateFile} is not on this branch, but on ${branches.slice(0, 5).join(', ')}`,
      where: { file: stateFile },
      fix: 'Merge it into the branch that you release from, or run the workflow on the branch that has it',
    }
  }
  const nearest = nearestFirst(id, features)
  return {
    what: `there is no feature ${JSON.stringify(id)}: ${stateFile} does not exist`,
    where: { file: stateFile },
    fix:
      nearest.length === 0
        ? `Create ${stateFile}, or set \`state-dir\` to the folder of the state files: ${stateDir} (${stateDirSource}) has none`
        : `Set \`feature-id\` to one of the features that there are: ${nearest.slice(0, 20).join(', ')}`,
  }
}

/** A state file that lies in the checkout and is in no commit, and the rule that may be why. */
export async function untrackedState(git: Git, stateFile: string): Promise<Problem> {
  const rule = await git.ignoreRule(stateFile)
  const because = rule === null ? '' : `, because ${rule.file}:${rule.line} ignores it (${rule.pattern})`
  return {
    what: `the state file ${stateFile} is on this machine only, not in the commit${because}`,
    where: rule === null ? { file: stateFile } : { file: rule.file, line: rule.line },
    fix: `Commit it: git add ${rule === null ? '' : '-f '}${quoteWord(stateFile)}, then commit and push`,
  }
}
