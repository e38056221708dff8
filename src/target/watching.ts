import {
  type MetricReading,
  prometheusAddress,
  readPrintedMetric,
  readPrometheus,
} from '../deployment/metric-reading.js'
import type { StepResult } from '../deployment/memory.js'
import { names, servedLabel } from '../deployment/served.js'
import { nextWatchLook, type WatchLook } from '../deployment/watch.js'
import { fillPlaced } from '../environments/placeholders.js'
import type { EnvironmentSettings, WatchedMetric } from '../environments/settings.js'
import { concealSecrets } from '../formats/secret-forms.js'
import { DEPLOYING } from '../limits/deploying.js'
import type { StepContext } from './context.js'
import { valuesOf } from './placeholder-values.js'
import { askByCommand } from './printed-answer.js'
import { askOnce, passed } from './serving.js'

type WatchSettings = NonNullable<EnvironmentSettings['watch']>

/** Watches a version for as long as the environment has it. */
export async function lookWatch(context: StepContext): Promise<StepResult> {
  const { watch } = context.facts.environment
  if (watch === null) throw new Error('a watch needs a time')
  const { clock } = context.host
  const began = clock.now().getTime()
  const elapsed = (): number => (clock.now().getTime() - began) / 1_000
  const looks: WatchLook[] = []
  const report = { kind: 'watch' as const, looks, metrics: watch.metrics }
  for (;;) {
    const next = nextWatchLook(looks, watch, elapsed())
    if (next.kind === 'over') {
      const words = concealSecrets(next.verdict.words, context.secrets)
      return next.verdict.kind === 'passed'
        ? { ...passed(context, words), report }
        : { kind: 'failed', reason: words, report }
    }
    if (next.afterSeconds > 0) await clock.sleep(next.afterSeconds * 1_000, context.signal)
    looks.push(await lookOnce(context, watch, elapsed()))
  }
}

async function lookOnce(context: StepContext, { metrics }: WatchSettings, at: number): Promise<WatchLook> {
  const readings: [string, MetricReading][] = []
  for (const metric of metrics) readings.push([metric.name, await readMetric(context, metric)])
  return { at, ...(await servingOf(context)), metrics: Object.fromEntries(readings) }
}

async function servingOf(context: StepContext): Promise<Pick<WatchLook, 'serving'>> {
  const { serving } = context.facts.environment
  if (serving === null) return {}
  const served = await askOnce(context, serving, DEPLOYING.askMilliseconds.value)
  if (served.kind === 'unreadable') return { serving: `the target did not say what it serves (${served.why})` }
  return { serving: names(served, context.version) ? null : `the target serves ${servedLabel(served)}` }
}

async function readMetric(context: StepContext, { source }: WatchedMetric): Promise<MetricReading> {
  if (source.kind === 'run') {
    return readPrintedMetric(await askByCommand(context, { step: 'watch', command: source.command }))
  }
  const query = fillPlaced(source.query, 'text', valuesOf(context))
  const request = { url: prometheusAddress(source.url, query), method: 'GET', headers: {}, body: null }
  const timeoutMilliseconds = DEPLOYING.askMilliseconds.value
  return readPrometheus(await context.host.network.ask({ ...request, timeoutMilliseconds }, context.signal))
}
