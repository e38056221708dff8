import { z } from 'zod'
import type { Problem } from '../errors.js'
import { parseJson } from '../formats/json.js'
import { comparePaths } from './layout.js'
import { schemaProblems } from './schema-problems.js'
import { MANIFEST_NAME } from './file-names.js'

/** A file of the package. */
export interface PackageFile {
  /** From the package's folder, with forward slashes. */
  path: string
  /** Bytes. */
  size: number
  /** `sha256:<hex>`. */
  sha256: string
}

/** What is gated, packaged and published: every file of the package with its digest. */
export interface Manifest {
  schema: 1
  feature: string
  version: string
  commit: string
  files: PackageFile[]
}

/** Built where a release is resumed; keys that a later version may have added are passed over. */
function manifestSchema() {
  const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 lower-case hex digits')
  return z.object({
    schema: z.literal(1),
    feature: z.string(),
    version: z.string(),
    commit: z.string(),
    files: z.array(z.object({ path: z.string().min(1), size: z.int().nonnegative(), sha256: digest })),
  })
}

/** Makes the manifest of these files: the manifest itself left out, sorted by path. */
export function makeManifest(
  about: { feature: string; version: string; commit: string },
  files: readonly PackageFile[],
): Manifest {
  const { feature, version, commit } = about
  const listed = files
    .filter((file) => file.path !== MANIFEST_NAME)
    .map(({ path, size, sha256 }) => ({ path, size, sha256 }))
  listed.sort((left, right) => comparePaths(left.path, right.path))
  return { schema: 1, feature, version, commit, files: listed }
}

/** Writes a manifest; the same manifest is always the same bytes. */
export function renderManifest(manifest: Manifest): string {
  return `${JSON.stringify(makeManifest(manifest, manifest.files), null, 2)}\n`
}

/** Reads a manifest; `file` names it in messages. */
export function parseManifest(
  text: string,
  file: string,
): { ok: true; manifest: Manifest } | { ok: false; problems: Problem[] } {
  const parsed = parseJson(text, file)
  if (!parsed.ok) return parsed
  const checked = manifestSchema().safeParse(parsed.document.value)
  if (!checked.success) {
    const fix = 'Take the manifest.json that was made with the release; it is not edited by hand'
    return { ok: false, problems: schemaProblems(checked.error, parsed.document, fix) }
  }
  const paths = checked.data.files.map(({ path }) => path)
  const twice = paths.findIndex((path, index) => paths.indexOf(path) !== index)
  if (twice < 0) return { ok: true, manifest: checked.data }
  const what = `${paths[twice] ?? ''} is listed twice`
  const fix = 'Keep the entry whose digest is that of the file'
  return { ok: false, problems: [{ what, fix, where: parsed.document.placeOf(['files', twice]) }] }
}

/** Differences of two manifests, one sentence each, in the order of paths; empty when they say the same. */
export function manifestDifferences(expected: Manifest, actual: Manifest): string[] {
  const differences: string[] = []
  for (const key of ['feature', 'version', 'commit'] as const) {
    if (expected[key] !== actual[key]) differences.push(`${key} is ${actual[key]} instead of ${expected[key]}`)
  }
  const before = new Map(expected.files.map((file) => [file.path, file]))
  const after = new Map(actual.files.map((file) => [file.path, file]))
  for (const path of [...new Set([...before.keys(), ...after.keys()])].sort(comparePaths)) {
    const [old, now] = [before.get(path), after.get(path)]
    if (now === undefined) differences.push(`${path} is missing`)
    else if (old === undefined) differences.push(`${path} was not there before`)
    else if (old.size !== now.size) differences.push(`${path} has ${now.size} bytes instead of ${old.size}`)
    else if (old.sha256 !== now.sha256)
      differences.push(`${path} has other bytes (${now.sha256} instead of ${old.sha256})`)
  }
  return differences
}
