import { clipLine, codeCell, codeSpan, escapeProse, escapeText, fence, link } from '../formats/markdown-escape.js'
import { fitMarkdown, inBytes } from '../formats/markdown-fit.js'
import { table } from '../formats/markdown-table.js'
import { releasePage } from '../release/pages.js'
import type { EarlierRelease } from '../release/record.js'
import { REPORTS } from '../limits/telling.js'

/** The runner drops a job summary of 1 MiB or more without failing the step. */
const SUMMARY_LIMIT_BYTES = REPORTS.summaryBytes.value

const MORE = '*There is more than a job summary holds: the rest is in the log.*'

/** Puts the sections of a job summary together, without the empty ones, and keeps it below what the runner takes. */
export function assembleSummary(sections: readonly (string | null)[]): string {
  const text = sections.filter((section) => section !== null && section !== '').join('\n\n')
  return `${fitMarkdown(text, SUMMARY_LIMIT_BYTES, { pointer: MORE, measure: inBytes })}\n`
}

/** A section under a heading of level three; null when there is nothing to say. */
export function titled(title: string, parts: readonly (string | null)[]): string | null {
  const text = parts.filter((part) => part !== null && part !== '').join('\n\n')
  return text === '' ? null : `### ${title}\n\n${text}`
}

/** A list of sentences of ours, which may quote foreign text; null when it is empty. */
export function bullets(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.map((line) => `- ${escapeProse(clipLine(line, 1000))}`).join('\n')
}

/** Links to the team's dashboards; null without any. */
export function monitoringList(links: readonly { name: string; url: string }[]): string | null {
  return links.length === 0 ? null : links.map(({ name, url }) => `- ${link(clipLine(name, 100), url)}`).join('\n')
}

/** Text that stays folded until somebody opens it. */
function folded(title: string, text: string): string {
  return `<details><summary>${escapeText(title)}</summary>\n\n${text}\n\n</details>`
}

/** A model card that the action made itself, to be saved and filled in; null when the team has one. */
export function generatedCard(card: { saveAs: string; text: string } | null): string | null {
  if (card === null) return null
  const title = `A model card to start from: save it as ${card.saveAs} and fill in its headings`
  return folded(title, fence(card.text, 'markdown'))
}

const MOST_RELEASES = REPORTS.earlierReleases.value

/** The earlier releases, newest first, with where each was deployed; null when there are none. */
export function historyTable(
  history: readonly EarlierRelease[],
  at: { serverUrl: string; repository: string },
): string | null {
  if (history.length === 0) return null
  const rows = history
    .slice(-MOST_RELEASES)
    .reverse()
    .map((release) => [
      link(release.version, releasePage(at, release.tag)),
      release.rolledBack ? 'rolled back' : '',
      deployedText(release.deployedTo),
    ])
  return table(['Version', 'Note', 'Deployed to'], rows)
}

/** Where a version was deployed, in one line; empty for nowhere. */
export function deployedText(deployedTo: readonly unknown[]): string {
  return deployedTo.map(deploymentText).join(', ')
}

/** Teams write names or objects there; what is neither is shown as it stands. */
function deploymentText(entry: unknown): string {
  if (typeof entry === 'string') return codeCell(clipLine(entry, 80))
  if (typeof entry !== 'object' || entry === null) return codeCell(clipLine(JSON.stringify(entry) ?? '', 80))
  const facts = new Map<string, unknown>(Object.entries(entry))
  const name = facts.get('environment') ?? facts.get('name')
  if (typeof name !== 'string') return codeCell(clipLine(JSON.stringify(entry), 120))
  const details = ['version', 'deployed_at', 'at']
    .map((key) => facts.get(key))
    .filter((value) => typeof value === 'string')
  const more = details.length === 0 ? '' : ` (${details.map((value) => escapeText(clipLine(value, 60))).join(', ')})`
  return `${codeCell(clipLine(name, 80))}${more}`
}

/** A commit, tag or path as a code span, or a dash. */
export function codeOrDash(text: string | null): string {
  return text === null ? '–' : codeSpan(clipLine(text, 200))
}
