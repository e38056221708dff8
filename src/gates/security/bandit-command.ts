import { optionValue, readCommandLine, toolWord } from '../../formats/command-line.js'
import { quoteWord } from '../../formats/shell-word.js'

/** Where a command itself makes bandit write JSON; null when it does not. */
export function ownReport(run: string): string | null {
  const line = readCommandLine(run)
  if (!line.simple || toolWord(line, 'bandit') === null) return null
  const output = optionValue(line, ['-o', '--output'])
  return optionValue(line, ['-f', '--format']) === 'json' && output !== null && output !== '' ? output : null
}

/** The same bandit command with a JSON report; null where the command is not bandit alone or has its own output. */
export function withReport(command: string, path: string): string | null {
  const line = readCommandLine(command)
  const index = toolWord(line, 'bandit')
  const tool = index === null ? undefined : line.words[index]
  // `-rf json` is one word with two options; only flags without a value may stand before the `f` or `o`.
  const hasOutput = line.words.some((word) => /^-(?:[rqvldi]*[fo]|-(?:form|out))/.test(word.text))
  if (!line.simple || tool === undefined || hasOutput) return null
  const run = command.trim()
  return `${run.slice(0, tool.end)} -f json -o ${quoteWord(path)}${run.slice(tool.end)}`
}
