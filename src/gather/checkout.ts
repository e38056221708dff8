import { posix } from 'node:path'
import { Stop } from '../errors.js'
import type { Files, Host } from '../host/host.js'
import { GATHERING } from '../limits/reading.js'

/** So many folders are looked into for a checkout that is not where it is looked for. */
const MOST_FOLDERS = GATHERING.foldersForCheckout.value

/** The commit that is checked out. Throws `Stop` that says where the checkout is, where the workspace itself is none. */
export async function checkedOutCommit({ files, git, run }: Pick<Host, 'files' | 'git' | 'run'>): Promise<string> {
  try {
    return await git.head()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    const own = await files.stat('.git')
    if (own !== null && own.kind !== 'directory') throw brokenLink(run.workspace, error)
    const below = own === null ? await checkoutBelow(files) : null
    throw below === null ? error : misplaced(run.workspace, below, error)
  }
}

function brokenLink(workspace: string, cause: Stop): Stop {
  const what = `${workspace} is no git checkout: its .git is no folder, and leads to no repository that git can read`
  const fix = 'Check out with actions/checkout in this job; of a work tree, its repository has to be there as well'
  return new Stop('invalid-input', { what, fix, where: { file: '.git' } }, cause)
}

function misplaced(workspace: string, folder: string, cause: Stop): Stop {
  const what = `the workspace ${workspace} is no git checkout; one is in ${folder}/`
  const fix = `Leave out \`path:\` of the step with actions/checkout (\`path: ${folder}\`), so that the repository is the workspace`
  return new Stop('invalid-input', { what, fix }, cause)
}

/** The nearest folder below the workspace that has a `.git`, two levels down at most. */
async function checkoutBelow(files: Files): Promise<string | null> {
  let level = ['.']
  for (let depth = 0; depth < 2; depth += 1) {
    const below = (await Promise.all(level.map(async (folder) => await foldersIn(files, folder)))).flat()
    level = below.slice(0, MOST_FOLDERS)
    for (const folder of level) if ((await files.stat(`${folder}/.git`)) !== null) return folder
  }
  return null
}

async function foldersIn(files: Files, folder: string): Promise<string[]> {
  const paths = ((await files.list(folder)) ?? []).map((name) => posix.join(folder, name)).slice(0, MOST_FOLDERS)
  const kinds = await Promise.all(paths.map(async (path) => (await files.stat(path))?.kind))
  return paths.filter((_path, index) => kinds[index] === 'directory')
}
