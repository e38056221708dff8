import { markup, type Html } from './html.js'

const LONGEST_DIFF_LINES = 400

/** One file of a commit's diff. */
export interface FileDiff {
  path: string
  lines: string[]
}

/** Cuts the output of `git show -p` into files. */
export function splitDiff(patch: string): FileDiff[] {
  return patch
    .split(/^(?=diff --git )/m)
    .filter((part) => part.startsWith('diff --git '))
    .map((part) => {
      const lines = part.replace(/\n$/, '').split('\n')
      const added = lines.find((line) => line.startsWith('+++ '))
      const removed = lines.find((line) => line.startsWith('--- '))
      const named = added === '+++ /dev/null' ? removed : added
      const path =
        named
          ?.slice(4)
          .replace(/^[ab]\//, '')
          .replace(/\t$/, '') ??
        lines[0]?.split(' b/').at(-1) ??
        ''
      const start = lines.findIndex((line) => line.startsWith('@@'))
      return { path, lines: start < 0 ? [] : lines.slice(start) }
    })
}

/** Shows a diff with its lines coloured. */
export function renderDiff({ lines }: FileDiff): Html {
  const shown = lines.slice(0, LONGEST_DIFF_LINES)
  const rows = shown.map((line) => markup`<span class="${kindOf(line)}">${line === '' ? ' ' : line}\n</span>`)
  const more = lines.length - shown.length
  return markup`<pre class="diff">${rows}${more > 0 && markup`<span class="hunk">… ${more} more lines</span>`}</pre>`
}

function kindOf(line: string): string {
  if (line.startsWith('@@')) return 'hunk'
  if (line.startsWith('+')) return 'add'
  return line.startsWith('-') ? 'del' : ''
}
