/** In which quotes of a shell command a character stands. */
export type ShellContext = 'plain' | 'double' | 'single'

/** Tells for each offset of a shell command in which quotes it stands; `$(…)` inside double quotes is plain again. */
export function shellContexts(run: string): (offset: number) => ShellContext {
  const changes: { offset: number; context: ShellContext }[] = []
  // The contexts around a character, innermost last; a number counts open parentheses of a command substitution.
  const open: { context: ShellContext; parentheses: number }[] = [{ context: 'plain', parentheses: 0 }]
  for (let offset = 0; offset < run.length; offset += 1) {
    const here = open.at(-1)
    if (here === undefined) break
    const character = run[offset]
    if (here.context === 'single') {
      if (character === "'") open.pop()
    } else if (character === '\\') {
      offset += 1
    } else if (character === '"') {
      if (here.context === 'double') open.pop()
      else open.push({ context: 'double', parentheses: 0 })
    } else if (run.startsWith('$(', offset)) {
      open.push({ context: 'plain', parentheses: 1 })
      offset += 1
    } else if (here.context === 'plain') {
      if (character === "'") open.push({ context: 'single', parentheses: 0 })
      else if (character === '(') here.parentheses += 1
      else if (character === ')') {
        here.parentheses -= 1
        if (here.parentheses === 0 && open.length > 1) open.pop()
      } else if (character === '#' && /(^|[\s;&|])$/.test(run.slice(0, offset))) {
        // An apostrophe in a comment opens nothing.
        const end = run.indexOf('\n', offset)
        offset = end === -1 ? run.length : end
      }
    }
    changes.push({ offset: offset + 1, context: open.at(-1)?.context ?? 'plain' })
  }
  return (offset) => changes.findLast((change) => change.offset <= offset)?.context ?? 'plain'
}
