import { fillHeader, type TargetAnswer } from '../deployment/question.js'
import { fillPlaced } from '../environments/placeholders.js'
import type { Header, HttpQuestion, Question } from '../environments/questions.js'
import { Stop } from '../errors.js'
import { cleanLine } from '../formats/markdown-escape.js'
import { secretParts } from '../formats/secret-value.js'
import type { StepContext } from './context.js'
import { type OwnValues, valuesOf } from './placeholder-values.js'
import { askByCommand } from './printed-answer.js'

/** How a question is asked once. */
export interface Asking {
  step: string
  /** Sent over HTTP; null: nothing is. */
  body: string | null
  timeoutMilliseconds: number
  own?: OwnValues
}

/** Asks a question of the target once. */
export async function askTarget(context: StepContext, question: Question, asking: Asking): Promise<TargetAnswer> {
  const { step, own } = asking
  if (question.kind === 'run') {
    return await askByCommand(context, { step, command: question.command, ...(own === undefined ? {} : { own }) })
  }
  const { url, method, headers } = await httpCall(context, question, asking)
  const { body, timeoutMilliseconds } = asking
  return await context.host.network.ask({ url, method, headers, body, timeoutMilliseconds }, context.signal)
}

/** Address, way and headers of a question over HTTP, all filled in; headers by command are asked for anew. */
export async function httpCall(
  context: StepContext,
  question: HttpQuestion,
  { step, body }: Pick<Asking, 'step' | 'body'>,
): Promise<{ url: string; method: string; headers: Record<string, string> }> {
  const url = fillPlaced(question.url, 'text', valuesOf(context))
  const headers: Record<string, string> = body === null ? {} : { 'content-type': 'application/json' }
  for (const header of question.headers) headers[header.name.toLowerCase()] = await headerValue(context, step, header)
  return { url, method: question.method, headers }
}

async function headerValue(context: StepContext, step: string, header: Header): Promise<string> {
  const { host, facts } = context
  const field = `headers.${header.name} of ${facts.environment.name}`
  if ('text' in header) {
    const passed = Object.fromEntries(header.pass.map((name) => [name, host.run.variables[name]]))
    const filled = fillHeader(fillPlaced(header.text, 'text', valuesOf(context)), passed, field)
    if (!filled.ok) throw new Stop('invalid-config', filled.problem)
    return filled.value
  }
  const answer = await askByCommand(context, { step, command: header.command })
  const value = answer.kind === 'printed' ? answer.text.trim() : ''
  if (value !== '' && !/[\r\n]/.test(value)) {
    const parts = secretParts(`${header.name}_TOKEN`, value)
    context.secrets.push(...parts)
    host.log.conceal(parts)
    return value
  }
  const why = answer.kind === 'failed' ? answer.why : value === '' ? 'it printed nothing' : 'it printed several lines'
  throw new Stop('preparation-failed', {
    what: `${field}: its command gave no value (${cleanLine(why)})`,
    fix: 'Let the command print the value of the header on one line',
  })
}
