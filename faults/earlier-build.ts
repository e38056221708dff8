import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The action as it was built and committed once. */
export interface EarlierBuild {
  /** The commit as it was asked for. */
  rev: string
  /** Its `action.yml` and `dist`, as `--action` takes them. */
  folder: string
}

/** What makes an action; nothing else of the commit is needed to run it. */
const BUILT = ['action.yml', 'dist']

/** The hash of a commit in a clone; null where the clone has no such commit, or git knows of no clone. */
export function findCommit(root: string, rev: string): string | null {
  try {
    return git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`)
  } catch {
    return null
  }
}

/** Takes the build that is committed at a revision into a folder of its own. Throws an Error that says why it cannot. */
export function takeEarlierBuild(root: string, rev: string, folder: string): EarlierBuild {
  const commit = findCommit(root, rev)
  if (commit === null) throw new Error(`--died-under ${rev}: this clone has no such commit${wayToGet(root)}`)
  const target = join(folder, `build-${commit.slice(0, 12)}-${String(process.pid)}`)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const archive = join(target, 'build.tar')
  try {
    git(root, 'archive', '--format=tar', `--output=${archive}`, commit, ...BUILT)
  } catch (error) {
    throw new Error(`--died-under ${rev}: that commit has no built action (${BUILT.join(', ')})`, { cause: error })
  }
  execFileSync('tar', ['-xf', 'build.tar'], { cwd: target })
  rmSync(archive)
  return { rev, folder: target }
}

/** How a shallow clone comes by a commit that it lacks. */
function wayToGet(root: string): string {
  try {
    if (git(root, 'rev-parse', '--is-shallow-repository') !== 'true') return ''
    return '; it is shallow, and `git fetch --unshallow` brings its history'
  } catch {
    return '; there is no git repository here'
  }
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}
