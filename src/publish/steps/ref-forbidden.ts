/** What to do where GitHub forbids a tag or a branch: it does not say which of two reasons it has. */
export const REF_FORBIDDEN =
  'Either `contents: write` is missing from the job’s permissions, or files under .github/workflows have changed on the default branch since this commit: run this again at the tip of that branch'
