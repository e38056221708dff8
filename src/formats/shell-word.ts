import type { ShellContext } from './shell-contexts.js'

/** Quotes a text as one word of a POSIX shell, which Python's `shlex` reads too, only where it needs quotes. */
export function quoteWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${quoteWithin(text, 'single')}'`
}

/** Quotes a text for a place in a command that has quotes around it already, or none. */
export function quoteWithin(text: string, context: ShellContext): string {
  switch (context) {
    case 'plain':
      return quoteWord(text)
    case 'double':
      return text.replace(/[\\"$`]/g, '\\$&')
    case 'single':
      return text.replaceAll("'", `'\\''`)
  }
}
