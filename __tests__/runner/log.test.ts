import { describe, expect, it } from '@jest/globals'
import { LogReader } from '../../rehearsal/annotations.js'
import { createLog } from '../../src/runner/log.js'

function record(secrets: string[] = []) {
  const lines: string[] = []
  return { lines, log: createLog({ write: (line) => lines.push(line), secrets }) }
}

describe('createLog', () => {
  it('writes annotations with escaped places and messages', () => {
    const { lines, log } = record()
    log.error('100% wrong.\nFix it.', { file: 'a,b:c.json', line: 3, column: 7, field: 'status' })
    log.warning('no place')
    log.notice('an input', { file: 'input', field: 'version' })
    log.debug('x')
    expect(lines).toEqual([
      '::error file=a%2Cb%3Ac.json,line=3,col=7,title=ds-release::100%25 wrong.%0AFix it.',
      '::warning title=ds-release::no place',
      '::notice title=ds-release::an input',
      '::debug::x',
    ])
  })

  it('quotes a group while commands are off, under a token that cannot be guessed', () => {
    const { lines, log } = record()
    log.group('tests\n::error::x', ['ok\r::add-mask::1', '##[error]y'])
    log.group('again', [])
    const token = lines[1]?.replace('::stop-commands::', '') ?? ''
    expect(token).toMatch(/^[0-9a-f-]{36}$/)
    expect(lines.slice(0, 7)).toEqual([
      '::group::tests ::error::x',
      `::stop-commands::${token}`,
      '│ ok',
      '│ ::add-mask::1',
      '│ # #[error]y',
      `::${token}::`,
      '::endgroup::',
    ])
    expect(lines[8]).not.toContain(token)
  })

  it('lets nothing be heard while others can write to our output, and says later what waited', () => {
    const { lines, log } = record()
    const reader = new LogReader()
    const listen = log.deafen()
    log.group('tests: pytest', ['output'])
    log.warning('ours')
    log.info('still running')
    lines.push('::set-output name=a::theirs', '::error::theirs', '::stop-commands::theirs')
    listen()
    listen()
    log.notice('afterwards')
    for (const line of lines) reader.readLine(line)
    expect(reader.outputs).toEqual({})
    expect(reader.annotations.map(({ message }) => message)).toEqual(['ours', 'afterwards'])
    expect(lines.slice(1, 3)).toEqual(['tests: pytest', 'still running'])
    expect(lines.filter((line) => line === '::group::tests: pytest' || line === '│ output')).toHaveLength(2)
  })

  it('prints information as it is, and never a command', () => {
    const { lines, log } = record()
    log.info('a\n ::set-output name=x::1\nstd::vector')
    expect(lines).toEqual(['a', '│  ::set-output name=x::1', 'std::vector'])
  })

  it('hides secrets wherever they stand, also one that only cleaning puts together', () => {
    const { lines, log } = record(['ghs_canary99', ''])
    log.info('t: ghs_canary99')
    log.group('ghs_canary99', ['ghs_\0canary99', Buffer.from('x-access-token:ghs_canary99').toString('base64')])
    log.error('ghs_canary99', { file: 'ghs_canary99' })
    expect(lines.join('\n')).not.toMatch(/canary99|eC1hY2Nlc3/)
    expect(lines[0]).toBe('t: ***')
  })

  it('cuts a message that GitHub would cut without saying so', () => {
    const { lines, log } = record()
    log.error('x'.repeat(5000))
    expect(lines[0]?.length).toBeLessThan(4096)
    expect(lines[0]).toMatch(/x…$/)
  })
})
