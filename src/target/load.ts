import { posix } from 'node:path'
import { loadInspection } from '../deployment/load-inspection.js'
import { loadSeries } from '../deployment/load-figures.js'
import { parseLoadLines } from '../deployment/load-lines.js'
import { arrivalPlan, type LoadRecord, loadTimeout } from '../deployment/load-plan.js'
import { judgeLoad, type LoadResult } from '../deployment/load-test.js'
import type { LoadSeen } from '../deployment/load-inspection.js'
import type { StepResult } from '../deployment/memory.js'
import { type RequestRow, requestBody } from '../deployment/request-rows.js'
import type { HttpQuestion, RunQuestion } from '../environments/questions.js'
import type { EnvironmentSettings } from '../environments/settings.js'
import { concealSecrets } from '../formats/secret-forms.js'
import { lineChart } from '../formats/mermaid-chart.js'
import type { StepContext } from './context.js'
import { loadRows, packagedTolerance } from './packaged-rows.js'
import { askByCommand } from './printed-answer.js'
import { httpCall } from './question.js'
import { requestsFile } from './requests-file.js'
import { passed } from './serving.js'

type LoadSettings = NonNullable<EnvironmentSettings['loadTest']>

/** Runs the load test of an environment, and judges it. */
export async function lookLoad(context: StepContext): Promise<StepResult> {
  const { loadTest } = context.facts.environment
  if (loadTest === null) throw new Error('a load test needs a question')
  const read = await loadRows(context)
  if (!read.ok) return { kind: 'failed', reason: read.why }
  const { question } = loadTest
  const measured =
    question.kind === 'run'
      ? await byCommand(context, { loadTest, question, rows: read.rows })
      : await overHttp(context, { loadTest, question, rows: read.rows })
  if ('why' in measured) return { kind: measured.isBusy ? 'unclear' : 'failed', reason: measured.why }
  const { record, seen } = measured
  const { rate, durationSeconds, bounds } = loadTest
  const judged = judgeLoad(record, { rate, durationSeconds, bounds }, seen)
  return resultOf(context, judged, lineChart(loadSeries(record, { rate })))
}

type Measured = { record: LoadRecord; seen: LoadSeen | null } | { why: string; isBusy: boolean }

async function overHttp(
  context: StepContext,
  { loadTest, question, rows }: { loadTest: LoadSettings; question: HttpQuestion; rows: readonly RequestRow[] },
): Promise<Measured> {
  const { rate, warmUpSeconds, durationSeconds, bounds } = loadTest
  const { serving, golden } = context.facts.environment
  const inspection = loadInspection({
    rows,
    golden:
      golden === null
        ? null
        : { field: golden.question.field, tolerance: golden.tolerance ?? (await packagedTolerance(context)) },
    wanted: context.version,
    servingField: serving?.question.field ?? null,
  })
  const sendsNothing = question.method === 'GET'
  const bodies = sendsNothing ? [null] : rows.map(requestBody)
  const call = await httpCall(context, question, { step: 'load-test', body: bodies[0] ?? null })
  const record = await context.host.network.load(
    {
      ...call,
      bodies,
      timeoutMilliseconds: loadTimeout(
        [bounds.p50, bounds.p90, bounds.p95, bounds.p99].filter((one) => one !== undefined),
      ),
      arrivals: arrivalPlan({ rate, warmUpSeconds, durationSeconds }),
      look: sendsNothing ? null : inspection.look,
    },
    context.signal,
  )
  return { record, seen: sendsNothing ? null : inspection.seen() }
}

async function byCommand(
  context: StepContext,
  { loadTest, question, rows }: { loadTest: LoadSettings; question: RunQuestion; rows: readonly RequestRow[] },
): Promise<Measured> {
  const own = { rows: await requestsFile(context.host, rows) }
  const answer = await askByCommand(context, { step: 'load-test', command: question.command, own })
  if (answer.kind === 'failed') return { why: answer.why, isBusy: answer.isBusy === true }
  const scheduled = Math.round(loadTest.rate * loadTest.durationSeconds)
  const parsed = parseLoadLines(answer.text, posix.basename('output'), scheduled)
  if (parsed.ok) return { record: parsed.record, seen: null }
  const [first] = parsed.problems
  return {
    why: `${first?.what ?? 'what it wrote cannot be read'} (line ${first?.where?.line ?? 1}); ${first?.fix ?? ''}`,
    isBusy: false,
  }
}

function resultOf(context: StepContext, judged: LoadResult, chart: string | null): StepResult {
  const reasons = judged.reasons.map((reason) => concealSecrets(reason, context.secrets))
  const failures = judged.failures.map((one) => ({ ...one, why: concealSecrets(one.why, context.secrets) }))
  const result = { ...judged, reasons, failures }
  const report = { kind: 'load' as const, result, chart }
  switch (result.verdict) {
    case 'passed':
      return { ...passed(context, result.words), report }
    case 'failed':
      return { kind: 'failed', reason: reasons.join('; '), report }
    case 'inconclusive':
      return { kind: 'unclear', reason: `the load test says nothing: ${reasons.join('; ')}`, report }
  }
}
