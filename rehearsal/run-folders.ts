import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RunFolders } from './runner-environment.js'

/** Where the files of one run are. */
export interface RunPlaces extends RunFolders {
  /** `<world>/runs/<id>`; of a further job of the run `<id>-2`, `<id>-3` …. */
  folder: string
  log: string
  page: string
}

/** Makes the folders of a run as a runner lays them out, and returns their paths. */
export function makeRunFolders(world: string, runId: string, repo: string): RunPlaces {
  const name = repo.split('/')[1] ?? 'repository'
  const folder = freeFolder(join(world, 'runs', runId))
  const work = join(folder, 'work')
  const places: RunPlaces = {
    folder,
    workspace: join(work, name, name),
    temp: join(work, '_temp'),
    tools: join(folder, 'tools'),
    eventFile: join(work, '_temp', '_github_workflow', 'event.json'),
    log: join(folder, 'log.txt'),
    page: join(folder, 'page.html'),
  }
  for (const path of [places.workspace, join(places.temp, '_github_workflow'), places.tools]) {
    mkdirSync(path, { recursive: true })
  }
  return places
}

/** Each job of a run has a machine of its own. */
function freeFolder(first: string): string {
  let folder = first
  for (let job = 2; existsSync(folder); job += 1) folder = `${first}-${String(job)}`
  return folder
}
