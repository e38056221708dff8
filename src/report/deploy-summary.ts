import { loadTable } from '../deployment/load-test.js'
import { type DeploymentPlan, stepLabel } from '../deployment/plan.js'
import type { StepReport, TakenStep } from '../deployment/step-report.js'
import { watchSeries } from '../deployment/watch.js'
import type { Problem } from '../errors.js'
import { clipLine, codeSpan, escapeProse, escapeText, fence, link } from '../formats/markdown-escape.js'
import { table } from '../formats/markdown-table.js'
import { lineChart } from '../formats/mermaid-chart.js'
import { formatSeconds, shortDigest } from '../formats/quantities.js'
import { problemList } from './problem-list.js'
import { assembleSummary, bullets, titled } from './summary-parts.js'

/** What a job summary tells of a deployment, whatever became of it; `null` is what is not known. */
export interface DeploySummary {
  feature: string
  title: string | null
  environment: string
  url: string | null
  version: string | null
  previous: string | null
  digest: string | null
  releaseUrl: string | null
  runUrl: string
  status: 'deployed' | 'rolling-out' | 'refused' | 'conflict' | 'interrupted' | 'planned'
  /** Nothing was done, because the version serves already. */
  isAlready: boolean
  isObserved: boolean
  /** Whether the version before was put back and seen. */
  isBack: boolean
  deployment: number | null
  stateCommit: string | null
  pullUrl: string | null
  steps: DeploymentPlan['steps']
  taken: readonly TakenStep[]
  /** What a dry run would do, in sentences. */
  writes: readonly string[]
  warnings: readonly string[]
  problems: readonly Problem[]
}

/** Renders the job summary of a deployment: outcome, problems, steps with their picture, golden rows, load test, watch. */
export function renderDeploySummary(input: DeploySummary): string {
  return assembleSummary([
    headline(input),
    facts(input),
    titled('What is wrong', [input.problems.length === 0 ? null : problemList(input.problems)]),
    titled('What to do next', [bullets(nextSteps(input))]),
    titled('Steps', [input.taken.length === 0 ? null : timeline(input.taken), stepsTable(input.taken)]),
    ...input.taken.flatMap(({ report, ...step }) => (report === undefined ? [] : [reportSection(report, step)])),
    titled('What would be done', [bullets(input.writes)]),
    titled('Warnings', [bullets(input.warnings)]),
  ])
}

const OUTCOMES: Readonly<Record<DeploySummary['status'], readonly [mark: string, text: string]>> = {
  deployed: ['🚀', 'is deployed to'],
  'rolling-out': ['⏳', 'is on its way to'],
  refused: ['❌', 'is not deployed to'],
  conflict: ['⛔', 'is not deployed, and a person is needed: something is in the way in'],
  interrupted: ['⏸️', 'is not there yet, run the same job again:'],
  planned: ['📋', 'would be deployed to'],
}

function headline(input: DeploySummary): string {
  const [mark, text] = input.isAlready ? ['✅', 'serves already in'] : OUTCOMES[input.status]
  const name = escapeText(clipLine(input.title ?? input.feature, 200))
  const version = input.version === null ? '' : ` ${escapeText(input.version)}`
  const seen = input.status === 'deployed' && !input.isObserved ? ', not observed' : ''
  return `## ${mark} ${name}${version} ${text} ${escapeText(input.environment)}${seen}`
}

function facts(input: DeploySummary): string {
  const { version, previous, digest, url, releaseUrl, stateCommit, pullUrl, deployment } = input
  const lines = [
    ['Feature', codeSpan(input.feature)],
    ['Environment', url === null ? codeSpan(input.environment) : link(input.environment, url)],
    ['Version', version === null ? null : escapeText(previous === null ? version : `${previous} → ${version}`)],
    ['Package', digest === null ? null : codeSpan(digest)],
    ['Release', releaseUrl === null ? null : link('release page', releaseUrl)],
    ['Deployment', deployment === null ? null : String(deployment)],
    ['State commit', stateCommit === null ? null : codeSpan(shortDigest(stateCommit))],
    ['State', pullUrl === null ? null : link('pull request', pullUrl)],
  ] as const
  return lines.flatMap(([name, value]) => (value === null ? [] : [`- **${name}:** ${value}`])).join('\n')
}

function nextSteps({ status, isAlready, isObserved, environment, pullUrl, isBack, previous }: DeploySummary): string[] {
  switch (status) {
    case 'deployed': {
      if (isAlready) return []
      const look = isObserved
        ? []
        : [`Look at ${environment} yourself: nothing asks it what it serves (\`serving\` does)`]
      return [...look, ...(pullUrl === null ? [] : ['Merge the pull request with the state, whenever you like'])]
    }
    case 'rolling-out':
      return ['Run the same job again when the next stage, or the next run of the target, is due']
    case 'refused':
      return isBack ? [`${previous ?? 'The version before'} serves again: mend what failed, then deploy again`] : []
    case 'interrupted':
      return ['Run the same job again: it asks the target, and goes on from there']
    case 'conflict':
    case 'planned':
      return []
  }
}

const MARKS: Readonly<Record<TakenStep['outcome'], string>> = {
  passed: '✅',
  failed: '❌',
  unclear: '❔',
  'not-yet': '⏳',
}

/** The steps in a row, as a picture. */
function timeline(taken: readonly TakenStep[]): string {
  const nodes = taken.map(
    (step, at) => `    s${at}["${MARKS[step.outcome]} ${stepLabel(step)}<br/>${formatSeconds(step.seconds)}"]`,
  )
  const arrows = taken.length < 2 ? [] : [`    ${taken.map((_step, at) => `s${at}`).join(' --> ')}`]
  return fence(['flowchart LR', ...nodes, ...arrows].join('\n'), 'mermaid')
}

function stepsTable(taken: readonly TakenStep[]): string | null {
  if (taken.length === 0) return null
  const rows = taken.map((step) => [
    MARKS[step.outcome],
    escapeText(stepLabel(step)),
    formatSeconds(step.seconds),
    escapeProse(clipLine(step.words, 500)),
  ])
  return table(['', 'Step', 'Time', 'What was seen'], rows)
}

function reportSection(report: StepReport, step: Omit<TakenStep, 'report'>): string | null {
  const name = stepLabel(step)
  switch (report.kind) {
    case 'golden': {
      const { differences } = report.result
      if (differences.length === 0) return null
      const rows = differences.map(({ row, path, expected, got }) => [String(row), path, expected, got].map(cell))
      return titled(`Differences: ${escapeText(name)}`, [table(['Row', 'Where', 'Expected', 'Answered'], rows)])
    }
    case 'load': {
      const { header, rows } = loadTable(report.result)
      return titled(`Load test: ${escapeText(name)}`, [
        table(
          header.map(cell),
          rows.map((row) => row.map(cell)),
        ),
        report.chart,
      ])
    }
    case 'watch':
      return titled(
        `Watch: ${escapeText(name)}`,
        report.metrics.map((metric) => lineChart(watchSeries(report.looks, metric))),
      )
  }
}

function cell(text: string): string {
  return escapeText(clipLine(text, 200))
}
