import type { Problem } from '../errors.js'
import type { Host } from '../host/host.js'
import type { PackageWork } from './package-work.js'
import { isRunnable, runTeamCommand } from './team-command.js'

/** Puts the model into the package: by the export command, else as it is. Resolves to why that failed; empty where it did not. */
export async function exportModel(
  host: Pick<Host, 'commands' | 'files' | 'log'>,
  { feature, folder, fill }: PackageWork,
): Promise<Problem[]> {
  const command = feature.settings.steps.export
  if (!(await isRunnable(host, feature, command))) return await copyModel(host, feature.model.path, folder)
  const failure = await runTeamCommand(host, { name: 'export', feature, command, fill })
  if (failure !== null) return [exportFailed(failure)]
  const exported = await host.files.list(folder)
  return exported === null || exported.length === 0 ? [exportedNothing(folder)] : []
}

async function copyModel({ files }: Pick<Host, 'files'>, path: string, folder: string): Promise<Problem[]> {
  if ((await files.stat(path)) === null) return [modelGone(path)]
  await files.copy(path, `${folder}/${path.split('/').at(-1) ?? 'model'}`)
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

function exportedNothing(folder: string): Problem {
  return {
    what: `the export put nothing into ${folder}`,
    where: { file: folder },
    fix: 'Let `steps.export.run` write the model into {package}',
  }
}
