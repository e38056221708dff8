import { escapeText, fence, link } from '../formats/markdown-escape.js'
import { quoteWord } from '../formats/shell-word.js'
import { rollbackTarget } from './checklist.js'
import { ghRepository, releasePage } from './pages.js'
import type { ReleaseRecord } from './record.js'

/** The plan for going back, with the commands that work today; for a first release, that there is nothing to go back to. */
export function rollbackSection(record: ReleaseRecord): string {
  const target = rollbackTarget(record)
  return target === null ? nothingToGoBackTo(record) : backTo(record, target)
}

function nothingToGoBackTo(record: ReleaseRecord): string {
  const before = record.previousVersion
  if (before === null) {
    return 'This is the first release: there is no earlier version to go back to. If it misbehaves, take it out of service, and decide before the deployment what answers in its place.'
  }
  return `No earlier release that still counts is recorded in the state file (the version before was ${escapeText(before)}), so there is none to go back to by name. Decide before the deployment what serves if this version misbehaves.`
}

function backTo(record: ReleaseRecord, target: { version: string; tag: string }): string {
  const { feature } = record
  const where = quoteWord(ghRepository(record))
  const fetched = [
    `gh release download ${quoteWord(target.tag)} --repo ${where} --dir ${quoteWord(`rollback-${target.version}`)}`,
    `tar -xzf ${quoteWord(`rollback-${target.version}/${feature}-${target.version}.tar.gz`)}`,
  ].join('\n')
  const dispatched = `gh workflow run release.yml --repo ${where} -f command=rollback -f feature-id=${quoteWord(feature)} -f to-version=${quoteWord(target.version)}`
  const version = link(target.version, releasePage(record, target.tag))
  return [
    `Go back to **${version}**, the version that served before this one. Nothing is deleted: tag and release of ${escapeText(record.version)} stay.`,
    '1. Fetch the earlier package (the digests of its files stand on its release page):',
    fence(fetched, 'bash'),
    `2. Let the service or the batch job load ${escapeText(`model_v${target.version}`)} again, and check that it answers.`,
    '3. Write what happened into the state file: `status` (`rollback`), `model_version` (the one that serves again), `rolled_back_from`, `rolled_back_at`, `rollback_reason`.',
    'Where the release workflow (here `release.yml`) passes these inputs to a version of the action that has `command: rollback`, this does all three:',
    fence(dispatched, 'bash'),
  ].join('\n\n')
}
