/** A table of GitHub's Markdown; cells may hold Markdown, no line breaks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|')
}

/** A code span; nothing for an empty text. */
export function code(text: string): string {
  return text === '' ? '' : `\`${text}\``
}

/** Fills every block of a file; a block that the file lacks, and one that nobody fills, is an error. */
export function fillBlocks(file: string, text: string, blocks: Record<string, () => string>): string {
  const waiting = new Set(Object.keys(blocks))
  const filled = text.replace(
    /(<!-- generated:([a-z]+) -->\n)[\s\S]*?(<!-- \/generated:\2 -->)/g,
    (_all, start: string, name: string, end: string) => {
      const block = blocks[name]
      if (block === undefined) throw new Error(`${file}: nothing generates the block "${name}"`)
      waiting.delete(name)
      return `${start}\n${block()}\n\n${end}`
    },
  )
  if (waiting.size > 0) throw new Error(`${file} has no block "${[...waiting].join('", "')}" to fill`)
  return filled
}
