import { Stop } from '../errors.js'
import { inFolder } from '../formats/folder-path.js'
import type { Files } from '../host/host.js'
import type { FeatureFacts } from './feature.js'
import { inspectModel, type ModelFacts } from './model.js'

/** A file of the model as another job has sealed it. */
interface HandedFile {
  path: string
  size: number
  sha256: string
}

/**
 * The model of a feature as another job has sealed it; or why it cannot be that, in words. A checkout need not have it (Git
 * LFS, DVC, a step before): where it does, the bytes are the same.
 */
export async function handedModelFacts(
  files: Files,
  { workingDirectory, settings }: Pick<FeatureFacts, 'workingDirectory' | 'settings'>,
  sealed: readonly HandedFile[],
): Promise<{ ok: true; model: ModelFacts } | { ok: false; why: string }> {
  const path = inFolder(workingDirectory, settings.model)
  const stray = sealed.find((one) => one.path !== path && !isBelow(path, one.path))
  if (stray !== undefined) return { ok: false, why: `its model has ${stray.path}, and the model is ${path}` }
  const here = await standing(files, { workingDirectory, settings })
  const other = here?.files.find((one) => sealed.find(({ path: at }) => at === one.path)?.sha256 !== one.sha256)
  if (other !== undefined) return { ok: false, why: `${other.path} has other bytes in the checkout than were sealed` }
  const kind = sealed.length === 1 && sealed[0]?.path === path ? 'file' : 'directory'
  return { ok: true, model: { path, kind, files: sealed.map((file) => ({ ...file, identity: '' })) } }
}

function isBelow(folder: string, path: string): boolean {
  const parts = path.split('/')
  return path.startsWith(`${folder}/`) && !parts.includes('..') && !parts.includes('.') && !parts.includes('')
}

/** The model in the checkout; null where it is not there, or only something that points to it. */
async function standing(
  files: Files,
  feature: Pick<FeatureFacts, 'workingDirectory' | 'settings'>,
): Promise<ModelFacts | null> {
  try {
    return await inspectModel(files, feature)
  } catch (error) {
    if (error instanceof Stop) return null
    throw error
  }
}

/** Copies a file of the model to its place in the checkout, where other bytes or none are. */
export async function placeHandedModel(
  files: Files,
  { from, sha256, handed }: { from: string; sha256: string; handed: string },
): Promise<void> {
  const stat = await files.stat(from)
  if (stat?.kind === 'file' && (await files.digest(from)) === sha256) return
  await files.copy(handed, from)
}
