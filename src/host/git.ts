/** What a command may ask of local git. Types only. */

/** What a commit has at a path; null for what is neither file nor folder, and for nothing. A link's bytes are its target. */
export type CommittedEntry = { kind: 'file'; bytes: Buffer } | { kind: 'folder'; names: string[] } | null

/** Something that stands in the tree of a commit. */
export interface TreeEntry {
  path: string
  kind: 'file' | 'folder' | 'link' | 'submodule'
}

/** What the tree of a commit has at some paths. */
export interface TreePlaces {
  /** Those of the paths at which anything stands. */
  entries: TreeEntry[]
  /** Those that a filter of git's owns (`lfs`), by the commit's own attributes. */
  filters: { path: string; filter: string }[]
  /** Texts of DVC's files that may say that it owns one of them. */
  trackers: { path: string; text: string }[]
}

/** Local git in the checkout. */
export interface Git {
  head(): Promise<string>
  /** What HEAD itself has at these paths from the root, whatever lies on the disk; names in a folder sorted by code point. */
  committed(paths: readonly string[]): Promise<CommittedEntry[]>
  /** The rule that ignores this path: `.gitignore:3` and its pattern, or null. */
  ignoreRule(path: string): Promise<{ file: string; line: number; pattern: string } | null>
  /** Message of a commit; null when the checkout lacks it. */
  message(sha: string): Promise<string | null>
  /** Commit time, ISO 8601 UTC with `Z`. */
  commitTime(sha: string): Promise<string>
  /** Whether a merge commit's files are what git makes of its parents by itself; null where that cannot be told here. */
  isPlainMerge(sha: string): Promise<boolean | null>
  /** What stands at these paths in the tree of a commit, fetched if need be, and what owns them; null when it cannot be had. */
  places(commit: string, paths: readonly string[]): Promise<TreePlaces | null>
  /** Tracked files that differ from HEAD, besides those below the given paths. */
  changedFiles(): Promise<string[]>
  /** Those of them whose contents differ; a changed mode alone does not count. */
  changedContents(): Promise<string[]>
  /** The files of HEAD among these paths, and below those of them that are folders; `.` is the root. */
  inHead(paths: readonly string[]): Promise<string[]>
  /** Contents of a file in HEAD, as text; null where HEAD has no such file, or one that is no small text. */
  headText(path: string): Promise<string | null>
  /** A detached work tree of that commit in a new folder, fetched if need be; null when the commit cannot be had. */
  worktree(sha: string): Promise<{ path: string; remove(): Promise<void> } | null>
}
