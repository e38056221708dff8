import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { type Case, permissionCases, permissionLine, TABLE_HEAD } from './permission-table.js'
import { makeScratch, rehearse, ROOT, type Run } from './rehearsal.js'
import { fastRepository } from './repositories.js'
import { effectsOf } from './world.js'

jest.setTimeout(600_000)
const scratch = makeScratch()
const CASES = permissionCases()
const DOCUMENT = join(ROOT, 'docs/PERMISSIONS.md')
const SECTION = /(<!-- generated:permissions -->\n\n)[^]*?(\n\n<!-- \/generated:permissions -->)/

const runs: Run[] = []

beforeAll(async () => {
  const repository = fastRepository(scratch)
  repository.git('checkout', '--quiet', '-b', 'topic')
  repository.commit('Train better', { 'models/churn.bin': 'better' })
  repository.git('checkout', '--quiet', 'main')
  for (const { job, wish } of CASES) {
    const feature = job === '`check`' ? {} : { feature: 'churn' }
    runs.push(await rehearse(scratch, { repo: repository.root, ...feature, ...wish }))
  }
})

const run = (index: number): Run => {
  const found = runs[index]
  if (found === undefined) throw new Error(`no run ${String(index)}`)
  return found
}

const only = (which: (one: Case) => boolean): [string, string, number][] =>
  CASES.flatMap((one, index) => (which(one) ? [[one.job, one.token, index]] : []))

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
  const table = [TABLE_HEAD, ...CASES.map((one, index) => permissionLine(one, run(index)))].join('\n')
  const text = readFileSync(DOCUMENT, 'utf8')
  const wanted = text.replace(SECTION, (_, head: string, tail: string) => `${head}${table}${tail}`)
  if (process.env['DS_RELEASE_WRITE'] === 'permissions') writeFileSync(DOCUMENT, wanted)
  else expect(text).toBe(wanted)
})
