import type { Problem } from '../errors.js'
import { isVersionControl } from '../formats/git-path.js'
import type { ModelFacts } from '../gather/model.js'
import type { Files } from '../host/host.js'
import { CARD_NAME, MANIFEST_NAME, METADATA_NAME, REQUIREMENTS_NAME } from '../package/file-names.js'

/** A file of the package as the export has left it. */
export interface ExportedFile {
  /** From the package's folder. */
  path: string
  size: number
  /** Null for what is no regular file, which the package's own check refuses. */
  sha256: string | null
  identity: string
}

/** What is in a package beside the model. */
const BESIDE = new Set([CARD_NAME, 'readme.md', METADATA_NAME, MANIFEST_NAME, REQUIREMENTS_NAME])

/** What a card step may add: texts and pictures for people, and whatever calls itself a card. */
const FOR_PEOPLE = /\.(?:md|markdown|rst|html?|css|png|svg|jpe?g|gif|webp|pdf|csv)$|card[^/]*$/i

function isBeside(path: string): boolean {
  return BESIDE.has(path.toLowerCase())
}

/** Reads what is in the package's folder; `before`: what is known of it already, and need not be read again. */
export async function readExported(
  files: Files,
  folder: string,
  before: readonly ExportedFile[] = [],
): Promise<ExportedFile[]> {
  const known = new Map(before.map((file) => [file.path, file]))
  const found: ExportedFile[] = []
  for (const { path, stat } of await files.walk(folder)) {
    // It is taken away before anything is packed.
    if (path.split('/').some(isVersionControl)) continue
    const { kind, size, identity } = stat
    const same = known.get(path)
    if (same?.identity === identity) found.push(same)
    else found.push({ path, size, identity, sha256: kind === 'file' ? await files.digest(`${folder}/${path}`) : null })
  }
  return found
}

/** Why what the export has left is no package: there is nothing in it, or no model. */
export function exportProblems(folder: string, exported: readonly ExportedFile[]): Problem[] {
  const where = { file: folder }
  const fix = 'Let `steps.export.run` write the model into {package}'
  if (exported.length === 0) return [{ what: `the export put nothing into ${folder}`, where, fix }]
  const isModel = ({ path, size, sha256 }: ExportedFile): boolean => sha256 === null || (size > 0 && !isBeside(path))
  if (exported.some(isModel)) return []
  const names = exported.map(({ path, size }) => (size === 0 ? `${path}, which is empty` : path))
  const what = `the export put no model into ${folder}: there is only ${names.slice(0, 5).join('; ')}`
  return [{ what, where, fix }]
}

/** Names of the copied files that are not the model's bytes. */
export function uncopiedProblems(model: ModelFacts, exported: readonly ExportedFile[]): Problem[] {
  const copies = new Map(exported.map(({ path, sha256 }) => [path, sha256]))
  const wrong = model.files.filter((file) => copies.get(copyName(model, file.path)) !== file.sha256)
  return wrong.slice(0, 5).map(({ path }) => ({
    what: `${path} is not in the package with the bytes that were gated: it was changed or taken away after the gates had begun`,
    where: { file: path },
    fix: 'Let no command move, change or remove the model',
  }))
}

/** Where a file of the model is in the package, where no command exports it. */
export function copyName(model: Pick<ModelFacts, 'path'>, path: string): string {
  const folder = model.path.includes('/') ? model.path.slice(0, model.path.lastIndexOf('/') + 1) : ''
  return path.slice(folder.length)
}

/** What the card step did to the package that it may not: it writes a card, and leaves the model alone. */
export function cardStepProblems(before: readonly ExportedFile[], after: readonly ExportedFile[]): Problem[] {
  const now = new Map(after.map((file) => [file.path, file]))
  const were = new Set(before.map(({ path }) => path))
  const isFree = (path: string): boolean => isBeside(path) && path.toLowerCase() !== REQUIREMENTS_NAME
  const touched = before.filter(({ path, sha256 }) => !isFree(path) && now.get(path)?.sha256 !== sha256)
  const added = after.filter(({ path }) => !were.has(path) && !isFree(path) && !FOR_PEOPLE.test(path))
  const words = [
    ...touched.map(({ path }) => `${now.has(path) ? 'changed' : 'removed'} ${path}`),
    ...added.map(({ path }) => `added ${path}`),
  ]
  return words.slice(0, 5).map((what) => ({
    what: `the card step ${what} in the package, which was exported already`,
    fix: 'Let `steps.card.run` write the card and its pictures only; what belongs to the model is written by `steps.export.run`',
  }))
}
