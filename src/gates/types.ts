import type { FeatureSettings, TypesSettings } from '../config/settings.js'
import { conclude, concludeFindings, count, oneLine } from './conclusion.js'
import { readCommandLine, toolWord } from './command-line.js'
import { disabledVerdict } from './disabled.js'
import { commandEnd, evidenceOf, exitFinding, lastLine, stripColours } from './evidence.js'
import type { CommandEvidence, GateEvidence, GatePlan } from './gate.js'
import { planCommand, type PlanFacts } from './plan-facts.js'
import type { Finding, Verdict } from './verdict.js'

const FINDINGS_LIMIT = 20

/** Plans the types gate: the command as it is written. */
export function planTypes(settings: FeatureSettings, facts: PlanFacts): GatePlan {
  const decided = disabledVerdict(settings, 'types')
  const command = planCommand('types', settings.gates.types.command, facts)
  return { gate: 'types', decided, commands: decided === null && command !== null ? [command] : [], reports: [] }
}

/** Judges the types gate by its exit code; mypy's 2 means that it could not look, which is an `error`. */
export function judgeTypes(_settings: TypesSettings, evidence: GateEvidence): Verdict {
  const parts = { evidence: evidenceOf(evidence), seconds: evidence.seconds }
  const { command, trouble } = commandEnd(evidence, 'types', 'types')
  if (trouble !== null) return concludeFindings('types', 'error', [trouble], parts)
  if (command.exitCode === 0) {
    const last = lastLine(command)
    return conclude('types', 'passed', last === '' ? 'the command exited 0' : last, parts)
  }
  const isMypy = toolWord(readCommandLine(command.run), 'mypy') !== null
  const findings = typeErrors(command)
  const kind = isMypy && command.exitCode !== 1 ? 'error' : 'failed'
  const [first] = findings
  if (first === undefined) return concludeFindings('types', kind, [exitFinding(command, 'The type check')], parts)
  const summary =
    /^Found \d+ errors?\b.*$/m.exec(stripColours(command.tail))?.[0] ?? count(findings.length, 'type error')
  const at = first.where === undefined ? '' : ` at ${first.where.file}:${first.where.line ?? '?'}`
  const shown = findings.slice(0, FINDINGS_LIMIT)
  return conclude('types', kind, `${summary}; the first${at}: ${first.what}`, { ...parts, findings: shown })
}

/** Lines such as `src/a.py:3:5: error: …  [code]` (mypy) and `src/a.py:3:5 - error: …` (pyright). */
function typeErrors(command: CommandEvidence): Finding[] {
  const pattern = /^\s*([^\s:][^:\n]*):(\d{1,7})(?::(\d{1,7}))?(?::| -) error: (.+)$/gm
  return [...stripColours(command.tail).matchAll(pattern)].map((match) => ({
    what: oneLine(match[4] ?? '', 200),
    fix: 'Correct the type, or the annotation',
    where: {
      file: match[1] ?? '',
      line: Number(match[2]),
      ...(match[3] === undefined ? {} : { column: Number(match[3]) }),
    },
  }))
}
