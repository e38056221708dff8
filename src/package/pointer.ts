import type { Problem } from '../errors.js'

/** Larger files are no git-annex pointers or `.dvc` files: one of a folder is a little over 1,024 bytes. */
const POINTER_BYTES_MAX = 4096
/** However long it has become, by extensions or by what was written behind it: nothing that begins so is a model. */
const LFS_POINTER = /^\ufeff?version https:\/\/(git-lfs\.github\.com|hawser\.github\.com)\/spec\//

/**
 * A file that stands for the model's bytes instead of being them (Git LFS, DVC, git-annex), with how to fetch them;
 * null for any other file. `head` is the file's beginning, `size` its bytes in all.
 */
export function pointerProblem(path: string, head: Buffer, size: number): Problem | null {
  const text = head.toString('utf8').replace(/^\ufeff/, '')
  if (LFS_POINTER.test(text)) {
    return pointer(
      path,
      'a Git LFS pointer',
      'Set `lfs: true` at actions/checkout (or run git lfs pull before this step)',
    )
  }
  if (size > POINTER_BYTES_MAX) return null
  if (/^(\.\.\/)*(\.git)?\/?annex\/objects\//.test(text)) {
    return pointer(path, 'a git-annex pointer', 'Run git annex get before this step')
  }
  if (isDvcFile(text))
    return pointer(
      path,
      'a DVC file',
      `Run ${dvcPull(path)} before this step, and name the model itself, not its .dvc file`,
    )
  return null
}

/** The digest (`sha256:<hex>`) of the bytes that a Git LFS pointer stands for; null for any other text. */
export function lfsPointerDigest(text: string): string | null {
  if (!LFS_POINTER.test(text)) return null
  return /^oid (sha256:[0-9a-f]{64})\r?$/m.exec(text)?.[1] ?? null
}

/** The problem of a model that is not there, or is neither a file nor a folder (`kind`). */
export function missingModelProblem(path: string, kind: string | null, hasDvcFile: boolean): Problem {
  const where = { file: path }
  if (hasDvcFile) {
    const what = `The model ${path} is not there, only its DVC file ${path}.dvc`
    return { what, fix: `Run ${dvcPull(path)} before this step (iterative/setup-dvc installs dvc)`, where }
  }
  if (kind === 'link') {
    const fix =
      'Put the file itself there; where DVC or git-annex made the link, run dvc unprotect or git annex unlock before this step'
    return { what: `The model ${path} is a link`, fix, where }
  }
  if (kind !== null) {
    return {
      what: `The model ${path} is neither a file nor a folder`,
      fix: 'Name the trained model under `model:`',
      where,
    }
  }
  const fix =
    'Commit it, train or download it in a step before this one, or set `model:` in .github/ds-release.yml to where it is'
  return { what: `The model ${path} is not there`, fix, where }
}

function pointer(path: string, kind: string, fix: string): Problem {
  return { what: `${path} is ${kind}, not the bytes that it stands for`, fix, where: { file: path } }
}

function dvcPull(path: string): string {
  const target = path.endsWith('.dvc') ? path : `${path}.dvc`
  return /^[\w./-]+$/.test(target) ? `dvc pull ${target}` : `dvc pull "${target}"`
}

/** A `.dvc` file: YAML with `outs`, and in it a digest. */
function isDvcFile(text: string): boolean {
  return /^outs:\s*$/m.test(text) && /^\s*(-\s+)?(md5|etag|checksum|hash):\s*\S/m.test(text)
}
