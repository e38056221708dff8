/** Writes a table; cells are Markdown already escaped for one line, an empty one shows a dash. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${header.map((_head, at) => cells[at]?.trim() || '–').join(' | ')} |`
  return [line(header), `| ${header.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n')
}
