import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { parseDuration } from '../../src/settings/durations.js'
import { fillPlaceholders } from '../../src/settings/placeholders.js'

const NASTY = `mö del's "best" $HOME \`x\` \\ {model} *.txt`

/** What bash makes of a command's words, one per line of the answer. */
function words(command: string): string[] {
  const script = `show() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${command}`
  return execFileSync('bash', ['--noprofile', '--norc', '-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

describe('placeholders', () => {
  it.each([
    ['run {model}', 'run models/m.joblib'],
    ['{model}{model} --x={model}', 'models/m.joblibmodels/m.joblib --x=models/m.joblib'],
    [
      'echo ${model} $${model} {{model}} \\{model} {models} {a,b} {} {Model} {model',
      'echo ${model} $${model} {{model}} \\{model} {models} {a,b} {} {Model} {model',
    ],
    ['python -c "print({\'a\': 1})" {version}', 'python -c "print({\'a\': 1})" 1.0.0'],
  ])('%s', (run, expected) => {
    expect(fillPlaceholders(run, { model: 'models/m.joblib', version: '1.0.0' })).toBe(expected)
  })

  it.each([
    ['show {model} end', [NASTY, 'end']],
    ['show --m={model}', [`--m=${NASTY}`]],
    ['show "{model}"', [NASTY]],
    ["show '{model}'", [NASTY]],
    ['show "a {model} b"x', [`a ${NASTY} bx`]],
    ['show "$(printf %s {model})"', [NASTY]],
    ['show "$(printf %s "{model}")" {model}', [NASTY, NASTY]],
    ["# don't mind\nshow {model}", [NASTY]],
    ["show it\\'s {model}", ["it's", NASTY]],
    ['show "\\"" {model}', ['"', NASTY]],
  ])('are one word for bash: %s', (run, expected) => {
    expect(words(fillPlaceholders(run, { model: NASTY }))).toEqual(expected)
  })

  it('without a value here are refused by name', () => {
    expect(() => fillPlaceholders('x {package}', { model: 'm' })).toThrow(
      /\{package\} has no value.*Use what this command can have: \{model\}/,
    )
  })
})

describe('durations', () => {
  it.each([
    ['90s', 90],
    ['30m', 1800],
    ['1h30m', 5400],
    ['5d', 432_000],
    ['', null],
    ['0m', null],
    ['6d', null],
    ['30', null],
    ['30 m', null],
    ['1.5h', null],
    ['-1m', null],
    ['30m1h', null],
    ['99999999999s', null],
  ])('%j is %j seconds', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds)
  })
})
