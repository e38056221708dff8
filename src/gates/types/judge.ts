import { readCommandLine, toolWord } from '../../formats/command-line.js'
import { conclude, concludeFindings, count, oneLine } from '../conclusion.js'
import { commandEnd, evidenceOf, exitFinding, lastLine, stripColours } from '../evidence.js'
import type { GateFacts } from '../facts.js'
import type { CommandEvidence } from '../gathered.js'
import type { Finding, Judgement } from '../judgement.js'

const FINDINGS_LIMIT = 20

/** Judges the types gate by its exit code; mypy's 2 means that it could not look, which is an `error`. */
export function judgeTypes({ evidence }: GateFacts): Judgement {
  const parts = { evidence: evidenceOf(evidence), seconds: evidence.seconds }
  const { command, trouble } = commandEnd(evidence, 'types')
  if (trouble !== null) return concludeFindings('error', [trouble], parts)
  if (command.exitCode === 0) {
    const last = lastLine(command)
    return conclude('passed', last === '' ? 'the command exited 0' : last, parts)
  }
  const isMypy = toolWord(readCommandLine(command.run), 'mypy') !== null
  const findings = typeErrors(command)
  const kind = isMypy && command.exitCode !== 1 ? 'error' : 'failed'
  const [first] = findings
  if (first === undefined) return concludeFindings(kind, [exitFinding(command, 'The type check')], parts)
  const summary =
    /^Found \d+ errors?\b.*$/m.exec(stripColours(command.tail))?.[0] ?? count(findings.length, 'type error')
  const at = first.where === undefined ? '' : ` at ${first.where.file}:${first.where.line ?? '?'}`
  const shown = findings.slice(0, FINDINGS_LIMIT)
  return conclude(kind, `${summary}; the first${at}: ${first.what}`, { ...parts, findings: shown })
}

/** Lines such as `src/a.py:3:5: error: …  [code]` (mypy) and `src/a.py:3:5 - error: …` (pyright). */
function typeErrors(command: CommandEvidence): Finding[] {
  const pattern = /^[^\S\n]*([^\s:][^:\n]*):(\d{1,7})(?::(\d{1,7}))?(?::| -) error: (.+)$/gm
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
