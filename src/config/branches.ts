import picomatch from 'picomatch'

/** Whether a branch is one of the configured release branches, which may be globs; null is no branch. */
export function isReleaseBranch(releaseBranches: readonly string[], branch: string | null): boolean {
  return branch !== null && releaseBranches.length > 0 && picomatch.isMatch(branch, [...releaseBranches])
}
