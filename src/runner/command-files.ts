import { lstatSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import type { Variables } from './environment.js'
import { clearPlace, holdFile, isAsHeld, namesIn, putBack, type HeldFile } from './held-file.js'

/** Variables with the files through which a step speaks to the runner; it reads them when the step has ended. */
const VARIABLES = [
  'GITHUB_OUTPUT',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ARTIFACTS',
] as const

/** The runner's folder for them. Each step has its own files in it, with random names. */
const FOLDER = '_runner_file_commands'

/**
 * An earlier step's summary, which the runner may still be uploading: it stays where it is, and is put back where it was
 * changed. The files that it was made from are gone by then.
 */
const IN_USE = /-scrubbed$/

/** The runner's command files while they are held. */
export interface HeldCommandFiles {
  /** Puts every file back and removes what was added; returns what a command had written meanwhile. */
  restore: () => string[]
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Reads the runner's command files and takes them off the disk, so that they can be neither read nor written. */
export function holdCommandFiles(job: Variables): HeldCommandFiles {
  const labels = new Map<string, string>()
  for (const name of VARIABLES) {
    const path = job[name] ?? ''
    if (isAbsolute(path)) labels.set(path, name)
  }
  const folders = [...new Set([...labels.keys()].map((path) => dirname(path)))].filter(
    (path) => basename(path) === FOLDER,
  )
  const listed = folders.flatMap((folder) => namesIn(folder).map((name) => join(folder, name)))
  const held = new Map<string, HeldFile>()
  for (const path of new Set([...labels.keys(), ...listed])) {
    const file = holdFile(path)
    if (file !== null) held.set(path, file)
  }
  const taken = [...held].filter(([path]) => !IN_USE.test(path))
  const left = [...held].filter(([path]) => IN_USE.test(path))
  for (const [path] of taken) clearPlace(path)

  const restore = (): string[] => {
    const label = (path: string): string => labels.get(path) ?? basename(path)
    const mayBe = new Set(left.map(([path]) => path))
    const now = folders.flatMap((folder) => namesIn(folder).map((name) => join(folder, name)))
    const written = [...new Set([...labels.keys(), ...now])].filter((path) => !mayBe.has(path) && isThere(path))
    for (const path of written) clearPlace(path)
    const changed = left.filter(([, file]) => !isAsHeld(file))
    for (const [, file] of [...taken, ...changed]) putBack(file)
    return [...written, ...changed.map(([path]) => path)].map(label).sort()
  }
  return { restore }
}
