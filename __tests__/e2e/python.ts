import { delimiter, join } from 'node:path'
import { ROOT } from './rehearsal.js'

/** The scripts are plain JavaScript, because they run before anything is installed: their types are given here. */
interface Scripts {
  ensurePython: (options?: { say: (line: string) => void }) => Promise<{ path: string; python: string; exact: boolean }>
  makeDemoRepository: (options: {
    example: string
    directory: string
    prepare: () => void
  }) => Promise<{ feature: string; scenario: unknown }>
}

const load = async (name: string): Promise<Scripts> => (await import(join(ROOT, 'scripts', name))) as Scripts

/** A Python with the real tools of the gates, and the environment in which they are found; making one may take a minute. */
export async function findPython(): Promise<{ python: string; exact: boolean; env: { PATH: string } }> {
  const { ensurePython } = await load('python.js')
  const { path, python, exact } = await ensurePython({ say: () => undefined })
  return { python, exact, env: { PATH: `${path}${delimiter}${process.env['PATH'] ?? ''}` } }
}

/** The example with its earlier releases, as the demo makes it; `prepare` comes before its last commit. */
export async function makeExample(
  directory: string,
  prepare: () => void,
): Promise<{ feature: string; scenario: unknown }> {
  const { makeDemoRepository } = await load('demo-repository.js')
  return await makeDemoRepository({ example: join(ROOT, 'examples', 'breast-cancer'), directory, prepare })
}
