import type { Git } from '../host/host.js'
import { Stop } from '../errors.js'
import type { Variables } from './environment.js'
import { createGitProcess, splitNul, type GitProcess, type GitProgram } from './git-process.js'
import { listChangedFiles } from './git-changes.js'
import { isPlainMerge } from './git-merge.js'
import { readCommitted } from './git-objects.js'
import { findPlaces } from './git-tree.js'
import { addWorktree } from './git-worktree.js'

/** What local git stands on. */
export interface GitOptions {
  /** Absolute path of the checkout. */
  workspace: string
  /** Absolute path of the runner's temporary folder. */
  temp: string
  /** The job's environment, of which git gets little. */
  job: Variables
  /** GITHUB_SERVER_URL: the token goes there and nowhere else. */
  serverUrl: string
  /** git as it was when the action began; left out: looked up now. */
  program?: GitProgram | null
  /** For fetching a commit that a shallow checkout lacks; null: none is sent. */
  token: string | null
}

const COMMIT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

/** Refuses what is no full commit id before it can be taken for an option. */
function checkCommitId(sha: string): void {
  if (!COMMIT_ID.test(sha)) throw new Error(`Not a commit id: ${sha}`)
}

async function readHead(git: GitProcess, workspace: string): Promise<string> {
  const answer = await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (answer.exitCode === 0) return answer.stdout.trim()
  throw new Stop('invalid-input', {
    what: `${workspace} is not a git checkout with a commit`,
    fix: 'Put a step with actions/checkout before this action',
  })
}

/** A negated pattern (`!name`) is reported as a match but means that the path is not ignored. */
async function findIgnoreRule(git: GitProcess, path: string): ReturnType<Git['ignoreRule']> {
  // It knows no literal pathspecs; behind `./` none is anything else.
  const call = { input: `./${path}\0`, env: { GIT_LITERAL_PATHSPECS: '0' } }
  const answer = await git(['check-ignore', '-v', '-z', '--no-index', '--stdin'], call)
  const [file = '', line = '', pattern = ''] = splitNul(answer.stdout)
  if (answer.exitCode !== 0 || file === '' || pattern.startsWith('!')) return null
  return { file, line: Number(line), pattern }
}

async function readCommitTime(git: GitProcess, sha: string): Promise<string> {
  checkCommitId(sha)
  const answer = await git(['rev-list', '--timestamp', '--max-count=1', sha])
  const seconds = Number(answer.stdout.split(' ')[0])
  if (answer.exitCode !== 0 || !Number.isSafeInteger(seconds)) throw new Error(`No commit ${sha} in the checkout`)
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

async function readMessage(git: GitProcess, sha: string): Promise<string | null> {
  checkCommitId(sha)
  const answer = await git(['log', '--no-walk', '--format=%B', sha])
  return answer.exitCode === 0 ? answer.stdout : null
}

const HEAD_TEXT_BYTES_MAX = 4096

async function readHeadText(git: GitProcess, path: string): Promise<string | null> {
  const object = `HEAD:${path}`
  const size = await git(['cat-file', '-s', object])
  if (size.exitCode !== 0 || Number(size.stdout) > HEAD_TEXT_BYTES_MAX) return null
  const answer = await git(['cat-file', 'blob', object])
  return answer.exitCode === 0 ? answer.stdout : null
}

/** Local git in the checkout, hardened against what its configuration could make it do. */
export function createGit(options: GitOptions): Git {
  const git = createGitProcess(options, options.job, options.program)
  let known: Promise<string> | null = null
  return {
    head: async () => await readHead(git, options.workspace),
    async committed(paths) {
      // A git that ends at once would break the pipe that the paths go through.
      known ??= readHead(git, options.workspace)
      await known
      return await readCommitted(git, paths)
    },
    ignoreRule: async (path) => await findIgnoreRule(git, path),
    message: async (sha) => await readMessage(git, sha),
    commitTime: async (sha) => await readCommitTime(git, sha),
    async isPlainMerge(sha) {
      checkCommitId(sha)
      return await isPlainMerge(git, sha, options)
    },
    async places(commit, paths) {
      checkCommitId(commit)
      return await findPlaces(git, { commit, paths }, options)
    },
    changedFiles: async () => await listChangedFiles(git, options.temp),
    changedContents: async () => await listChangedFiles(git, options.temp, { modes: false }),
    async inHead(paths) {
      if (paths.length === 0) return []
      const below = paths.includes('.') ? [] : ['--', ...paths]
      return splitNul((await git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', 'HEAD', ...below])).stdout)
    },
    headText: async (path) => await readHeadText(git, path),
    async worktree(sha) {
      checkCommitId(sha)
      return await addWorktree(git, sha, options)
    },
  }
}
