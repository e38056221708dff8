import { startGit } from '../git-starting.js'

/** The user's own hooks stay out, and a repository of another owner may be read. */
export const GIT_SETTINGS = ['safe.directory=*', 'core.quotePath=false', 'core.hooksPath=/dev/null'].flatMap((each) => [
  '-c',
  each,
])

/** Variables by which a caller (a git hook, for one) would lead git to another repository. */
const LEADING = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
]

/** A git command that failed; the message is what git said. */
export class GitError extends Error {}

/** Runs git anywhere; throws GitError with what it wrote to standard error. */
export async function runGit(args: string[], input: string | Buffer, env: Record<string, string>): Promise<Buffer> {
  const { code, out, complaint } = await startGit({
    args: [...GIT_SETTINGS, ...args],
    env: { ...gitEnvironment(), ...env },
    input,
  })
  if (code === 0) return out
  throw new GitError(complaint.trim() || `git ${args.join(' ')}: ${String(code)}`)
}

/** The process's environment, without what leads git elsewhere. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !LEADING.includes(name)))
  return { ...kept, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' }
}
