import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Variables } from './environment.js'
import { findProgram } from './program-path.js'

/** Folders that may be the root of the Python environment that commands of a folder use, the likeliest first. */
function rootsFor(job: Variables, cwd: string): string[] {
  const programs = ['python', 'python3'].map((name) => findProgram(name, { path: job.PATH }))
  const roots = [join(cwd, '.venv'), job.VIRTUAL_ENV, job.CONDA_PREFIX]
  roots.push(...programs.map((program) => (program === null ? undefined : dirname(dirname(program)))))
  return roots.filter((root): root is string => root !== undefined && root !== '')
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Folders of the packages that are installed below the root of an environment. */
function packagesBelow(root: string): string[] {
  const libraries = namesIn(join(root, 'lib')).filter((name) => /^python3/.test(name))
  const sites = libraries.flatMap((name) =>
    ['site-packages', 'dist-packages'].map((site) => join(root, 'lib', name, site)),
  )
  const folders = sites.flatMap((site) => namesIn(site).map((name) => join(site, name)))
  return folders.filter((folder) => existsSync(join(folder, '__init__.py')))
}

/**
 * Whether the packages of the Python environment that commands of a folder use were compiled when they were installed, as
 * pip does and uv does not; false where none is found. A wrong guess costs time, and nothing else.
 */
export function hasBytecode(job: Variables, cwd: string): boolean {
  for (const root of rootsFor(job, cwd)) {
    const packages = packagesBelow(root)
    if (packages.length === 0) continue
    const compiled = packages.filter((folder) => existsSync(join(folder, '__pycache__')))
    return compiled.length * 2 > packages.length
  }
  return false
}
