import type { WholeEnvironment } from './like.js'
import type { StepMisfit } from './misfit.js'

type Metric = NonNullable<NonNullable<WholeEnvironment['watch']>['metrics']>[string]

/** Watches that cannot see anything, or can never fail. */
export function watchMisfits({ watch, serving }: WholeEnvironment): StepMisfit[] {
  if (watch === undefined) return []
  const metrics = Object.entries(watch.metrics ?? {})
  const found = metrics.flatMap(([name, metric]) => metricMisfits(name, metric))
  if (metrics.length === 0 && serving === undefined) {
    const what = '"watch" has nothing to look at: it has no "metrics", and the environment no "serving"'
    found.push({ what, fix: 'Add "serving", or a metric with "run" or "prometheus"', path: ['watch'] })
  }
  const [length, every, failures] = [watch.for ?? 600, watch.every ?? 15, watch.failures ?? 3]
  if (every > length) {
    const what = '"every" is longer than "for": the watch would never look'
    found.push({
      what,
      fix: 'Let "every" be shorter than "for"',
      path: ['watch', watch.every === undefined ? 'for' : 'every'],
    })
  } else if (failures > Math.floor(length / every) + 1) {
    const what = `The watch looks ${Math.floor(length / every) + 1} times, so it could never fail ${failures} times in a row`
    found.push({ what, fix: 'Let it look longer or more often, or lower "failures"', path: ['watch'] })
  }
  return found
}

function metricMisfits(name: string, { run, prometheus, min, max }: Metric): StepMisfit[] {
  const path = ['watch', 'metrics', name]
  const found: StepMisfit[] = []
  if (run === undefined && prometheus === undefined) {
    const what = `The metric ${JSON.stringify(name)} has no source`
    const fix =
      'Add "run": a command that prints its value, or "prometheus: {url, query}"; its own probes are no measure of it'
    found.push({ what, fix, path })
  }
  if (run !== undefined && prometheus !== undefined) {
    found.push({
      what: `The metric ${JSON.stringify(name)} has two sources`,
      fix: 'Take "run" or "prometheus" out',
      path,
    })
  }
  if (min === undefined && max === undefined) {
    const what = `The metric ${JSON.stringify(name)} has no bound`
    found.push({ what, fix: 'Add "max" or "min": without one it can never fail', path })
  }
  if (min !== undefined && max !== undefined && min > max) {
    const what = `The metric ${JSON.stringify(name)} can never be healthy: its "min" is above its "max"`
    found.push({ what, fix: 'Let "min" be at most "max"', path: [...path, 'min'] })
  }
  return found
}
