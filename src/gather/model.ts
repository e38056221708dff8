import { type Problem, Stop } from '../errors.js'
import { missingModelProblem, pointerProblem } from '../package/pointer.js'
import type { Host } from '../host/host.js'
import { inFolder } from '../formats/folder-path.js'

/** The model as it stands in the checkout before anything has run. */
export interface ModelFacts {
  /** Path from the repository's root. */
  path: string
  kind: 'file' | 'directory'
  /** Each file, paths from the repository's root. */
  files: { path: string; size: number; sha256: string; identity: string }[]
}

/** A pointer file is a few lines of text. */
const POINTER_HEAD_BYTES = 1024

/** Looks at the model: it is there, it is bytes and not a pointer to them. Throws `Stop` model-missing. */
export async function inspectModel(host: Host, workingDirectory: string, model: string): Promise<ModelFacts> {
  const path = inFolder(workingDirectory, model)
  const stat = await host.files.stat(path)
  if (stat === null || (stat.kind !== 'file' && stat.kind !== 'directory')) {
    const hasDvcFile = (await host.files.stat(`${path}.dvc`)) !== null
    throw new Stop('model-missing', missingModelProblem(path, stat?.kind ?? null, hasDvcFile))
  }
  const found =
    stat.kind === 'file'
      ? [{ path, stat }]
      : (await host.files.walk(path)).map((one) => ({ path: `${path}/${one.path}`, stat: one.stat }))
  const problems: Problem[] = []
  const files: ModelFacts['files'] = []
  for (const one of found) {
    if (one.stat.kind !== 'file') {
      problems.push({
        what: `${one.path} in the model's folder is a ${one.stat.kind}, not a file`,
        where: { file: one.path },
        fix: 'Put the file itself there: only regular files are released',
      })
      continue
    }
    const problem = await pointerAt(host, one.path)
    if (problem === null)
      files.push({
        path: one.path,
        size: one.stat.size,
        sha256: await host.files.digest(one.path),
        identity: one.stat.identity,
      })
    else problems.push(problem)
  }
  if (problems.length === 0 && files.every((file) => file.size === 0)) {
    problems.push({
      what: `the model ${path} is empty`,
      where: { file: path },
      fix: 'Commit the trained model, or set `model:` in the configuration to where it is',
    })
  }
  if (problems.length > 0) throw new Stop('model-missing', problems)
  return { path, kind: stat.kind, files }
}

/** The problem of a Git LFS, DVC or git-annex pointer that stands where bytes should be; null for anything else. */
export async function pointerAt(host: Host, path: string): Promise<Problem | null> {
  const stat = await host.files.stat(path)
  if (stat?.kind !== 'file') return null
  const head = (await host.files.readHead(path, POINTER_HEAD_BYTES)) ?? Buffer.alloc(0)
  return pointerProblem(path, head, stat.size)
}

/** Names of the model's files whose bytes are not those that were inspected before the commands ran. */
export async function changedModelFiles(host: Host, model: ModelFacts): Promise<string[]> {
  const changed: string[] = []
  for (const file of model.files) {
    const stat = await host.files.stat(file.path)
    if (stat?.identity === file.identity) continue
    if (stat?.kind !== 'file' || (await host.files.digest(file.path)) !== file.sha256) changed.push(file.path)
  }
  return changed
}
