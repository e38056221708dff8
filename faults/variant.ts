import { build } from 'esbuild'
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A text in a source file that stands there exactly once, and what takes its place. */
export interface Edit {
  /** Below `src/`. */
  file: string
  from: string
  to: string
}

/** Modules of GitHub's are CommonJS, which asks for `require` also inside of a module. */
const BANNER =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);"

/**
 * Builds the action with some texts of its source replaced, and returns the folder, as `--action` takes it. Throws an
 * Error where a text is not in the source any more, so that a variant that is none cannot pass for one.
 */
export async function buildVariant(root: string, folder: string, edits: readonly Edit[]): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await cp(join(root, 'src'), join(folder, 'src'), { recursive: true })
  await cp(join(root, 'action.yml'), join(folder, 'action.yml'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  for (const edit of edits) await replace(folder, edit)
  await build({
    entryPoints: [join(folder, 'src', 'index.ts')],
    outdir: join(folder, 'dist'),
    bundle: true,
    platform: 'node',
    // jsonc-parser's main file cannot be bundled.
    mainFields: ['module', 'main'],
    format: 'esm',
    target: 'node20',
    splitting: true,
    banner: { js: BANNER },
    logLevel: 'silent',
  })
  await writeFile(join(folder, 'dist', 'package.json'), '{"type": "module"}\n')
  return folder
}

async function replace(folder: string, edit: Edit): Promise<void> {
  const path = join(folder, 'src', edit.file)
  await writeFile(path, applyEdit(await readFile(path, 'utf8'), edit))
}

/** The text of a file with an edit in it; throws an Error where what it replaces does not stand there exactly once. */
export function applyEdit(text: string, { file, from, to }: Edit): string {
  const count = text.split(from).length - 1
  if (count !== 1) throw new Error(`src/${file} has ${String(count)} times, not once: ${from}`)
  return text.replace(from, () => to)
}
