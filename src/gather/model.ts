import { type Problem, Stop } from '../errors.js'
import { inFolder } from '../formats/folder-path.js'
import { isVersionControl } from '../formats/git-path.js'
import type { Files, FileStat } from '../host/host.js'
import { missingModelProblem, pointerProblem } from '../package/pointer.js'

/** One file of the model, its path from the repository's root. */
export interface ModelFile {
  path: string
  size: number
  sha256: string
  /** Changes when the file's bytes may have. */
  identity: string
}

/** The model as it stands in the checkout before anything has run. */
export interface ModelFacts {
  /** Path from the repository's root. */
  path: string
  kind: 'file' | 'directory'
  files: ModelFile[]
}

/** A pointer file is a few lines of text. */
const POINTER_HEAD_BYTES = 1024

/** Looks at a feature's model: it is there, it is bytes and not a pointer to them. Throws `Stop` model-missing. */
export async function inspectModel(
  files: Files,
  { workingDirectory, settings }: { workingDirectory: string; settings: { model: string } },
): Promise<ModelFacts> {
  const path = inFolder(workingDirectory, settings.model)
  const stat = await files.stat(path)
  if (stat === null || (stat.kind !== 'file' && stat.kind !== 'directory')) {
    const hasDvcFile = (await files.stat(`${path}.dvc`)) !== null
    throw new Stop('model-missing', missingModelProblem(path, stat?.kind ?? null, hasDvcFile))
  }
  const found = stat.kind === 'file' ? [{ path, stat }] : await filesBelow(files, path)
  const problems: Problem[] = []
  const model: ModelFile[] = []
  for (const one of found) {
    const problem = one.stat.kind === 'file' ? await pointerAt(files, one.path) : notRegular(one.path, one.stat)
    if (problem !== null) problems.push(problem)
    else model.push(await modelFile(files, one.path, one.stat))
  }
  if (problems.length === 0 && model.every((file) => file.size === 0)) problems.push(emptyModel(path))
  if (problems.length > 0) throw new Stop('model-missing', problems)
  return { path, kind: stat.kind, files: model }
}

/** What the model's folder holds; a folder that another step has cloned keeps its history, and perhaps a token, to itself. */
async function filesBelow(files: Files, folder: string): Promise<{ path: string; stat: FileStat }[]> {
  const found = (await files.walk(folder)).filter(({ path }) => !path.split('/').some(isVersionControl))
  return found.map(({ path, stat }) => ({ path: `${folder}/${path}`, stat }))
}

async function modelFile(files: Files, path: string, { size, identity }: FileStat): Promise<ModelFile> {
  return { path, size, sha256: await files.digest(path), identity }
}

function notRegular(path: string, { kind }: FileStat): Problem {
  return {
    what: `${path} in the model's folder is a ${kind}, not a file`,
    where: { file: path },
    fix: 'Put the file itself there: only regular files are released',
  }
}

function emptyModel(path: string): Problem {
  return {
    what: `the model ${path} is empty`,
    where: { file: path },
    fix: 'Commit the trained model, or set `model:` in the configuration to where it is',
  }
}

/** The problem of a Git LFS, DVC or git-annex pointer that stands where bytes should be; null for anything else. */
export async function pointerAt(files: Files, path: string): Promise<Problem | null> {
  const stat = await files.stat(path)
  if (stat?.kind !== 'file') return null
  const head = (await files.readHead(path, POINTER_HEAD_BYTES)) ?? Buffer.alloc(0)
  return pointerProblem(path, head, stat.size)
}

/** What a command did to one file of the model. */
export interface ModelChange {
  path: string
  how: 'changed' | 'added'
}

/** Python writes it beside code that it imports, also where it was told another place and a tool has lost that. */
const BYTECODE = /(?:^|\/)__pycache__\/[^/]+\.pyc$/

/** The model's files whose bytes are not those that were inspected before the commands ran, and those that came since. */
export async function changedModelFiles(files: Files, model: ModelFacts): Promise<ModelChange[]> {
  const changed: ModelChange[] = []
  for (const file of model.files) {
    const stat = await files.stat(file.path)
    if (stat?.identity === file.identity) continue
    if (stat?.kind !== 'file' || (await files.digest(file.path)) !== file.sha256) {
      changed.push({ path: file.path, how: 'changed' })
    }
  }
  const known = new Set(model.files.map(({ path }) => path))
  const found = model.kind === 'directory' ? await filesBelow(files, model.path) : []
  const added = found.filter(({ path }) => !known.has(path) && !BYTECODE.test(path))
  return [...changed, ...added.map(({ path }): ModelChange => ({ path, how: 'added' }))]
}

/** Names of the model's files that were written or moved since they were inspected, whatever bytes they have now. */
export async function touchedModelFiles(files: Files, model: ModelFacts): Promise<string[]> {
  const touched: string[] = []
  for (const { path, identity } of model.files) {
    if ((await files.stat(path))?.identity !== identity) touched.push(path)
  }
  return touched
}
