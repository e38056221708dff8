import type { ReadEntry } from 'tar'
import { Stop } from '../errors.js'

/** Unpacks a tar.gz of ours into an empty folder. Throws `Stop` for what is no such archive, or has more in it than plain files and folders. */
export async function unpackArchive(archive: string, folder: string): Promise<void> {
  const { extract } = await import('tar')
  let foreign: string | null = null
  // Links and devices are left out as they are met, so that nothing is ever written through one.
  const filter = (path: string, entry: ReadEntry | object): boolean => {
    const isPlain = 'type' in entry && (entry.type === 'File' || entry.type === 'Directory')
    if (!isPlain) foreign ??= path
    return isPlain
  }
  try {
    await extract({ file: archive, cwd: folder, strict: true, preserveOwner: false, noChmod: true, filter })
  } catch (error) {
    throw unusable(`it cannot be unpacked (${error instanceof Error ? error.message : String(error)})`)
  }
  if (foreign !== null) throw unusable(`${JSON.stringify(foreign)} in it is neither a file nor a folder`)
}

function unusable(why: string): Stop {
  return new Stop('preparation-failed', {
    what: `the package is no archive that this action has made: ${why}`,
    fix: 'Look at the release’s assets: somebody may have put another file in its place',
  })
}
