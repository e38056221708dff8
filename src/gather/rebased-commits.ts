import type { HistoryCommit, PullCommit, Pulls } from '../host/host.js'

/** More pull requests that were merged by rebasing are not asked for their commits. */
const MOST_PULLS = 50

/**
 * A merge by rebasing makes every commit of a pull request anew, and GitHub may name the pull request for the last of them
 * alone. The others lie right below it, in the same order, with the same messages and authors' times: each stands for one.
 */
export async function rebasedCommits(
  pulls: Pick<Pulls, 'commits'>,
  commits: readonly HistoryCommit[],
  isBrought: (commit: HistoryCommit) => boolean,
): Promise<ReadonlySet<string>> {
  const rebased = new Set<string>()
  let asked = 0
  for (const [index, commit] of commits.entries()) {
    const below = commits[index + 1]
    const pull = commit.pulls.find(
      ({ mergeCommitSha, headSha }) => mergeCommitSha === commit.sha && headSha !== commit.sha,
    )
    if (pull === undefined || commit.parents.length !== 1 || commit.signedByGitHub) continue
    if (below === undefined || isBrought(below) || asked >= MOST_PULLS) continue
    asked += 1
    for (const sha of matched(commits.slice(index), await pulls.commits(pull.number))) rebased.add(sha)
  }
  return rebased
}

/** Commits from the top down that stand for those of a pull request, as long as they do. */
function matched(
  commits: readonly Pick<HistoryCommit, 'sha' | 'message' | 'authoredAt'>[],
  own: readonly PullCommit[],
): string[] {
  const left = own.filter(({ parents }) => parents < 2).reverse()
  const found: string[] = []
  for (const commit of commits) {
    const at = left.findIndex((one) => isSame(one, commit))
    if (at < 0) break
    left.splice(0, at + 1)
    found.push(commit.sha)
  }
  return found
}

function isSame(own: PullCommit, made: Pick<HistoryCommit, 'message' | 'authoredAt'>): boolean {
  if (own.message.trim() !== made.message.trim()) return false
  return own.authoredAt !== null && Date.parse(own.authoredAt) === Date.parse(made.authoredAt)
}
