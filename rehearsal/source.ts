import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { RehearsalFailure } from './failure.js'
import { git, resolveCommit, tryGit } from './git.js'

/** What the repository of `--repo` has, read without writing to it. */
export interface Source {
  /** Absolute path of its root (of the bare folder where it is bare). */
  root: string
  bare: boolean
  /** `owner/name` on the local GitHub. */
  repo: string
  /** Commit that is checked out. */
  head: string
  /** Null when HEAD is detached. */
  branch: string | null
  defaultBranch: string
  /** Tips of its branches. */
  branches: Map<string, string>
  /** Files that differ from HEAD or are not tracked: GitHub does not get them. */
  leftOut: string[]
}

const NO_FILTERS = ['-c', 'filter.lfs.clean=', '-c', 'filter.lfs.process=', '-c', 'filter.lfs.required=false']

/** Looks at a repository; throws `RehearsalFailure` where it is none or has no commit. */
export async function readSource(directory: string): Promise<Source> {
  if (!existsSync(directory)) throw new RehearsalFailure(`--repo ${directory}: there is no such folder`)
  if (!statSync(directory).isDirectory()) throw new RehearsalFailure(`--repo ${directory} is no folder`)
  const { root, bare } = await findRoot(directory)
  const [{ branches, branch: born }, leftOut] = await Promise.all([readBranches(root), bare ? [] : readLeftOut(root)])
  const branch = born ?? (await readBranch(root))
  const head = (born === null ? null : branches.get(born)) ?? (await resolveCommit(root, 'HEAD', true))
  if (head === null) throw new RehearsalFailure(`--repo ${root} has no commit yet: commit what GitHub should get`)
  return {
    root,
    bare,
    repo: `acme/${nameOf(root)}`,
    head,
    branch,
    defaultBranch: chooseDefault(branches, branch),
    branches,
    leftOut,
  }
}

async function findRoot(directory: string): Promise<{ root: string; bare: boolean }> {
  // A bare repository has no top level: git says so after the first two answers.
  const args = ['rev-parse', '--is-bare-repository', '--absolute-git-dir', '--show-toplevel']
  const asked = await tryGit(directory, args, { own: true })
  const [isBare, gitDirectory, top = ''] = asked.stdout.split('\n')
  if (asked.code !== 0 && isBare !== 'true')
    throw new RehearsalFailure(`--repo ${directory} is no git repository: ${asked.stderr.trim()}`)
  const here = realpathSync(directory)
  if (isBare === 'true') return { root: gitDirectory ?? here, bare: true }
  if (realpathSync(top) === here) return { root: here, bare: false }
  const fix = `give --repo ${top}, or make the folder a repository of its own (git init, git add, git commit)`
  throw new RehearsalFailure(`--repo ${directory} is a folder inside of the git repository ${top}: ${fix}`)
}

/** Tips of all branches, and the one that is checked out where it has a tip. */
async function readBranches(root: string): Promise<{ branches: Map<string, string>; branch: string | null }> {
  const format = '--format=%(HEAD)%(objectname) %(refname:lstrip=2)'
  const lines = (await git(root, ['for-each-ref', format, 'refs/heads'], { own: true })).split('\n')
  const rows = lines.flatMap((line) => {
    const [, mark, sha = '', name = ''] = /^([* ])(\w+) (.+)$/.exec(line) ?? []
    return mark === undefined ? [] : [{ isCurrent: mark === '*', sha, name }]
  })
  return {
    branches: new Map(rows.map(({ sha, name }) => [name, sha])),
    branch: rows.find(({ isCurrent }) => isCurrent)?.name ?? null,
  }
}

async function readBranch(root: string): Promise<string | null> {
  const { code, stdout } = await tryGit(root, ['symbolic-ref', '--quiet', 'HEAD'], { own: true })
  return code === 0 ? stdout.trim().replace(/^refs\/heads\//, '') : null
}

function chooseDefault(branches: Map<string, string>, current: string | null): string {
  if (branches.has('main')) return 'main'
  if (branches.has('master')) return 'master'
  return current ?? 'main'
}

async function readLeftOut(root: string): Promise<string[]> {
  const args = [...NO_FILTERS, 'status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames']
  const entries = (await git(root, args, { own: true })).split('\0')
  return entries.filter((entry) => entry !== '').map((entry) => entry.slice(3))
}

/** A repository name that GitHub would take, made from the folder's. */
function nameOf(root: string): string {
  const name = basename(root.replace(/\/\.git$/, '')).replace(/\.git$/, '')
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
  return plain.replace(/^[-.]+|[-.]+$/g, '') || 'repository'
}
