/** What a command may ask of the machine and the run. Types only. */
import type { Place, Problem } from '../errors.js'
import type { DatasetProfile } from '../gates/dataset-profile.js'
import type { SecretPart } from '../formats/secret-value.js'
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
  /** The commit that the run was started for (GITHUB_SHA); a checkout may stand on another one. */
  sha: string
  runId: string
  attempt: number
  /** Path of the run's workflow in the repository; null where the runner does not say. */
  workflow: string | null
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
  /**
   * Resolves after so many milliseconds; ends early (rejects with `Stop` interrupted) when the job is cancelled, and with the
   * signal's reason when that is aborted.
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
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
  /** From now on `***` stands in the place of these. */
  conceal(parts: readonly SecretPart[]): void
}

export type FileKind = 'file' | 'directory' | 'link' | 'other'

export interface FileStat {
  kind: FileKind
  /** Bytes. */
  size: number
  /** Names that the file has on its disk. */
  links: number
  /** Changes when the file's bytes may have: inode, size, mtime and ctime. */
  identity: string
}

/** A text file as it was found; `unreadable` is whatever is there and is not UTF-8 text of that size in a regular file. */
export type TextReading =
  { kind: 'read'; text: string } | { kind: 'absent' } | { kind: 'unreadable'; problem: Problem & { where: Place } }

/** A file that was marked before a command, so that what the command wrote can be told from what lay there. */
export interface FileMark {
  /** Whether the marked file is there as it was marked: no bytes were written, whatever was done to its times. */
  isUntouched(): Promise<boolean>
  /** Takes the mark off a file that nobody has written to; whatever else is there stays. */
  restore(): Promise<void>
}

/** Bytes as they were when they were taken hold of, whatever becomes of their file. */
export interface HeldBytes {
  /** A path by which this process can read them. */
  path: string
  /** In pieces, as `Files.stream`. */
  stream(size: number): AsyncIterable<Uint8Array>
}

/** Files of the machine. Relative paths start at the checkout's root; none may lead out of it by `..` or a link. */
export interface Files {
  /** `lstat`: links are not followed. */
  stat(path: string): Promise<FileStat | null>
  /**
   * UTF-8 text; `null` only where nothing is there. Throws `Stop` for a link, folder or pipe, for what is no UTF-8, may not
   * be read or is over `limit` bytes (default 16 MiB).
   */
  read(path: string, limit?: number): Promise<string | null>
  /** The same, for callers to whom a file that cannot be read is a fact and no end. */
  readText(path: string, limit?: number): Promise<TextReading>
  /** `null` where nothing is there; throws as `read` does, but takes any bytes. */
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
  /** Copies a file or folder, but for what version control keeps in it; by reflink where the file system can. */
  copy(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Removes what version control keeps in a folder (`.git` and its kin), at any depth; resolves to the paths in it. */
  removeVersionControl(folder: string): Promise<string[]>
  /** SHA-256 as `sha256:<hex>`, streamed. */
  digest(path: string): Promise<string>
  /** Marks what lies at a path, so that a later write can be told from none, with equal bytes too. */
  mark(path: string): Promise<FileMark>
  /**
   * A file's bytes in pieces, in order; each holds until the next is asked for. Throws before the first when the file has
   * another size, and when it changes meanwhile.
   */
  stream(path: string, size: number): AsyncIterable<Uint8Array>
  /** Takes hold of a file's bytes as they are now. */
  hold(path: string): Promise<HeldBytes>
  /** Absolute path of a fresh private folder below the runner's temporary folder. */
  temporary(name: string): Promise<string>
  absolute(path: string): string
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
  /** Ends the command when it is aborted; `run` then rejects with its reason. Left out: only time and the job end it. */
  signal?: AbortSignal
  /** Between SIGTERM and SIGKILL; left out: as the limit has it. */
  graceSeconds?: number
  /** Processes that it leaves behind go on: it has started what serves. */
  staysBehind?: true
  /** Absolute path of a new file for standard output alone; left out: it is kept with standard error. */
  standardOutput?: string
}

export interface CommandResult {
  exitCode: number | null
  signal: string | null
  timedOut: boolean
  seconds: number
  /** The last 64 KiB of standard output and error as they came; of standard error where the other has a file. */
  tail: string
}

/** Runs the team's commands: no token, output captured, whole process group ended on time-out, abort or cancel. */
export interface CommandRunner {
  run(request: CommandRequest): Promise<CommandResult>
  /** Whether the Python packages that commands of a folder (absolute) import have their bytecode beside them. */
  hasBytecode(cwd: string): boolean
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

/** A file that goes into a bundle; each of its pieces holds until the next is asked for. */
export interface BundledFile {
  name: string
  size: number
  bytes: AsyncIterable<Uint8Array>
}

/** Makes archives that are the same bytes for the same files, names and time. */
export interface Archiver {
  /**
   * Writes `<target>` (tar.gz) and returns its size and digest and those of each entry, every file read once.
   * `last` may add entries that are made from what the others are: metadata and manifest. `look` is shown every entry's
   * bytes in pieces, of which each holds until the next.
   */
  write(
    entries: readonly ArchiveEntry[],
    target: string,
    more?: {
      last?: (files: readonly ArchivedFile[]) => Promise<readonly ArchiveEntry[]>
      look?: (name: string, piece: Uint8Array) => void
    },
  ): Promise<{ archive: ArchivedFile; files: ArchivedFile[] }>
  /** Whether an archive at an absolute path holds exactly these files in this order, and nothing else; `look` as above. */
  holds(
    archive: string,
    files: readonly ArchivedFile[],
    look: (name: string, piece: Uint8Array) => void,
  ): Promise<boolean>
  /** Writes files behind one another into a new file. Paths are absolute. */
  bundle(files: readonly BundledFile[], target: string): Promise<void>
  /** Unpacks a bundle into an empty folder; null where it is none. */
  unbundle(file: string, folder: string): Promise<ArchivedFile[] | null>
  /** Unpacks an archive of ours into an empty folder; throws `Stop` for anything in it but plain files and folders. */
  unpack(archive: string, folder: string): Promise<void>
}

/** Data files of the checkout. */
export interface Datasets {
  /** Looks into a dataset in flat memory; `name` is how messages call it. */
  profile(path: string, name: string): Promise<DatasetProfile>
  /**
   * By what a change of a dataset is seen: an identity for each of its files (of a folder the first 10,000), by path
   * from the dataset; empty where there is none.
   */
  identities(path: string): Promise<ReadonlyMap<string, string>>
}
