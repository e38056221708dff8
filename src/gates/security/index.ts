import { z } from 'zod'
import * as field from '../../settings/fields.js'
import { defineGate, type GateWish, type KeysOf, type PlanContext, type SettingsOf } from '../gate.js'
import { ownReport, withReport } from './bandit-command.js'
import { SECURITY_FORMS } from './reports.js'
import { SEVERITIES, type Severity } from './security-report.js'

/** Id of the command that is run once more for its report. */
export const REPORT_COMMAND = 'security-report'
const DEFAULT_FAIL_ON: Severity = 'low'

const keys = {
  'fail-on': z.enum(SEVERITIES).optional().describe('From which severity on a finding fails the gate'),
  reports: field.paths
    .optional()
    .describe(`${SECURITY_FORMS.readers.map(({ name }) => name).join(' or ')} reports (JSON) that the command writes`),
}

function resolve(given: KeysOf<typeof keys>) {
  return {
    failOn: given['fail-on'] ?? DEFAULT_FAIL_ON,
    /** Reports declared by the team; empty: ours. */
    reports: given.reports ?? [],
  }
}

export type Settings = SettingsOf<typeof resolve>

/**
 * Plans the security gate. bandit takes no options from its environment: where the command is bandit alone and asks for
 * no output of its own, it is run as written and then once more with `-f json -o <our file>`.
 */
function plan(context: PlanContext, settings: Settings): GateWish {
  const { command } = context
  if (command === null) return {}
  if (settings.reports.length > 0) {
    const reports = settings.reports.map((path, index) => ({ id: `report-${index}`, path, mustBeFresh: true }))
    return { commands: [command], reports }
  }
  const teams = ownReport(command.run)
  if (teams !== null) return { commands: [command], reports: [{ id: 'report', path: teams, mustBeFresh: true }] }
  const path = context.scratchFile('bandit.json')
  const run = withReport(command.run, path)
  if (run === null) return { commands: [command] }
  const again = { ...command, id: REPORT_COMMAND, run }
  return { commands: [command, again], reports: [{ id: 'report', path, mustBeFresh: true }] }
}

/** The gate `security`. */
export const security = defineGate({
  name: 'security',
  purpose: 'The code has no security findings',
  passesWhen: "bandit's report has no finding at or above `fail-on` and no error; another tool exits 0",
  command: { default: { run: 'bandit -r src/', script: null } },
  keys,
  defaults: { 'fail-on': DEFAULT_FAIL_ON },
  resolve,
  plan,
})
