import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { type Case, permissionCases, permissionLine, TABLE_HEAD } from './permission-table.js'
import { makeScratch, rehearse, ROOT, type Run } from './rehearsal.js'
import { fastRepository } from './repositories.js'
import { sampleOf } from '../sample.js'
import { effectsOf } from './world.js'

jest.setTimeout(600_000)
const scratch = makeScratch()
const CASES = permissionCases()
const DOCUMENT = join(ROOT, 'docs/PERMISSIONS.md')
const SECTION = /(<!-- generated:permissions -->\n\n)[^]*?(\n\n<!-- \/generated:permissions -->)/

const runs: (Run | null)[] = []

/** What is documented, and of the others a third each day; all of them where the table is written. */
const OTHERS = CASES.filter(({ token }) => token !== 'as documented')
const NOT_TODAY = process.env['DS_RELEASE_WRITE'] === undefined ? Math.floor((OTHERS.length * 2) / 3) : 0
const LEFT_OUT = new Set(
  NOT_TODAY === 0 ? [] : OTHERS.filter((one) => !sampleOf(OTHERS, OTHERS.length - NOT_TODAY).includes(one)),
)
const isTried = (one: Case): boolean => !LEFT_OUT.has(one)

beforeAll(async () => {
  const repository = fastRepository(scratch)
  repository.git('checkout', '--quiet', '-b', 'topic')
  repository.commit('Train better', { 'models/churn.bin': 'better' })
  repository.git('checkout', '--quiet', 'main')
  for (const one of CASES) {
    const feature = one.job === '`check`' ? {} : { feature: 'churn' }
    runs.push(isTried(one) ? await rehearse(scratch, { repo: repository.root, ...feature, ...one.wish }) : null)
  }
})

const run = (index: number): Run => {
  const found = runs[index]
  if (found == null) throw new Error(`no run ${String(index)}`)
  return found
}

const only = (which: (one: Case) => boolean): [string, string, number][] =>
  CASES.flatMap((one, index) => (isTried(one) && which(one) ? [[one.job, one.token, index]] : []))

describe('every job', () => {
  it.each(only(({ token }) => token === 'as documented'))(
    '%s is content with the permissions %s',
    (_job, _token, index) => {
      expect([run(index).exit_code, run(index).violations]).toEqual([0, []])
    },
  )

  it.each(only(({ token }) => token !== 'as documented'))(
    '%s, %s: nothing is half-published',
    (_job, _token, index) => {
      const { exit_code: exit, world } = run(index)
      expect(world.releases.filter(({ draft }) => draft)).toEqual([])
      if (exit === 2) expect([effectsOf(run(index)), world.tags, world.releases]).toEqual([[], [], []])
      else expect([0, 75]).toContain(exit)
    },
  )

  it.each(only(({ token }) => /^(no )?`/.test(token)))(
    '%s, %s: the message has the line to add',
    (_job, token, index) => {
      const { exit_code: exit, annotations } = run(index)
      const permission = /`([\w-]+)/.exec(token)?.[1] ?? ''
      const messages = annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
      if (exit !== 0) expect(messages).toEqual([expect.stringMatching(new RegExp(`\\b${permission}: (read|write)`))])
    },
  )
})

it('the table in docs/PERMISSIONS.md is what happens (npm run permissions writes it)', () => {
  const text = readFileSync(DOCUMENT, 'utf8')
  const [lines, tried] = [
    text.split('\n'),
    CASES.flatMap((one, index) => (isTried(one) ? [permissionLine(one, run(index))] : [])),
  ]
  if (process.env['DS_RELEASE_WRITE'] === 'permissions') {
    const table = [TABLE_HEAD, ...tried].join('\n')
    writeFileSync(
      DOCUMENT,
      text.replace(SECTION, (_, head: string, tail: string) => `${head}${table}${tail}`),
    )
    return
  }
  expect(tried.filter((line) => !lines.includes(line))).toEqual([])
  const rows = (SECTION.exec(text)?.[0] ?? '').split('\n').filter((line) => line.startsWith('|'))
  expect(rows).toHaveLength(TABLE_HEAD.split('\n').length + CASES.length)
})
