import { posix } from 'node:path'
import type { SinceAsk } from './commits-since.js'
import { type FeatureFacts, recordFoldersOf } from './feature.js'
import type { Repository } from './repository.js'
import type { ReviewAsk } from './review.js'
import { touches } from './touched.js'

/**
 * Whose reviews count for a feature: those of a commit on its way to a branch, and of all since the release before, where
 * there is one. `previous`: the version before, by the state file or a tag.
 */
export function reviewAskOf(
  repository: Repository,
  facts: FeatureFacts,
  { commit, branch, previous }: Pick<ReviewAsk, 'commit' | 'branch'> & { previous: string | null },
): ReviewAsk {
  const { stateDir } = repository
  const isFirst = previous === null && facts.state.releases.length === 0
  const since = isFirst ? null : sinceOf(repository, facts)
  return { commit, branch, stateDir, recordFolders: recordFoldersOf(repository), since }
}

function sinceOf(repository: Repository, facts: FeatureFacts): SinceAsk {
  return { feature: facts, touching: (files) => touchingFiles(repository, facts, files) }
}

/**
 * The files that belong to a feature. With one feature and no `paths` everything does, as in a check, but for prose that
 * no gate reads: a typo in it that was pushed directly holds no release back.
 */
function touchingFiles(
  repository: Pick<Repository, 'features' | 'configFile' | 'workingDirectory'>,
  facts: Pick<FeatureFacts, 'settings' | 'stateFile' | 'state'>,
  files: readonly string[],
): string[] {
  const isAlone = repository.features.length === 1 && facts.settings.paths.length === 0
  return files.filter((file) => touches({ ...facts, repository }, [file]) || (isAlone && !isProse(file)))
}

const PROSE = new Set(['.md', '.markdown', '.rst', '.adoc'])
const PROSE_NAMES = new Set([
  'LICENSE',
  'LICENCE',
  'NOTICE',
  'AUTHORS',
  'CODEOWNERS',
  'CHANGELOG',
  '.gitignore',
  '.mailmap',
])

function isProse(file: string): boolean {
  const name = posix.basename(file)
  return PROSE.has(posix.extname(name).toLowerCase()) || PROSE_NAMES.has(name)
}
