import { statusOf, type Answer } from './answer.js'
import { readGates } from './gates.js'
import type { WorldAnswer } from './github/world-store.js'
import type { Screen } from './screen.js'

type Paint = Pick<Screen, 'paint'>

/** The short summary that ends a rehearsal at a terminal. */
export function describeAnswer(answer: Answer, screen: Paint): string {
  const lines = [
    '',
    ...describeOutcome(answer, screen),
    ...describeGates(answer, screen),
    '',
    ...describeWorld(answer.world, screen),
  ]
  for (const run of answer.runs ?? []) {
    const feature = [run.command, run.feature_id ?? 'no feature-id'].filter((word) => word !== null).join(' ')
    const status = run.outputs['status'] ?? '-'
    lines.push(
      `Run ${run.run_id} (${feature}): exit ${String(statusOf({ exitCode: run.exit_code, signal: run.signal }))}, ${status}`,
    )
  }
  const writes = answer.requests.filter(({ write }) => write !== null).length
  lines.push('', `Requests   ${String(answer.requests.length)}, of them ${String(writes)} writes`)
  return [...lines, `Log        ${answer.log}`, `Page       ${answer.page}`].join('\n')
}

function describeOutcome({ exit_code, signal, outputs, seconds }: Answer, { paint }: Paint): string[] {
  const status = outputs['status'] ?? 'no status'
  const end = exit_code === null ? `ended by ${signal ?? 'a signal'}` : `exit ${String(exit_code)}`
  const colour = exit_code === 0 ? 'green' : 'red'
  const lines = [paint(colour, `${status} (${end}, ${seconds.toFixed(1)} s)`)]
  const shown = { Version: outputs['version'], Tag: outputs['tag'], Release: outputs['release-url'] }
  for (const [name, value] of Object.entries(shown)) {
    if (value !== undefined && value !== '') lines.push(`${name.padEnd(10)} ${value}`)
  }
  return lines
}

function describeGates(answer: Answer, { paint }: Paint): string[] {
  const gates = readGates(answer.outputs['gates'])
  if (gates.length === 0) return []
  const width = Math.max(...gates.map(({ name }) => name.length))
  const rows = gates.map(({ name, verdict, reason, seconds }) => {
    const time = seconds === null ? '' : `${seconds.toFixed(1)} s`
    const colour = verdict === 'passed' ? 'green' : verdict === 'skipped' || verdict === 'waived' ? 'yellow' : 'red'
    return `  ${name.padEnd(width)}  ${paint(colour, verdict.padEnd(12))} ${time.padStart(7)}  ${reason.split('\n')[0] ?? ''}`
  })
  return ['', 'Gates', ...rows]
}

/** What a world holds, in a few lines. */
export function describeWorld(world: WorldAnswer, { paint }: Paint): string[] {
  const lines = [paint('bold', `GitHub     ${world.repo}, ${world.default_branch} at ${world.head.slice(0, 12)}`)]
  for (const { name, commit } of world.tags) lines.push(`tag        ${name} on ${commit.slice(0, 12)}`)
  for (const { tag, draft, assets } of world.releases) {
    lines.push(
      `release    ${tag}${draft ? ' (draft)' : ''}: ${assets.map(({ name }) => name).join(', ') || 'no assets'}`,
    )
  }
  for (const { sha, branch, message } of world.commits) {
    lines.push(`commit     ${sha.slice(0, 12)} on ${branch}: ${message.split('\n')[0] ?? ''}`)
  }
  for (const { name, size } of world.artifacts) lines.push(`artifact   ${name} (${String(size)} bytes)`)
  for (const { number, title, state } of world.pulls) lines.push(`pull       #${String(number)} ${state}: ${title}`)
  for (const { number, title, state } of world.issues) lines.push(`issue      #${String(number)} ${state}: ${title}`)
  for (const { environment, ref, task, statuses } of world.deployments)
    lines.push(`deployment ${ref} to ${environment} (${task}): ${statuses.at(-1)?.state ?? 'no status'}`)
  return [...lines, `git        git -C ${world.bare} log --stat`]
}
