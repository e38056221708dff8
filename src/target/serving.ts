import type { StepResult } from '../deployment/memory.js'
import type { SeenTarget } from '../deployment/observation.js'
import { names, readServed, type Served, type Wanted } from '../deployment/served.js'
import { judgeServing, nextServingLook, type ServingVerdict } from '../deployment/serving.js'
import type { EnvironmentSettings } from '../environments/settings.js'
import { concealSecrets } from '../formats/secret-forms.js'
import { DEPLOYING } from '../limits/deploying.js'
import type { StepContext } from './context.js'
import { askTarget } from './question.js'

type ServingSettings = NonNullable<EnvironmentSettings['serving']>

/** What comes with a target's own next run is not waited for: it is looked at, and left to a later run. */
const LONGEST_WITHIN_SECONDS = 10
const FEW_ANSWERS = 3

/** Looks whether the version serves, for as long as `serving` has it. */
export async function lookServing(context: StepContext): Promise<StepResult> {
  const { environment } = context.facts
  const { serving } = environment
  if (serving === null) throw new Error('a look at what serves needs a question')
  const verdict = await untilServing(context, serving)
  const words = concealSecrets(verdict.words, context.secrets)
  if (verdict.kind === 'serves') return passed(context, words)
  return serving.withinSeconds === null ? { kind: 'failed', reason: words } : { kind: 'not-yet', saw: words }
}

/** A step that has passed now. */
export function passed({ host }: Pick<StepContext, 'host'>, saw: string, out: Record<string, string> = {}): StepResult {
  return { kind: 'passed', saw, out, at: host.clock.now().toISOString() }
}

async function untilServing(context: StepContext, serving: ServingSettings): Promise<ServingVerdict> {
  const { clock } = context.host
  const { version, digest } = context.version
  const { answers, timeoutSeconds: given, withinSeconds } = serving
  const timeoutSeconds = withinSeconds === null ? given : Math.min(given, LONGEST_WITHIN_SECONDS)
  const plan = { version, digest, answers, timeoutSeconds }
  const seen: Served[] = []
  const began = clock.now().getTime()
  for (;;) {
    const next = nextServingLook(seen, plan, clock.now().getTime() - began)
    if (next.kind === 'over') return next.verdict
    if (next.afterMilliseconds > 0) await clock.sleep(next.afterMilliseconds, context.signal)
    seen.push(await askOnce(context, serving, next.timeoutMilliseconds))
  }
}

/** Asks once what serves. */
export async function askOnce(
  context: StepContext,
  { question }: ServingSettings,
  timeoutMilliseconds: number,
): Promise<Served> {
  const answer = await askTarget(context, question, { step: 'serving', body: null, timeoutMilliseconds })
  return readServed(answer, question.field)
}

/** What an address says of the new version and the one before, after a few questions. */
export async function askServing(context: StepContext, awaits: 'former' | undefined): Promise<SeenTarget | null> {
  const { facts, version } = context
  const { serving } = facts.environment
  if (serving === null) return null
  const { former } = facts
  if (awaits === 'former' && former !== null) {
    const verdict = await untilServing({ ...context, version: former }, { ...serving, withinSeconds: null })
    if (verdict.kind === 'serves') return { is: 'former', words: conceal(context, verdict.words) }
  }
  const seen: Served[] = []
  while (seen.length < Math.min(FEW_ANSWERS, serving.answers) && seen.at(-1)?.kind !== 'unreadable') {
    seen.push(await askOnce(context, serving, DEPLOYING.askMilliseconds.value / 3))
  }
  const verdict = judgeServing(seen, { version: version.version, digest: version.digest, answers: seen.length })
  return { is: whatIs(verdict, seen, former), words: conceal(context, verdict.words) }
}

function conceal({ secrets }: StepContext, words: string): string {
  return concealSecrets(words, secrets)
}

function whatIs({ kind }: ServingVerdict, seen: readonly Served[], former: Wanted | null): SeenTarget['is'] {
  switch (kind) {
    case 'serves':
      return 'new'
    case 'few':
    case 'mixture':
      return 'mixture'
    case 'no answer':
      return 'silent'
    case 'other':
      return former !== null && seen.every((one) => names(one, former)) ? 'former' : 'other'
  }
}
