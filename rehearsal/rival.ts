import { RehearsalFailure } from './failure.js'

/** Another run, which starts when a write arrives. */
export interface RivalPlan {
  /** Number of the write, from 1. */
  at: number
  /** Its inputs beside those of the call, and in their place. */
  inputs: Record<string, string>
}

/** Reads `N command=deploy environment=staging reason="two words"`; throws `RehearsalFailure`. */
export function readRival(text: string): RivalPlan {
  const wrong = (why: string): RehearsalFailure =>
    new RehearsalFailure(
      `--rival ${JSON.stringify(text)}: ${why}. It is written "N name=value name=value": N counts writes from 1, a value with spaces stands in quotes`,
    )
  const [first = '', ...pairs] = splitWords(text) ?? []
  if (!/^[1-9]\d{0,5}$/.test(first)) throw wrong('it does not start with the number of a write')
  if (pairs.length === 0) throw wrong('it names no input')
  const inputs: Record<string, string> = {}
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    if (equals < 1) throw wrong(`${JSON.stringify(pair)} is no name=value`)
    const name = pair.slice(0, equals)
    if (name in inputs) throw wrong(`the input ${name} is given twice`)
    inputs[name] = pair.slice(equals + 1)
  }
  return { at: Number(first), inputs }
}

/** Words between blanks; quotes hold one together. Null where one of them does not end. */
function splitWords(text: string): string[] | null {
  const words: string[] = []
  const pattern = /\s*((?:"[^"]*"|'[^']*'|[^\s"'])+)/gy
  let end = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    words.push(
      (match[1] ?? '').replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
    )
    end = pattern.lastIndex
  }
  return text.slice(end).trim() === '' ? words : null
}
