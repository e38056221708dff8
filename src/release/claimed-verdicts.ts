import { isSameJson } from '../formats/same-json.js'
import type { CandidateFacts } from '../gates/facts.js'
import type { GateEvidence } from '../gates/gathered.js'
import { GATE_NAMES, type GatesSettings } from '../gates/index.js'
import { judgeDocumentation } from '../gates/documentation/judge.js'
import type { Judgement } from '../gates/judgement.js'
import { readMetrics } from '../gates/performance/metrics.js'
import { judgePerformance } from '../gates/performance/judge.js'
import { letsPass } from '../gates/verdict.js'
import { CARD_NAME } from '../package/file-names.js'
import type { ReleaseRecord } from './record.js'

/** What a job that runs no gate holds the verdicts of another one against. */
export interface VerdictsAgainst {
  settings: GatesSettings
  /** `YYYY-MM-DD` in UTC. */
  today: string
  /** The candidate, but for what was measured of it and its card. */
  candidate: Pick<CandidateFacts, 'bounds' | 'champion' | 'noChampion' | 'version'>
  modelCard: string
}

/**
 * What in the verdicts of a record cannot be, in words; null where nothing is. What a gate's command says is its own affair:
 * which gates there are, which are off or waived, and what follows from the metrics and the card that were sealed is not.
 */
export function verdictsProblem(record: ReleaseRecord, against: VerdictsAgainst): string | null {
  const { gatesEnabled } = against.settings
  const names = record.verdicts.map(({ gate }) => gate)
  const isComplete = names.length === GATE_NAMES.length && GATE_NAMES.every((gate) => names.includes(gate))
  if (!isComplete) return `it has verdicts of ${names.join(', ')} and not of ${GATE_NAMES.join(', ')}`
  const overall = gatesEnabled ? 'passed' : 'disabled'
  if (record.verdict !== overall) return `its verdict is ${record.verdict} and not ${overall}`
  const found = record.verdicts.map((one) => verdictProblem(one, against))
  return found.find((problem) => problem !== null) ?? contentProblem(record, against)
}

function verdictProblem(
  { gate, verdict }: ReleaseRecord['verdicts'][number],
  { settings, today }: VerdictsAgainst,
): string | null {
  const name = GATE_NAMES.find((one) => one === gate)
  if (name === undefined) return `${gate} is no gate`
  const { enabled, waiver } = settings.gates[name]
  const isOff = !settings.gatesEnabled || !enabled
  if (isOff) return verdict === 'skipped' ? null : `${gate} is switched off, and its verdict is ${verdict}`
  if (!letsPass({ verdict })) return `the verdict of ${gate} is ${verdict}`
  if (verdict === 'skipped') return `${gate} is not switched off, and its verdict is skipped`
  if (verdict !== 'waived') return waiver === null ? null : `${gate} is waived, and its verdict is ${verdict}`
  if (waiver === null) return `the verdict of ${gate} is waived, and nobody waives it`
  return today > waiver.expires ? `the waiver of ${gate} has expired on ${waiver.expires}` : null
}

/** What metrics and card were sealed is judged once more: no command is needed for that. */
function contentProblem(record: ReleaseRecord, { candidate, modelCard }: VerdictsAgainst): string | null {
  const facts = {
    ...candidate,
    ...{ metrics: record.metrics, card: { path: CARD_NAME, text: modelCard } },
    ...{ cardProblem: null, generatedCardPath: null, otherData: null },
  }
  const about = { documents: [], datasets: [], review: null, candidate: facts }
  const rejudged: readonly [string, () => Judgement][] = [
    ['performance', () => judgePerformance({ ...about, evidence: measuredAs(record) })],
    ['documentation', () => judgeDocumentation({ ...about, evidence: NOTHING })],
  ]
  const reading = readMetrics(metricsText(record), METRICS)
  if (!isSameJson(reading.ok ? reading.metrics : {}, record.metrics))
    return 'its metrics are not those as they were written'
  for (const [gate, judge] of rejudged) {
    const said = record.verdicts.find((one) => one.gate === gate)
    if (said?.verdict !== 'passed') continue
    const judged = judge()
    if (judged.verdict !== 'passed') return `${gate} passed in it, and does not by what it says: ${judged.reason}`
    const rows = judged.metrics ?? said.metrics ?? []
    if (!isSameJson(rows, said.metrics ?? []) || (gate === 'performance' && !isSameJson(rows, record.metricRows))) {
      return 'its table of metrics is not what its metrics, the bounds and the champion give'
    }
  }
  return null
}

/** What the gate calls its report. */
const METRICS = 'metrics'

function metricsText({ metricsAsWritten }: ReleaseRecord): string {
  return JSON.stringify(metricsAsWritten ?? null)
}

const NOTHING: GateEvidence = { commands: [], reports: [], seconds: 0 }

/** The metrics of a record as the evaluation would have written them. */
function measuredAs(record: ReleaseRecord): GateEvidence {
  const text = metricsText(record)
  const report = { id: METRICS, path: METRICS, state: 'read' as const, text, size: text.length, sha256: null }
  return { ...NOTHING, reports: [report] }
}
