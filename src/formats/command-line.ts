/** One word of a command line, unquoted, and where it ends in the text. */
export interface ShellWord {
  text: string
  /** Index behind the word's last character. */
  end: number
}

/** A command line as far as it can be read without a shell. */
export interface CommandLine {
  words: ShellWord[]
  /** False where it is more than one command: operators, redirections, sub-shells, several lines. */
  simple: boolean
}

const OPERATORS = new Set([';', '&', '|', '<', '>', '(', ')', '\n'])

/** Splits a command into words by the shell's rules for quotes and backslashes; expands nothing. */
export function readCommandLine(run: string): CommandLine {
  const text = run.trim()
  const words: ShellWord[] = []
  let simple = true
  let word: string | null = null
  let quote: '"' | "'" | null = null
  const finish = (end: number): void => {
    if (word !== null) words.push({ text: word, end })
    word = null
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    const next = text.charAt(at + 1)
    if (quote === "'") {
      if (character === "'") quote = null
      else word = (word ?? '') + character
    } else if (character === '\\' && (quote === null || '"\\$`\n'.includes(next))) {
      if (next !== '\n') word = (word ?? '') + next
      at += 1
    } else if (quote === '"') {
      if (character === '"') quote = null
      else word = (word ?? '') + character
    } else if (character === '"' || character === "'") {
      quote = character
      word = word ?? ''
    } else if (OPERATORS.has(character) || (character === '#' && word === null)) {
      simple = false
      finish(at)
    } else if (/\s/.test(character)) {
      finish(at)
    } else {
      word = (word ?? '') + character
    }
  }
  finish(text.length)
  return { words, simple: simple && quote === null }
}

/** Value of `--name=value` or `--name value`, the last one; null when the option is not there. */
export function optionValue(line: CommandLine, names: readonly string[]): string | null {
  let value: string | null = null
  line.words.forEach((word, index) => {
    for (const name of names) {
      if (word.text === name) value = line.words[index + 1]?.text ?? ''
      else if (word.text.startsWith(`${name}=`)) value = word.text.slice(name.length + 1)
    }
  })
  return value
}

/** Words that may stand before a tool without changing what it does: `python -m`, `poetry run`, `FOO=1`. */
const LAUNCHER =
  /^(?:[A-Za-z_]\w*=.*|(?:.*\/)?python[\d.]*|-m|(?:.*\/)?(?:uv|uvx|poetry|pipenv|pdm|hatch|rye|pixi|env)|run|exec)$/

/** Index of the word that starts a tool, itself or through a launcher; null when the command is another one. */
export function toolWord(line: CommandLine, tool: string): number | null {
  const index = line.words.findIndex((word) => !LAUNCHER.test(word.text))
  const name = line.words[index]?.text.split('/').at(-1)
  return name === tool ? index : null
}
