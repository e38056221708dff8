import type { Problem } from '../errors.js'
import { clipLine, codeSpan, escapeProse, escapeText, link } from '../formats/markdown-escape.js'
import { formatBytes, shortDigest } from '../formats/quantities.js'
import type { MetricRow, OverallVerdict } from '../gates/verdict.js'
import { disabledNotice, gatesTable } from '../release/gates-table.js'
import { metricCharts, metricsTable } from '../release/metrics-table.js'
import { commitPage, releasePage } from '../release/pages.js'
import type { EarlierRelease, RecordedVerdict } from '../release/record.js'
import { type EndOfRelease, nextSteps } from './next-steps.js'
import { findingsByGate, problemList } from './problem-list.js'
import {
  assembleSummary,
  bullets,
  deployedText,
  generatedCard,
  historyTable,
  monitoringList,
  titled,
} from './summary-parts.js'

/** What a job summary tells of a release, whatever became of it; `null` is what is not known. */
export interface ReleaseSummary extends EndOfRelease {
  title: string | null
  repository: string
  serverUrl: string
  previousVersion: string | null
  /** Why that version: from `chooseVersion`. */
  versionReason: string | null
  tag: string | null
  commit: string | null
  stateCommit: string | null
  gatesEnabled: boolean
  gatesSource: string
  /** Null when the gates were not reached. */
  verdict: OverallVerdict | null
  verdicts: readonly RecordedVerdict[]
  metrics: Record<string, number>
  metricRows: readonly MetricRow[]
  champion: { version: string; metrics: Record<string, number> } | null
  history: readonly EarlierRelease[]
  /** The state file's `deployed_to` of this version. */
  deployedTo: readonly unknown[]
  package: { name: string; size: number; sha256: string } | null
  artifact: { name: string; url: string } | null
  monitoring: readonly { name: string; url: string }[]
  warnings: readonly string[]
  problems: readonly Problem[]
  /** Put in where the team has no card of its own. */
  generatedCard: { saveAs: string; text: string } | null
}

/** A summary of a release of which nothing is known yet. */
export function nothingKnown(at: Pick<ReleaseSummary, 'repository' | 'serverUrl'>, feature: string): ReleaseSummary {
  return {
    feature,
    repository: at.repository,
    serverUrl: at.serverUrl,
    status: 'interrupted',
    title: null,
    version: null,
    previousVersion: null,
    versionReason: null,
    tag: null,
    commit: null,
    stateCommit: null,
    releaseUrl: null,
    pullUrl: null,
    resumable: false,
    gatesEnabled: true,
    gatesSource: '',
    verdict: null,
    verdicts: [],
    metrics: {},
    metricRows: [],
    champion: null,
    history: [],
    deployedTo: [],
    package: null,
    artifact: null,
    monitoring: [],
    warnings: [],
    problems: [],
    generatedCard: null,
  }
}

/** Renders the job summary of a release: outcome, versions, problems, gates, metrics, deployments, what to do next. */
export function renderReleaseSummary(input: ReleaseSummary): string {
  return assembleSummary([
    headline(input),
    input.gatesEnabled ? null : disabledNotice(input.gatesSource, 'Nothing was judged.'),
    facts(input),
    titled('What is wrong', [input.problems.length === 0 ? null : problemList(input.problems)]),
    titled('What to do next', [
      nextSteps(input)
        .map((step) => `- ${step}`)
        .join('\n'),
    ]),
    titled('Gates', [
      input.verdicts.length === 0 ? null : gatesTable(input.verdicts),
      ...findingsByGate(input.verdicts),
    ]),
    titled('Metrics', metricParts(input)),
    titled('Deployed', [deployments(input), historyTable(input.history, input)]),
    titled('Monitoring', [monitoringList(input.monitoring)]),
    titled('Warnings', [bullets(input.warnings)]),
    generatedCard(input.generatedCard),
  ])
}

const OUTCOMES: Readonly<Record<EndOfRelease['status'], readonly [mark: string, text: string]>> = {
  released: ['🚀', 'is released'],
  'already-released': ['✅', 'was released already; nothing had to be done'],
  'awaiting-merge': ['⏳', 'is published; its state waits for a pull request to be merged'],
  sealed: ['📦', 'is sealed; nothing is published yet'],
  refused: ['❌', 'is not released'],
  conflict: ['⛔', 'is not released: something else is in the way, and a person is needed'],
  interrupted: ['⏸️', 'is not finished: run the same job again'],
}

function headline(input: ReleaseSummary): string {
  const [mark, text] = OUTCOMES[input.status]
  const name = input.title ?? input.feature
  const version = input.version === null ? '' : ` ${escapeText(input.version)}`
  return `## ${mark} ${escapeText(clipLine(name, 200))}${version} ${text}`
}

function facts(input: ReleaseSummary): string {
  const { version, previousVersion, tag, commit, stateCommit, artifact, releaseUrl } = input
  const shownTag = tag === null ? null : releaseUrl === null ? codeSpan(tag) : link(tag, releasePage(input, tag))
  const sealed = input.package
  const lines = [
    ['Feature', codeSpan(input.feature)],
    ['Version', version === null ? null : `${versionChange(previousVersion, version)}${because(input)}`],
    ['Release', releaseUrl === null ? null : link('release page', releaseUrl)],
    ['Tag', shownTag],
    ['Commit', commit === null ? null : link(shortDigest(commit), commitPage(input, commit))],
    ['State', input.pullUrl === null ? null : link('pull request', input.pullUrl)],
    ['State commit', stateCommit === null ? null : link(shortDigest(stateCommit), commitPage(input, stateCommit))],
    [
      'Package',
      sealed === null ? null : `${codeSpan(sealed.name)}, ${formatBytes(sealed.size)}, ${codeSpan(sealed.sha256)}`,
    ],
    ['Artifact', artifact === null ? null : link(artifact.name, artifact.url)],
  ] as const
  return lines
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `- **${name}:** ${value ?? ''}`)
    .join('\n')
}

function versionChange(previous: string | null, version: string): string {
  return previous === null
    ? `${escapeText(version)} (first release)`
    : `${escapeText(previous)} → **${escapeText(version)}**`
}

function because(input: ReleaseSummary): string {
  return input.versionReason === null || input.previousVersion === null
    ? ''
    : ` – ${escapeProse(clipLine(input.versionReason, 200))}`
}

function metricParts(input: ReleaseSummary): (string | null)[] {
  if (input.metricRows.length === 0 && Object.keys(input.metrics).length === 0) return []
  const facts = { ...input, version: input.version ?? 'candidate' }
  return [metricsTable(facts), ...metricCharts(facts)]
}

function deployments(input: ReleaseSummary): string | null {
  if (input.version === null || !['released', 'already-released', 'awaiting-merge'].includes(input.status)) return null
  const where = deployedText(input.deployedTo)
  return `${escapeText(input.version)}: ${where === '' ? 'not deployed yet' : where}`
}
