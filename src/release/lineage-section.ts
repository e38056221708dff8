import { clipLine, codeCell, codeSpan, escapeText, link } from '../formats/markdown-escape.js'
import { table } from '../formats/markdown-table.js'
import { formatBytes, shortDigest } from '../formats/quantities.js'
import { commitPage, releasePage } from './pages.js'
import type { ReleaseRecord } from './record.js'
import { REPORTS } from '../limits/telling.js'

const MOST_ROWS = REPORTS.lineageRows.value

/** Where the release comes from: commit, state file, previous version, data with digests, experiments. */
export function lineageSection(record: ReleaseRecord): string {
  const commit = link(shortDigest(record.commit), commitPage(record, record.commit))
  return [
    [
      `- Commit: ${commit}, gated and tagged as ${codeSpan(record.tag)}`,
      `- State file: ${codeSpan(clipLine(record.stateFile, 300))} on ${codeSpan(record.branch)}`,
      `- Previous version: ${previous(record)}`,
      `- Release started: ${escapeText(record.startedAt)}`,
    ].join('\n'),
    `**Data**\n\n${datasets(record)}`,
    `**Experiments**\n\n${experiments(record)}`,
  ].join('\n\n')
}

function previous(record: ReleaseRecord): string {
  const { previousVersion, champion } = record
  if (previousVersion === null) return 'none, this is the first release'
  const known = record.history.findLast((release) => release.version === previousVersion)
  const shown =
    known === undefined ? escapeText(previousVersion) : link(previousVersion, releasePage(record, known.tag))
  if (champion === null || champion.version === previousVersion) return shown
  return `${shown} (compared with ${link(champion.version, releasePage(record, champion.tag))}, the version that serves)`
}

function datasets(record: ReleaseRecord): string {
  if (record.datasets.length === 0) return 'The state file names no datasets.'
  const rows = record.datasets.map((dataset) => [
    codeCell(clipLine(dataset.name, 200)),
    dataset.size === null ? '' : formatBytes(dataset.size),
    dataset.sha256 === null ? 'recorded by name only' : codeCell(dataset.sha256.replace(/^sha256:/, '')),
  ])
  return capped(rows, (some) => table(['Dataset', 'Size', 'SHA-256'], some))
}

function experiments(record: ReleaseRecord): string {
  if (record.experiments.length === 0) return 'The state file names no experiments.'
  const rows = record.experiments.map((experiment) => {
    const parameters = Object.keys(experiment.parameters).length === 0 ? '' : JSON.stringify(experiment.parameters)
    return [escapeText(clipLine(experiment.name, 200)), codeCell(clipLine(parameters, 300))]
  })
  return capped(rows, (some) => table(['Experiment', 'Parameters'], some))
}

function capped(rows: string[][], draw: (rows: string[][]) => string): string {
  const left = rows.length - MOST_ROWS
  const drawn = draw(rows.slice(0, MOST_ROWS))
  return left > 0 ? `${drawn}\n\n${String(left)} more are in \`metadata.json\`.` : drawn
}
