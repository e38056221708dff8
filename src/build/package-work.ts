import { fillPlaceholders } from '../settings/placeholders.js'
import { inFolder } from '../formats/folder-path.js'
import type { Feature } from '../gather/feature.js'

/** A package that is being made: of which feature and version, where, and what its commands' placeholders stand for. */
export interface PackageWork {
  feature: Feature
  version: string
  /** Folder of the package from the repository's root. */
  folder: string
  /** Fills the placeholders of a command. */
  fill: (run: string) => string
  /** Variables of our own that its commands get. */
  variables: Readonly<Record<string, string>>
}

/**
 * Variables of our own for the team's commands: code beside a model is imported without its bytecode being written there.
 * Another place for bytecode hides what the installed packages have, so that all of it would be compiled again; without
 * any to hide, each command would compile it for itself. `scratch` is an absolute folder outside the checkout.
 */
export function ownVariables(scratch: string, hasBytecode: boolean): Record<string, string> {
  return hasBytecode ? { PYTHONDONTWRITEBYTECODE: '1' } : { PYTHONPYCACHEPREFIX: `${scratch}/bytecode` }
}

/** Either of them set or passed on by the team says where its bytecode goes, and ours is left out. */
export const BYTECODE_VARIABLES: readonly string[] = ['PYTHONDONTWRITEBYTECODE', 'PYTHONPYCACHEPREFIX']

/** Begins a package of a version of a feature; nothing is written yet. */
export function beginPackage(
  feature: Feature,
  version: string,
  variables: Readonly<Record<string, string>> = {},
): PackageWork {
  const { settings, id, workingDirectory } = feature
  const { model, metrics } = settings
  const values = { model, metrics, package: packagePath(version), version, feature: id }
  return {
    feature,
    version,
    folder: inFolder(workingDirectory, packagePath(version)),
    variables,
    fill: (run) => fillPlaceholders(run, values),
  }
}

/** Folder of a package while it is built, from `working-directory`. */
export function packagePath(version: string): string {
  return `dist/model_v${version}`
}
