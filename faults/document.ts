import { readFile, writeFile } from 'node:fs/promises'

/** Puts texts between `<!-- measured:NAME -->` and `<!-- /measured:NAME -->` of a file. Throws an Error for a mark that is not there. */
export async function putMeasured(file: string, blocks: Readonly<Record<string, string>>): Promise<void> {
  let text = await readFile(file, 'utf8')
  for (const [name, block] of Object.entries(blocks)) text = putBlock(text, name, block)
  await writeFile(file, text)
}

/** The text with another block; what stands outside of its marks is left alone. */
export function putBlock(text: string, name: string, block: string): string {
  const [start, end] = [`<!-- measured:${name} -->`, `<!-- /measured:${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`there is no ${start} … ${end} to put the results between`)
  return `${text.slice(0, from)}${start}\n\n${block}\n\n${text.slice(to)}`
}
