import type { Problem } from '../errors.js'
import type { ModelFacts } from '../gather/model.js'
import type { Host } from '../host/host.js'
import { copyName, type ExportedFile, exportProblems, readExported, uncopiedProblems } from './exported-files.js'
import type { PackageWork } from './package-work.js'
import type { Steps } from './standing-evidence.js'
import { runTeamCommand } from './team-command.js'

/** What the export has left in the package's folder, and why that is no package; empty where it is one. */
export interface Exported {
  files: ExportedFile[]
  problems: Problem[]
}

/** Puts the model into the package: by the export command, else as it was inspected; then reads what is there. */
export async function exportModel(
  host: Pick<Host, 'commands' | 'files' | 'log'>,
  { feature, folder, fill, variables }: PackageWork,
  steps: Pick<Steps, 'export'>,
): Promise<Exported> {
  const { model, settings } = feature
  if (!steps.export) {
    const gone = await copyModel(host, model, folder)
    const files = await readExported(host.files, folder)
    return { files, problems: gone.length > 0 ? gone : uncopiedProblems(model, files) }
  }
  const command = settings.steps.export
  const failure = await runTeamCommand(host, { name: 'export', feature, command, fill, variables })
  const files = await readExported(host.files, folder)
  return { files, problems: failure === null ? exportProblems(folder, files) : [exportFailed(failure)] }
}

/** Copies the files that were inspected, and none that came since. */
async function copyModel({ files }: Pick<Host, 'files'>, model: ModelFacts, folder: string): Promise<Problem[]> {
  if ((await files.stat(model.path)) === null) return [modelGone(model.path)]
  for (const { path } of model.files) {
    // What is no file any more is found missing in the package.
    if ((await files.stat(path))?.kind === 'file') await files.copy(path, `${folder}/${copyName(model, path)}`)
  }
  return []
}

function modelGone(path: string): Problem {
  const what = `the model ${path} is gone: a command removed it after the gates had begun`
  return { what, where: { file: path }, fix: 'Let no gate command move or remove the model' }
}

function exportFailed(failure: string): Problem {
  return {
    what: `the export failed: ${failure}`,
    fix: 'Fix the command under `steps.export.run`; its output is in the log',
  }
}
