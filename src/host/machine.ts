/** What a command may ask of the machine and the run. Types only. */
import type { Place } from '../errors.js'
import type { DatasetProfile } from '../gates/dataset-profile.js'
import type { Trigger } from '../trigger.js'

/** Facts of the workflow run, read once from the environment and the event's payload. */
export interface RunFacts {
  /** `owner/name`. */
  repository: string
  owner: string
  repo: string
  /** Absolute path of the checkout (GITHUB_WORKSPACE). */
  workspace: string
  /** The event's name. */
  event: string
  /** What the event's payload says of it. */
  trigger: Trigger
  /** The default branch, where the event's payload names it. */
  defaultBranch: string | null
  /** Full ref of the run, for example `refs/heads/main`. */
  ref: string
  runId: string
  attempt: number
  serverUrl: string
  runUrl: string
  /** The job's variables, for names that the configuration passes on to commands. */
  variables: Readonly<Record<string, string | undefined>>
  /** Absolute path of the runner's temporary folder. */
  temp: string
  /** Cores that commands may use at once. */
  cores: number
}

export interface Clock {
  now(): Date
  /** Resolves after so many milliseconds; ends early (rejects with `Stop` interrupted) when the job is cancelled. */
  sleep(milliseconds: number): Promise<void>
  /** Begins work and waits for it, but no longer (rejects with `Stop` interrupted) than until the job is cancelled. */
  untilCancelled<T>(begin: () => Promise<T>): Promise<T>
}

/** The runner's log. Text may be anything: it is escaped here so that none of it is taken for a workflow command. */
export interface Log {
  info(text: string): void
  /** A log group, opened and closed at once. */
  group(title: string, lines: readonly string[]): void
  notice(text: string, place?: Place): void
  warning(text: string, place?: Place): void
  error(text: string, place?: Place): void
  debug(text: string): void
}

export type FileKind = 'file' | 'directory' | 'link' | 'other'

export interface FileStat {
  kind: FileKind
  /** Bytes. */
  size: number
  /** Changes when the file's bytes may have: inode, size, mtime and ctime. */
  identity: string
}

/** Files of the machine. Relative paths start at the checkout's root; none may lead out of it by `..` or a link. */
export interface Files {
  /** `lstat`: links are not followed. */
  stat(path: string): Promise<FileStat | null>
  /** UTF-8 text; `null` when there is no regular file. Throws `Stop` when it is over `limit` bytes (default 16 MiB). */
  read(path: string, limit?: number): Promise<string | null>
  readBytes(path: string, limit?: number): Promise<Buffer | null>
  /** The first `length` bytes of a file of any size. */
  readHead(path: string, length: number): Promise<Buffer | null>
  write(path: string, text: string): Promise<void>
  /** Names in a folder, sorted by code point; `null` when it is not a folder. */
  list(path: string): Promise<string[] | null>
  /** Every regular file, link and other entry below a folder, paths relative to it, sorted by code point. */
  walk(path: string): Promise<{ path: string; stat: FileStat }[]>
  makeEmpty(directory: string): Promise<void>
  makeDirectory(directory: string): Promise<void>
  /** Copies a file or folder; by reflink where the file system can. */
  copy(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** SHA-256 as `sha256:<hex>`, streamed. */
  digest(path: string): Promise<string>
  /** Sets a file's times to 1970 so that a later write can be told from none; nothing when it is not there. */
  age(path: string): Promise<void>
  /** Whether a file that was aged has been written since (false when it is not there). */
  isWrittenSinceAging(path: string): Promise<boolean>
  /**
   * A file's bytes in pieces, in order; each holds until the next is asked for. Throws before the first when the file has
   * another size, and when it changes meanwhile.
   */
  stream(path: string, size: number): AsyncIterable<Uint8Array>
  /** Absolute path of a fresh private folder below the runner's temporary folder. */
  temporary(name: string): Promise<string>
  absolute(path: string): string
}

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
  /** The rule that ignores this path: `.gitignore:3` and its pattern, or null. */
  ignoreRule(path: string): Promise<{ file: string; line: number; pattern: string } | null>
  isTracked(path: string): Promise<boolean>
  /** Message of a commit; null when the checkout lacks it. */
  message(sha: string): Promise<string | null>
  /** Commit time, ISO 8601 UTC with `Z`. */
  commitTime(sha: string): Promise<string>
  /** What stands at these paths in the tree of a commit that the checkout has, and what owns them. */
  places(commit: string, paths: readonly string[]): Promise<TreePlaces>
  /** Tracked files that differ from HEAD, besides those below the given paths. */
  changedFiles(): Promise<string[]>
  /** A detached work tree of that commit in a new folder, fetched if need be; null when the commit cannot be had. */
  worktree(sha: string): Promise<{ path: string; remove(): Promise<void> } | null>
}

export interface CommandRequest {
  /** For the log: `tests`, `export`. */
  name: string
  run: string
  /** As a workflow step's `shell:`. */
  shell: string
  /** Absolute. */
  cwd: string
  /** Added to the allow-list. */
  env: Record<string, string>
  /** Names passed on from the job's environment; the runner's own tokens among them are refused. */
  pass: readonly string[]
  timeoutSeconds: number
}

export interface CommandResult {
  exitCode: number | null
  signal: string | null
  timedOut: boolean
  seconds: number
  /** The last 64 KiB of standard output and error as they came. */
  tail: string
}

/** Runs the team's commands: no token, output captured, whole process group ended on time-out or cancel. */
export interface CommandRunner {
  run(request: CommandRequest): Promise<CommandResult>
  /** Runs tasks side by side as far as the cores allow, every one to its end; results in the tasks' order. */
  sideBySide<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]>
  /**
   * Takes git credentials and the runner's command files out of reach, runs the body, puts them back.
   * `credentials` says where credentials were found; `tampered` which command files were written meanwhile (restored).
   */
  secluded<T>(body: () => Promise<T>): Promise<{ value: T; credentials: string[]; tampered: string[] }>
}

export interface ArchiveEntry {
  /** Path in the archive. */
  name: string
  /** Absolute path on the disk. */
  source: string
}

export interface ArchivedFile {
  name: string
  size: number
  /** `sha256:<hex>`. */
  sha256: string
}

/** Makes archives that are the same bytes for the same files, names and time. */
export interface Archiver {
  /**
   * Writes `<target>` (tar.gz) and returns its size and digest and those of each entry, every file read once.
   * `last` may add entries that are made from what the others are: metadata and manifest.
   */
  write(
    entries: readonly ArchiveEntry[],
    target: string,
    last?: (files: readonly ArchivedFile[]) => Promise<readonly ArchiveEntry[]>,
  ): Promise<{ archive: ArchivedFile; files: ArchivedFile[] }>
}

export interface UploadedArtifact {
  id: string
  name: string
  /** `sha256:<hex>`. */
  digest: string
  url: string
}

/** Workflow artifacts of this run. */
export interface Artifacts {
  /** Uploads one file as it is, under `name`; null where the server has no artifacts (a warning says so). */
  upload(file: string, name: string): Promise<UploadedArtifact | null>
}

/** Data files of the checkout. */
export interface Datasets {
  /** Looks into a dataset in flat memory; `name` is how messages call it. */
  profile(path: string, name: string): Promise<DatasetProfile>
}
