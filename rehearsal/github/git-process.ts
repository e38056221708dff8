import { spawn } from 'node:child_process'

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
  return await new Promise((resolve, reject) => {
    const child = spawn('git', [...GIT_SETTINGS, ...args], {
      env: { ...gitEnvironment(), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    const complaint: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk))
    child.stdin.on('error', () => undefined)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out))
      else reject(new GitError(Buffer.concat(complaint).toString('utf8').trim() || `git ${args.join(' ')}: ${code}`))
    })
    child.stdin.end(input)
  })
}

/** The process's environment, without what leads git elsewhere. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !LEADING.includes(name)))
  return { ...kept, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' }
}
