import type { EnvSettings } from '../settings/command.js'
import { stepCommand, type StepCommand, type StepKeys } from './commands.js'
import { handedOnMisfits } from './handed-on.js'
import { takeOver, type TakenOver, type WholeEnvironment } from './like.js'
import type { Misfit } from './misfit.js'
import { nameMisfits } from './names.js'
import { placeholderMisfits } from './placeholder-misfits.js'
import { type Method, questionOf, type Question, type QuestionKeys } from './questions.js'
import type { DeploymentKeys } from './schema.js'
import type { EnvironmentSettings, ReadBack, VerifySettings, WatchedMetric } from './settings.js'
import { stepMisfits } from './step-misfits.js'

const WATCH_DEFAULTS = { for: 600, every: 15, failures: 3 } as const

/** Resolves the environments of a feature, and finds all that cannot work in them; with misfits, only these count. */
export function resolveEnvironments(keys: DeploymentKeys): { environments: EnvironmentSettings[]; misfits: Misfit[] } {
  const { environments, misfits } = takeOver(keys.environments ?? {})
  return {
    environments: environments.map(settingsOf),
    misfits: [
      ...misfits,
      ...nameMisfits(environments),
      ...environments.flatMap((one) => [...stepMisfits(one, keys), ...placeholderMisfits(one)]),
      ...handedOnMisfits(environments),
    ],
  }
}

function settingsOf({ name, keys }: TakenOver): EnvironmentSettings {
  const env: EnvSettings = { pass: keys.env?.pass ?? [], set: keys.env?.set ?? {} }
  const command = (one: StepKeys | undefined): StepCommand | null => (one === undefined ? null : stepCommand(one, env))
  const ask = (one: QuestionKeys, method: Method): Question => questionOf(one, { env, headers: keys.headers, method })
  const { upload, job, golden } = keys
  return {
    name,
    lane: keys.lane ?? null,
    url: keys.url ?? null,
    candidateUrl: keys['candidate-url'] ?? null,
    group: keys.group ?? name,
    service: keys.service ?? null,
    needs: keys.needs ?? [],
    checklistRequired: keys.checklist === 'required',
    onFailure: keys['on-failure'] ?? 'stop',
    ready: command(keys.ready),
    build: command(keys.build),
    deploy: command(keys.deploy),
    finish: command(keys.finish),
    rollback: command(keys.rollback),
    sample: command(keys.sample),
    upload: upload === undefined ? null : { command: stepCommand(upload, env), readBack: readBackOf(upload, env) },
    serving: servingOf(keys, ask),
    golden: golden === undefined ? null : { question: ask(golden, 'POST'), tolerance: golden.tolerance ?? null },
    loadTest: loadTestOf(keys, ask),
    switch: switchOf(keys, env),
    watch: watchOf(keys, env),
    verify: verifyOf(keys, env),
    job: job === undefined ? null : { ...job, repository: job.repository ?? null, token: job.token ?? null },
  }
}

type Ask = (one: QuestionKeys, method: Method) => Question

function readBackOf(upload: NonNullable<WholeEnvironment['upload']>, env: EnvSettings): ReadBack | null {
  const keys = upload['read-back']
  if (keys == null) return null
  const command = stepCommand(keys, env)
  const of = keys.of !== undefined ? { file: keys.of } : command.run.includes('{output}') ? 'folder' : 'archive'
  return { command, of, as: keys.as ?? {} }
}

function servingOf({ serving }: WholeEnvironment, ask: Ask): EnvironmentSettings['serving'] {
  if (serving === undefined) return null
  const timeout = serving.timeout ?? 300
  const question = ask({ ...serving, timeout }, 'GET')
  return { question, answers: serving.answers ?? 5, timeoutSeconds: timeout, withinSeconds: serving.within ?? null }
}

function loadTestOf(keys: WholeEnvironment, ask: Ask): EnvironmentSettings['loadTest'] {
  const test = keys['load-test']
  if (test === undefined) return null
  const { p50, p90, p95, p99, errors } = test
  const given = Object.entries({ p50, p90, p95, p99, errors }).filter(([, bound]) => bound !== undefined)
  return {
    question: ask(test, 'POST'),
    rate: test.rate ?? 10,
    warmUpSeconds: test['warm-up'] ?? 5,
    durationSeconds: test.duration ?? 20,
    bounds: Object.fromEntries(given),
    live: test.live ?? false,
  }
}

function switchOf(keys: WholeEnvironment, env: EnvSettings): EnvironmentSettings['switch'] {
  const given = keys.switch
  if (given === undefined) return null
  return { command: stepCommand(given, env), weights: given.weights ?? [100], eachSeconds: given.each ?? 0 }
}

function watchOf({ watch }: WholeEnvironment, env: EnvSettings): EnvironmentSettings['watch'] {
  if (watch === undefined) return null
  const metrics = Object.entries(watch.metrics ?? {}).map(([name, keys]): WatchedMetric => {
    const { prometheus, min, max } = keys
    const source: WatchedMetric['source'] =
      prometheus === undefined
        ? { kind: 'run', command: stepCommand(keys, env) }
        : { kind: 'prometheus', ...prometheus }
    return { name, source, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
  })
  return {
    forSeconds: watch.for ?? WATCH_DEFAULTS.for,
    everySeconds: watch.every ?? WATCH_DEFAULTS.every,
    failures: watch.failures ?? WATCH_DEFAULTS.failures,
    metrics,
  }
}

function verifyOf({ verify }: WholeEnvironment, env: EnvSettings): VerifySettings | null {
  if (verify === undefined) return null
  const { rows, key, columns, nulls, golden, tolerance, changed } = verify
  return {
    rows: rows ?? null,
    key: key ?? null,
    columns: columns ?? [],
    nulls: nulls ?? null,
    golden: golden ?? null,
    tolerance: tolerance ?? 0,
    changed: changed ?? null,
    command: verify.run === undefined ? null : stepCommand(verify, env),
  }
}
