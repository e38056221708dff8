import { formatSeconds } from '../formats/quantities.js'
import { escapeRegExp } from '../formats/reg-exp.js'
import { oneLine } from './conclusion.js'
import type { CommandEvidence, GateEvidence, ReportFile } from './gathered.js'
import type { Evidence, Finding } from './judgement.js'

/** Why a report could not be read, and what to do. */
const UNREADABLE: Record<Exclude<ReportFile['state'], 'read'>, { what: string; fix: string }> = {
  missing: { what: 'is not there', fix: 'Let the command write it, or correct the path' },
  stale: {
    what: 'is stale: it was not written by this run of the command',
    fix: 'Let the command write it each time, and do not commit an old one in its place',
  },
  linked: {
    what: 'is a hard link to another file, so it cannot be told whether this run of the command wrote it',
    fix: 'Let the command write a file of its own there',
  },
  'not-a-file': {
    what: 'is not a regular file',
    fix: 'Put a regular file there: folders, links, pipes and devices are not read',
  },
  'too-large': { what: 'is too large to be read', fix: 'Write a smaller report' },
  'not-text': { what: 'is not UTF-8 text', fix: 'Write it as UTF-8' },
}

/** The commands and the reports that were read, as a verdict's evidence. */
export function evidenceOf(evidence: GateEvidence): Evidence[] {
  const commands = evidence.commands.map((one): Evidence => {
    return { kind: 'command', run: one.run, exitCode: one.exitCode, seconds: one.seconds }
  })
  const files = evidence.reports.flatMap((one): Evidence[] =>
    one.state === 'read' && one.sha256 !== null
      ? [{ kind: 'file', path: one.path, sha256: one.sha256, size: one.size }]
      : [],
  )
  return [...commands, ...files]
}

/** A report's text, or what keeps it from being read. */
export type ReportText = { text: string; trouble: null } | { text: null; trouble: Finding }

/** Takes a report's text; missing, stale, empty and unreadable ones are trouble. `name` starts the message. */
export function reportText(report: ReportFile, name: string): ReportText {
  // A file in our own scratch folder means nothing to the reader.
  const at = report.path.startsWith('/') ? {} : { where: { file: report.path } }
  if (report.state === 'read' && report.text !== null) {
    if (report.text.trim() !== '') return { text: report.text, trouble: null }
    return { text: null, trouble: { what: `${name} is empty`, fix: UNREADABLE.missing.fix, ...at } }
  }
  const { what, fix } = UNREADABLE[report.state === 'read' ? 'not-text' : report.state]
  return { text: null, trouble: { what: `${name} ${what}`, fix, ...at } }
}

/** How a gate's command ended: `trouble` says why that tells nothing about what it should have checked. */
export type CommandEnd =
  { command: CommandEvidence; trouble: null } | { command: CommandEvidence | null; trouble: Finding }

/** Looks up the gate's own command, and whether it ran to its own end. */
export function commandEnd(evidence: GateEvidence, gate: string): CommandEnd {
  const command = evidence.commands.find((one) => one.id === gate)
  if (command === undefined) {
    const fix = `Set \`gates.${gate}.run\` to a command that does`
    return { command: null, trouble: { what: 'The command did not run', fix } }
  }
  const trouble = troubleOf(command, gate)
  return trouble === null ? { command, trouble } : { command, trouble }
}

function troubleOf(command: CommandEvidence, gate: string): Finding | null {
  if (command.timedOut) {
    const fix = `Make it faster or raise \`gates.${gate}.timeout\``
    return { what: `The command was ended after ${formatSeconds(command.seconds)}`, fix }
  }
  if (command.signal !== null || command.exitCode === null) {
    return { what: `The command was ended by ${command.signal ?? 'the system'}`, fix: 'See its output in the log' }
  }
  const tool = missingTool(command)
  if (tool === null) return null
  return { what: `${tool} is not installed`, fix: `Install it in the workflow, in a step before this one` }
}

/** Name of the tool that the command could not find (exit 127, or Python's own message for `python -m`). */
function missingTool(command: CommandEvidence): string | null {
  if (command.exitCode === 0) return null
  if (command.exitCode === 127) {
    const named = /(?:^|\s)([^\s:]+): (?:command )?not found/m.exec(command.tail)
    return named?.[1] ?? 'a tool that the command calls'
  }
  const module = /\s-m\s+([\w.]+)/.exec(command.run)?.[1]
  return module !== undefined && new RegExp(`No module named '?${escapeRegExp(module)}'?\\s*$`, 'm').test(command.tail)
    ? module
    : null
}

/** The last line with words that a command printed, for a message; empty when it printed none. */
export function lastLine(command: CommandEvidence): string {
  const lines = stripColours(command.tail).split(/\r?\n/)
  return oneLine(lines.findLast((line) => /[\p{L}\p{N}]/u.test(line)) ?? '', 200)
}

/** Removes terminal colours and other escape sequences. */
export function stripColours(text: string): string {
  return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '')
}

/** What a command's non-zero exit says, with its last line. */
export function exitFinding(command: CommandEvidence, what: string): Finding {
  const last = lastLine(command)
  return {
    what: `${what} exited ${command.exitCode ?? '?'}${last === '' ? '' : `: ${last}`}`,
    fix: 'See its output in the log',
  }
}
