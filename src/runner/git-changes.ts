import { copyFile, mkdtemp, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { splitNul, type GitProcess } from './git-process.js'

async function mustAnswer(answer: ReturnType<GitProcess>, question: string): Promise<string> {
  const { exitCode, stdout, stderr } = await answer
  if (exitCode !== 0) throw new Error(`git ${question} ended with ${exitCode}: ${stderr.trim()}`)
  return stdout
}

/**
 * Copies the checkout's index, so that files which it knows to be unchanged need not be read again. The copy is never
 * younger than the index: git reads a file again when it was written in the very second in which the index was.
 */
async function copyIndex(git: GitProcess, target: string): Promise<void> {
  const path = await mustAnswer(git(['rev-parse', '--path-format=absolute', '--git-path', 'index']), 'rev-parse')
  const source = path.replace(/\n$/, '')
  const facts = await stat(source).catch(() => null)
  if (facts === null) return
  await copyFile(source, target)
  const seconds = Math.floor(facts.mtimeMs / 1000)
  await utimes(target, seconds, seconds)
}

/**
 * Paths marked `assume-unchanged` (a small letter) or `skip-worktree` (S): git looks away from them. A sparse checkout marks
 * what it leaves out, so that a skipped path counts only when it is there.
 */
async function findMarked(git: GitProcess, env: Record<string, string>, root: string): Promise<string[]> {
  const listing = splitNul(await mustAnswer(git(['ls-files', '-v', '-z'], { env, cwd: root }), 'ls-files'))
  const marked: string[] = []
  for (const entry of listing) {
    const tag = entry.slice(0, 1)
    const path = entry.slice(2)
    const isSkipped = tag.toUpperCase() === 'S'
    if (!isSkipped && tag === tag.toUpperCase()) continue
    const isThere = (await stat(join(root, path)).catch(() => null)) !== null
    if (isThere || !isSkipped) marked.push(path)
  }
  return marked
}

/**
 * Tracked files that differ from HEAD, also those that the index was told to look away from. Works on a copy of the index
 * that stands at HEAD, and so sees neither what is staged nor what is forged there, and reads only files that may differ.
 * Without `modes`, a file that is executable now and was not before has not changed.
 */
export async function listChangedFiles(
  git: GitProcess,
  temp: string,
  { modes }: { modes: boolean } = { modes: true },
): Promise<string[]> {
  const folder = await mkdtemp(join(temp, 'ds-release-index-'))
  try {
    const index = join(folder, 'index')
    const env = { GIT_INDEX_FILE: index }
    const root = (await mustAnswer(git(['rev-parse', '--show-toplevel']), 'rev-parse')).replace(/\n$/, '')
    await copyIndex(git, index)
    // One tree merged into an index: entries that fit the tree keep what is known of their files.
    await mustAnswer(git(['read-tree', '--reset', 'HEAD'], { env, cwd: root }), 'read-tree')
    const marked = await findMarked(git, env, root)
    if (marked.length > 0) {
      const input = marked.map((path) => `${path}\0`).join('')
      for (const flag of ['--no-assume-unchanged', '--no-skip-worktree']) {
        await mustAnswer(git(['update-index', flag, '-z', '--stdin'], { env, cwd: root, input }), 'update-index')
      }
    }
    const settings = modes ? [] : ['-c', 'core.fileMode=false']
    await git([...settings, 'update-index', '-q', '--refresh'], { env, cwd: root })
    const question = [
      ...settings,
      'diff-index',
      '--name-only',
      '-z',
      '--no-ext-diff',
      '--ignore-submodules=dirty',
      'HEAD',
      '--',
    ]
    return splitNul(await mustAnswer(git(question, { env, cwd: root }), 'diff-index')).sort()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
