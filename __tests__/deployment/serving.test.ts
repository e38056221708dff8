import { describe, expect, it } from '@jest/globals'
import { fillHeader } from '../../src/deployment/question.js'
import { names, readServed, type Served, servedInPassing } from '../../src/deployment/served.js'
import { judgeServing, nextServingLook, type ServingPlan } from '../../src/deployment/serving.js'
import { http, pseudoRandom, served, WANTED } from './answers.js'

const DIGEST = WANTED.digest
const plan = (answers: number): ServingPlan => ({ ...WANTED, answers })

describe('what an answer says is served', () => {
  it.each([
    ['{"model_version": "1.2.0"}', 'model_version'],
    ['{"model_version": " v1.2.0 "}', 'model_version'],
    ['{"model": {"version": "1.2.0"}}', 'model.version'],
    ['{"models": [{"version": "1.2.0"}]}', 'models.0.version'],
    ['{"model.version": "1.2.0"}', 'model.version'],
    ['{"a": {"b.c": "1.2.0"}}', 'a.b.c'],
    [JSON.stringify({ digest: DIGEST }), 'digest'],
    [JSON.stringify({ digest: DIGEST.slice(7).toUpperCase() }), 'digest'],
    ['1.2.0', null],
    ['v1.2.0\n', null],
    ['"1.2.0"', null],
    [`${DIGEST}\n`, null],
  ])('names it: %s (%s)', (text, field) => {
    expect(names(readServed(http(text), field), WANTED)).toBe(true)
    expect(names(readServed({ kind: 'printed', text }, field), WANTED)).toBe(true)
  })

  it.each([
    ['{"model_version": "1.2.1"}', 'model_version'],
    ['{"model_version": "1.2"}', 'model_version'],
    ['{"model_version": "vv1.2.0"}', 'model_version'],
    ['{"model_version": "1.2.0-rc.1"}', 'model_version'],
    [`{"digest": "sha256:${'cd'.repeat(32)}"}`, 'digest'],
    [`{"digest": "${'ab'.repeat(6)}"}`, 'digest'],
  ])('names another one: %s', (text, field) => {
    const said = readServed(http(text), field)
    expect([said.kind, names(said, WANTED)]).toEqual(['version', false])
  })

  it.each([
    ['{"status": "ok", "up": 1}', 'model_version', 'no field `model_version` in the answer, which has status, up'],
    ['[]', 'model_version', 'no field `model_version` in the answer, which is a list'],
    ['{}', 'model_version', 'no field `model_version` in the answer, which has none'],
    ['"1.2.0"', 'model_version', 'no field `model_version` in the answer, which is "1.2.0"'],
    ['{"model_version": null}', 'model_version', 'the answer names no version: null stands in its place'],
    ['{"model_version": 1.2}', 'model_version', 'the answer names no version: 1.2 stands in its place'],
    ['{"model_version": ""}', 'model_version', 'the answer names no version: "" stands in its place'],
    ['<html>', 'model_version', 'the answer is not JSON: '],
    ['{"model_version": "1.2.0", "model_version": "1.1.0"}', 'model_version', 'the answer is not JSON: the key'],
    ['', 'model_version', 'the answer is empty'],
    [' \n', null, 'the answer is empty'],
    ['{"version": "1.2.0"}', null, 'the answer is JSON, and no `field` says where the version stands in it'],
    ['1.2.0\n1.1.0', null, 'the answer is no version: '],
  ])('cannot be read: %s (%s)', (text, field, why) => {
    expect(readServed(http(text), field)).toEqual({ kind: 'unreadable', why: expect.stringContaining(why) })
  })

  it('is nothing with another status than 200 to 299, whatever the text', () => {
    expect(readServed(http('1.2.0', 503), null)).toEqual({ kind: 'unreadable', why: 'status 503' })
    expect(readServed(http('1.2.0', 302), null)).toEqual({ kind: 'unreadable', why: 'status 302' })
    expect(readServed({ kind: 'failed', why: 'connection refused' }, null)).toEqual({
      ...{ kind: 'unreadable', why: 'connection refused' },
    })
  })

  it('is taken from the headers only where the body does not say it', () => {
    const headers = { version: '1.2.0', digest: DIGEST }
    expect(names(readServed(http('{"status": "ok"}', 200, headers), 'model_version'), WANTED)).toBe(true)
    expect(names(readServed(http('{"model_version": "1.1.0"}', 200, headers), 'model_version'), WANTED)).toBe(false)
    expect(names(readServed(http('1.1.0', 200, headers), null), WANTED)).toBe(false)
    expect(names(readServed(http('', 200, { digest: DIGEST }), null), WANTED)).toBe(true)
    expect(readServed(http('', 200, { digest: 'abc' }), null).kind).toBe('unreadable')
    expect(names(readServed(http('', 503, headers), null), WANTED)).toBe(false)
  })

  it('is found in passing in the answer to another question', () => {
    const none = { version: null, digest: null }
    expect(servedInPassing({ prediction: 1 }, none, 'model_version')).toBeNull()
    expect(servedInPassing({ model_version: '1.1.0' }, none, 'model_version')).toMatchObject({ version: '1.1.0' })
    expect(servedInPassing({ prediction: 1 }, { version: '1.1.0', digest: null }, null)).toMatchObject({
      version: '1.1.0',
    })
  })
})

describe('serving', () => {
  it('is seen when the last answers in a row name the version', () => {
    expect(judgeServing(served('1.2.0', 'v1.2.0', '1.2.0'), plan(3))).toMatchObject({ kind: 'serves' })
    expect(judgeServing(served('1.1.0', '1.2.0', '1.2.0'), plan(2)).kind).toBe('serves')
    expect(judgeServing(served('1.2.0', '1.2.0', '1.1.0'), plan(2)).kind).not.toBe('serves')
    expect(judgeServing(served('1.2.0', '!reset', '1.2.0'), plan(2)).kind).not.toBe('serves')
  })

  it('reports a mixture by its numbers', () => {
    const answers = served(...Array.from({ length: 20 }, (_none, at) => (at % 3 === 1 ? '1.1.0' : '1.2.0')))
    expect(judgeServing(answers, plan(20))).toMatchObject({
      kind: 'mixture',
      counts: [
        { label: '1.2.0', answers: 13 },
        { label: '1.1.0', answers: 7 },
      ],
      words: '13 of 20 answers 1.2.0, 7 of 20 1.1.0',
    })
    expect(judgeServing(served('1.2.0', '1.2.0', '!status 503'), plan(5))).toMatchObject({
      ...{ kind: 'mixture', words: '2 of 3 answers 1.2.0, 1 of 3 no version (status 503)' },
    })
  })

  it('reports the last round, and not what was before it', () => {
    const rounds = served('!connection refused', '1.1.0', '1.1.0', '1.1.0')
    expect(judgeServing(rounds, plan(3))).toEqual({
      ...{ kind: 'other', version: '1.1.0', digest: null, words: 'The target serves 1.1.0 and not 1.2.0' },
    })
  })

  it('says why there is no answer, and that there were too few', () => {
    const refused = judgeServing(served('!connection refused'), plan(3))
    expect(refused).toMatchObject({ kind: 'no answer', why: 'connection refused' })
    expect(judgeServing([], plan(3))).toMatchObject({ kind: 'no answer' })
    expect(judgeServing(served('1.2.0', '1.2.0'), plan(3)).kind).toBe('few')
  })
})

describe('when a target is asked next', () => {
  const timed = { ...plan(3), timeoutSeconds: 60 }

  it('asks a round without a wait, then waits longer and longer', () => {
    expect(nextServingLook([], timed, 0)).toMatchObject({ kind: 'ask', afterMilliseconds: 0 })
    expect(nextServingLook(served('1.1.0'), timed, 10)).toMatchObject({ kind: 'ask', afterMilliseconds: 0 })
    expect(nextServingLook(served('1.1.0', '1.2.0', '1.2.0'), timed, 30)).toMatchObject({ afterMilliseconds: 500 })
    const waits = [1, 2, 3, 4, 5].map((many) =>
      nextServingLook(served(...Array.from({ length: many }, () => '!refused')), timed, 5_000),
    )
    expect(waits).toMatchObject([500, 1_000, 2_000, 2_000, 2_000].map((afterMilliseconds) => ({ afterMilliseconds })))
  })

  it('is over at the streak, and when the time is', () => {
    expect(nextServingLook(served('1.2.0', '1.2.0', '1.2.0'), timed, 30)).toMatchObject({ verdict: { kind: 'serves' } })
    expect(nextServingLook(served('!refused'), timed, 59_800)).toMatchObject({ verdict: { kind: 'no answer' } })
    expect(nextServingLook(served('1.2.0'), timed, 60_000)).toMatchObject({ verdict: { kind: 'few' } })
    expect(nextServingLook([], timed, 60_000).kind).toBe('ask')
  })

  it('gives a question no longer than is left, and ten seconds at most', () => {
    expect(nextServingLook([], timed, 0)).toMatchObject({ timeoutMilliseconds: 10_000 })
    expect(nextServingLook(served('1.2.0'), timed, 56_000)).toMatchObject({ timeoutMilliseconds: 4_000 })
    expect(nextServingLook(served('1.2.0'), timed, 59_990)).toMatchObject({ timeoutMilliseconds: 1_000 })
  })

  it('always ends, and never passes what has not been seen in a row', () => {
    const random = pseudoRandom(7)
    for (let run = 0; run < 200; run += 1) {
      const size = 1 + Math.floor(random() * 6)
      const seen: Served[] = []
      let elapsed = 0
      let next = nextServingLook(seen, { ...plan(size), timeoutSeconds: 30 }, elapsed)
      while (next.kind === 'ask') {
        elapsed += next.afterMilliseconds + random() * Math.min(next.timeoutMilliseconds, 3_000)
        seen.push(...served(random() < 0.6 ? '1.2.0' : random() < 0.5 ? '1.1.0' : '!status 503'))
        next = nextServingLook(seen, { ...plan(size), timeoutSeconds: 30 }, elapsed)
      }
      const isStreak = seen.length >= size && seen.slice(-size).every((one) => names(one, WANTED))
      expect(next.verdict.kind === 'serves').toBe(isStreak)
      expect(elapsed).toBeLessThan(30_000 + 3_000)
    }
  })
})

describe('a header', () => {
  it('is filled from the variables that are passed on', () => {
    expect(fillHeader('Bearer ${TOKEN}', { TOKEN: 's3cret\n' }, 'headers')).toEqual({
      ok: true,
      value: 'Bearer s3cret',
    })
    expect(fillHeader('$TOKEN {TOKEN}', { TOKEN: 'x' }, 'headers')).toEqual({ ok: true, value: '$TOKEN {TOKEN}' })
  })

  it.each([undefined, '', ' \n'])('is refused where the variable is %j, without any value in the message', (value) => {
    const filled = fillHeader('Basic ${USER}:${TOKEN}', { USER: 'visible-user', TOKEN: value }, 'serving.headers')
    expect(filled).toMatchObject({ ok: false, problem: { what: expect.stringContaining('${TOKEN}') } })
    expect(JSON.stringify(filled)).not.toContain('visible-user')
  })
})
