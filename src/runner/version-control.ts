import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isVersionControl } from '../formats/git-path.js'
import { stopFor } from './file-errors.js'

/** Where version control keeps something in a folder, by paths in it, the upmost only; links are not followed. */
export async function findVersionControl(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw stopFor(error, folder)
  })
  const found: string[] = []
  for (const entry of entries) {
    if (isVersionControl(entry.name)) found.push(entry.name)
    else if (entry.isDirectory()) {
      const below = await findVersionControl(join(folder, entry.name))
      found.push(...below.map((path) => `${entry.name}/${path}`))
    }
  }
  return found
}
