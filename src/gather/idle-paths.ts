import { idlePatterns } from '../config/path-patterns.js'
import type { Host } from '../host/host.js'
import type { Repository } from './repository.js'

/** Warns of patterns under `paths` that match no file of the commit: a change to what they should mean touches nothing. */
export async function warnOfIdlePaths(
  { git, log }: Pick<Host, 'git' | 'log'>,
  { config }: Pick<Repository, 'config'>,
): Promise<void> {
  if (config === null) return
  const { data, placeOf } = config
  const sections = [
    { at: [], patterns: data.paths ?? [] },
    ...Object.entries(data.features ?? {}).map(([id, { paths }]) => ({ at: ['features', id], patterns: paths ?? [] })),
  ].filter(({ patterns }) => patterns.length > 0)
  if (sections.length === 0) return
  const files = await git.inHead(['.'])
  for (const { at, patterns } of sections) {
    for (const index of idlePatterns(patterns, files)) {
      const fix = 'Correct it, or take it out'
      log.warning(
        `\`paths\` names ${patterns[index] ?? ''}, which matches no file of this commit. ${fix}.`,
        placeOf([...at, 'paths', index]),
      )
    }
  }
}
