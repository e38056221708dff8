/** So many commits are looked at one by one; further back git looks itself. */
const NEAR = 32

/**
 * Whether a commit is among the nearest ancestors of another one, by their parents; null where only git can say: it may
 * be further back, or something on the way is no commit that is there.
 */
export async function isNearAncestor(
  older: string,
  newer: string,
  parentsOf: (sha: string) => Promise<string[] | null>,
): Promise<boolean | null> {
  if ((await parentsOf(older)) === null) return null
  const seen = new Set([newer])
  // What is added while it is gone through is gone through as well.
  for (const sha of seen) {
    if (sha === older) return true
    if (seen.size > NEAR) return null
    const parents = await parentsOf(sha)
    if (parents === null) return null
    for (const parent of parents) seen.add(parent)
  }
  return false
}
