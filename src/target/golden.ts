import { type GoldenResult, judgeGolden, parseAnswerLines } from '../deployment/golden.js'
import type { StepResult } from '../deployment/memory.js'
import type { TargetAnswer } from '../deployment/question.js'
import { type GoldenRow, requestBody } from '../deployment/request-rows.js'
import type { Question } from '../environments/questions.js'
import { concealSecrets } from '../formats/secret-forms.js'
import { DEPLOYING } from '../limits/deploying.js'
import type { StepContext } from './context.js'
import { goldenRows, packagedTolerance } from './packaged-rows.js'
import { askByCommand } from './printed-answer.js'
import { askTarget } from './question.js'
import { requestsFile } from './requests-file.js'
import { passed } from './serving.js'

/** Asks the golden rows of the version, and compares the answers. */
export async function lookGolden(context: StepContext): Promise<StepResult> {
  const { golden } = context.facts.environment
  if (golden === null) throw new Error('golden rows need a question')
  const read = await goldenRows(context)
  if (!read.ok) return { kind: 'failed', reason: read.why }
  const { rows } = read
  const answered = await answersTo(context, golden.question, rows)
  if ('why' in answered) return { kind: answered.isBusy ? 'unclear' : 'failed', reason: answered.why }
  const tolerance = golden.tolerance ?? (await packagedTolerance(context))
  const judged = judgeGolden(rows, answered.answers, { field: golden.question.field, tolerance })
  const result = told(context, judged)
  const report = { kind: 'golden' as const, result }
  if (answered.surplus > 0) {
    return { kind: 'failed', reason: `the command wrote ${answered.surplus} answers more than there are rows`, report }
  }
  if (result.verdict === 'same') return { ...passed(context, result.words), report }
  const [first] = result.differences
  const sample =
    first === undefined
      ? ''
      : `; row ${first.row}${first.path === '' ? '' : `, ${first.path}`}: ${first.got} instead of ${first.expected}`
  return { kind: 'failed', reason: `${result.words}${sample}`, report }
}

type Answers = { answers: TargetAnswer[]; surplus: number } | { why: string; isBusy: boolean }

async function answersTo(context: StepContext, question: Question, rows: readonly GoldenRow[]): Promise<Answers> {
  if (question.kind === 'run') {
    const { command } = question
    const file = await requestsFile(context.host, rows)
    const answer = await askByCommand(context, { step: 'golden', command, own: { rows: file } })
    if (answer.kind === 'failed') return { why: answer.why, isBusy: answer.isBusy === true }
    return parseAnswerLines(answer.text, rows.length)
  }
  const answers: TargetAnswer[] = []
  for (const row of rows) {
    const asking = { step: 'golden', body: requestBody(row), timeoutMilliseconds: DEPLOYING.askMilliseconds.value }
    answers.push(await askTarget(context, question, asking))
  }
  return { answers, surplus: 0 }
}

/** What a target answers may hold what it was sent: no secret is told. */
function told({ secrets }: StepContext, result: GoldenResult): GoldenResult {
  const differences = result.differences.map((one) => ({ ...one, got: concealSecrets(one.got, secrets) }))
  return { ...result, differences }
}
