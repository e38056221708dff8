import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { findGitConfigs } from './git-configs.js'
import { splitNul, type GitProcess } from './git-process.js'
import { clearPlace, holdFile, namesIn, putBack, type HeldFile } from './held-file.js'
import { isBelow, realPathOf } from './program-path.js'

/** Git credentials while they are held. */
export interface HeldCredentials {
  /** Where they were found: file names, never values. */
  places: string[]
  /** Whether every folder of the checkout was looked into. */
  isComplete: boolean
  /** Puts every file back as it was, whatever was made of it meanwhile. */
  restore: () => void
}

interface Entry {
  key: string
  value: string
}

/** actions/checkout's token (v2 to v6), its SSH key, and whatever hands git a credential in its own configuration. */
const SENSITIVE_KEY = /^(?:http\.(?:.*\.)?(?:extraheader|cookiefile)|credential\..*|core\.(?:sshcommand|askpass))$/is
const INCLUDE_KEY = /^include(?:if\..*)?\.path$/is
/** A user or token in an address. */
const USER_IN_URL = /\b(https?:\/\/)[^/\s@]+@/gi
/** Where actions/checkout keeps its token since v6. */
const CHECKOUT_FILE = /^git-credentials-.*\.config$/

/** What no file with a credential can do without: git knows no other way to write these letters. Most files need no git. */
const TELLTALE = /extraheader|cookiefile|credential|sshcommand|askpass|include|@/i

/** The entries of one file, as git itself reads them; null when git cannot. */
async function readEntries(path: string, git: GitProcess): Promise<Entry[] | null> {
  const answer = await git(['config', '--file', path, '--no-includes', '--list', '-z'])
  if (answer.exitCode !== 0) return null
  return splitNul(answer.stdout).map((entry) => {
    const end = entry.indexOf('\n')
    return end < 0 ? { key: entry, value: '' } : { key: entry.slice(0, end), value: entry.slice(end + 1) }
  })
}

function isSensitive({ key, value }: Entry): boolean {
  return SENSITIVE_KEY.test(key) || key.search(USER_IN_URL) >= 0 || value.search(USER_IN_URL) >= 0
}

function includesOf(entries: readonly Entry[], file: string): string[] {
  const paths = entries.filter(({ key }) => INCLUDE_KEY.test(key)).map(({ value }) => value)
  return paths.map((path) => resolve(dirname(file), path.replace(/^~\//, `${homedir()}/`)))
}

/** A file that `git credential-store` keeps its passwords in, as its option names it. */
const STORE_FILE = /\bstore\b.*?--file[= ]\s*(?:"([^"]+)"|'([^']+)'|(\S+))/s

/** Files of passwords and cookies that entries name; one that is named from nowhere is the home folder's own, and not ours. */
function passwordFilesOf(entries: readonly Entry[]): string[] {
  const paths = entries.map(({ key, value }) => {
    if (/^http\.(?:.*\.)?cookiefile$/is.test(key)) return value
    if (!/^credential\.(?:.*\.)?helper$/is.test(key)) return ''
    const [, double, single, bare] = STORE_FILE.exec(value) ?? []
    return double ?? single ?? bare ?? ''
  })
  return paths.filter((path) => isAbsolute(path))
}

/** Key files that a `core.sshCommand` names. */
function keyFilesOf(entries: readonly Entry[]): string[] {
  const commands = entries.filter(({ key }) => key === 'core.sshcommand').map(({ value }) => value)
  const matches = commands.flatMap((command) => [...command.matchAll(/-i\s*(?:"([^"]+)"|'([^']+)'|(\S+))/g)])
  return matches.map(([, double, single, bare]) => double ?? single ?? bare ?? '').filter((path) => isAbsolute(path))
}

/** Takes the credentials out of one file; an address keeps its place without its user. False when git would not. */
async function sanitise(path: string, entries: readonly Entry[], git: GitProcess): Promise<boolean> {
  for (const key of new Set(entries.filter(isSensitive).map((entry) => entry.key))) {
    const unset = await git(['config', '--file', path, '--unset-all', key])
    if (unset.exitCode !== 0) return false
    if (SENSITIVE_KEY.test(key) || key.search(USER_IN_URL) >= 0) continue
    for (const { value } of entries.filter((entry) => entry.key === key)) {
      const added = await git(['config', '--file', path, '--add', key, value.replace(USER_IN_URL, '$1')])
      if (added.exitCode !== 0) return false
    }
  }
  const rest = await readEntries(path, git)
  return rest !== null && !rest.some(isSensitive)
}

/** Takes git's credentials out of the checkout's configuration and whatever that includes, and holds them in memory. */
export async function holdGitCredentials(
  folders: { workspaces: readonly string[]; temp: string },
  git: GitProcess,
): Promise<HeldCredentials> {
  const held = new Map<string, HeldFile>()
  const seen = new Set<string>()
  const { workspaces } = folders
  const temp = realpathSync(folders.temp)
  const isTemporary = (path: string): boolean => isBelow(temp, path)
  const isOfJob = (path: string): boolean =>
    [temp, ...workspaces.map(realPathOf)].some((folder) => isBelow(folder, path))
  const hold = (file: HeldFile): void => void held.set(file.path, file)
  const restore = (): void => [...held.values()].forEach(putBack)

  const take = async (path: string): Promise<void> => {
    const file = holdFile(path)
    if (file === null || seen.has(file.path)) return
    seen.add(file.path)
    if (!TELLTALE.test(file.bytes.toString('latin1'))) return
    const entries = await readEntries(file.path, git)
    for (const included of includesOf(entries ?? [], file.path)) await take(included)
    if (entries !== null && !entries.some(isSensitive)) return
    hold(file)
    const keys = keyFilesOf(entries ?? [])
      .map(holdFile)
      .filter((key) => key !== null && isTemporary(key.path))
    const passwords = passwordFilesOf(entries ?? [])
      .map(holdFile)
      .filter((one) => one !== null && isOfJob(one.path))
    for (const secret of [...keys, ...passwords]) {
      if (secret === null) continue
      hold(secret)
      clearPlace(secret.path)
    }
    // A file that holds nothing but checkout's token, or one that git cannot repair: nothing of it stays.
    const isTokenFile = isTemporary(file.path) && CHECKOUT_FILE.test(basename(file.path))
    if (isTokenFile || !(await sanitise(file.path, entries ?? [], git))) clearPlace(file.path)
  }

  const configs = findGitConfigs(workspaces)
  try {
    for (const path of configs.files) await take(path)
    const left = namesIn(folders.temp).filter((name) => CHECKOUT_FILE.test(name))
    for (const name of left) await take(join(folders.temp, name))
  } catch (error) {
    restore()
    throw error
  }
  const show = (path: string): string => {
    const home = workspaces.find((folder) => isBelow(folder, path))
    return home === undefined ? path : relative(home, path)
  }
  return { places: [...held.keys()].map(show).sort(), isComplete: configs.isComplete, restore }
}
