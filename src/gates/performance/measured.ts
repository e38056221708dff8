import { reportText } from '../evidence.js'
import type { Measured } from '../gate.js'
import type { GateEvidence, ReportFile } from '../gathered.js'
import { readMetrics, type MetricsReading } from './metrics.js'

const MEASURE =
  'Set `gates.performance.run` to a command that evaluates the model, and `metrics` to the file that it writes'

/** What the evaluation measured, read strictly from the gate's report. */
export function measuredMetrics(evidence: GateEvidence): MetricsReading {
  const report = evidence.reports.find((one) => one.id === 'metrics')
  if (report === undefined) return { ok: false, problems: [{ what: 'There is no metrics file', fix: MEASURE }] }
  const { text, trouble } = reportText(report, 'The metrics file')
  if (trouble !== null) return { ok: false, problems: [{ ...trouble, fix: metricsFix(report, evidence) }] }
  return readMetrics(text, report.path)
}

function metricsFix(report: ReportFile, evidence: GateEvidence): string {
  if (report.state !== 'missing' && report.state !== 'stale') return `Let the evaluation write JSON to ${report.path}`
  if (evidence.commands.length === 0) return MEASURE
  return `Let the evaluation write ${report.path} each time, or set \`metrics\` to the file that it writes`
}

/** What was measured, for card, metadata and state; a metrics file that a failing evaluation left behind measures nothing. */
export function measure(evidence: GateEvidence): Measured | null {
  const reading = measuredMetrics(evidence)
  if (!reading.ok || evidence.commands.some((command) => command.exitCode !== 0)) return null
  return { metrics: reading.metrics, asWritten: reading.asWritten }
}
