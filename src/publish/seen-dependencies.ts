import { statePath } from '../feature/location.js'
import { parseStateFile } from '../feature/state-file.js'
import type { Host } from '../host/host.js'
import type { ReleaseRecord } from '../release/record.js'
import type { Observation, SeenBranch } from './observation.js'

/** Sees what the branch says now of the features that the state file there depends on; null where it stands as it was gated. */
export async function seeDependencies(
  { repository }: Pick<Host, 'repository'>,
  { commit, stateFile }: Pick<ReleaseRecord, 'commit' | 'stateFile'>,
  branch: SeenBranch | null,
): Promise<Observation['dependencies']> {
  if (branch === null || branch.state === null || branch.head === commit) return null
  const parsed = parseStateFile(branch.state, stateFile)
  if (!parsed.ok) return null
  const { head } = branch
  const seen = [...new Set(parsed.state.dependencies)].map(async (id) => {
    const file = statePath(folderOf(stateFile), id)
    const bytes = await repository.contentAt(head, file)
    const dependency = bytes === null ? null : parseStateFile(bytes.toString('utf8'), file)
    return [id, dependency === null ? 'missing' : dependency.ok ? dependency.state : 'invalid'] as const
  })
  return new Map(await Promise.all(seen))
}

function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.'
}
