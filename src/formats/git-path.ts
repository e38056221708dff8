/** What HFS+ (macOS) leaves out when it compares names; git's own list (`next_hfs_char`). */
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g

/** Folders that version control keeps for itself, beside the work: history, and often credentials. */
const VERSION_CONTROL: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', '.bzr', '.jj'])

/** Whether a folder's or file's name is exactly one that version control keeps for itself (`.git` of a submodule is a file). */
export function isVersionControl(name: string): boolean {
  return VERSION_CONTROL.has(name)
}

/**
 * Whether any system takes this part of a path for `.git`: in any case, with what HFS+ leaves out, as NTFS abbreviates it
 * (`git~1`), with the dots, spaces and streams that NTFS cuts off. The rules are those by which git refuses such a path.
 */
export function isGitName(part: string): boolean {
  const plain = part.replace(IGNORED_BY_HFS, '').replace(/:.*$/s, '')
  return /^(?:\.git|git~1)[. ]*$/i.test(plain)
}

/** Whether a path leads into a folder of git's own, or to it, wherever in the path that is. */
export function leadsIntoGit(path: string): boolean {
  return path.split(/[/\\]/).some(isGitName)
}
