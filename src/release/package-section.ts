import { clipLine, codeCell, codeSpan, fence } from '../formats/markdown-escape.js'
import { table } from '../formats/markdown-table.js'
import { formatBytes } from '../formats/quantities.js'
import { quoteWord } from '../formats/shell-word.js'
import { ghRepository } from './pages.js'
import type { ReleaseRecord } from './record.js'
import { REPORTS } from '../limits/telling.js'

const MOST_FILES = REPORTS.packageFiles.value

/** The package: the release's files with sizes and digests, what is inside, how to download and verify it. */
export function packageSection(record: ReleaseRecord): string {
  const assets = table(
    ['File', 'Size', 'SHA-256'],
    record.assets.map((asset) => fileCells(asset.name, asset.size, asset.sha256)),
  )
  const verify = 'Download and verify (on macOS `shasum -a 256 -c` in place of `sha256sum -c`):'
  return [assets, verify, fence(downloadCommands(record), 'bash'), contents(record)].join('\n\n')
}

/** The commands that fetch a release's package, check its digest and unpack it. */
function downloadCommands(record: ReleaseRecord): string {
  const name = quoteWord(record.packageName)
  const sum = quoteWord(`${record.packageDigest.replace(/^sha256:/, '')}  ${record.packageName}`)
  return [
    `gh release download ${quoteWord(record.tag)} --repo ${quoteWord(ghRepository(record))} --pattern ${name}`,
    `echo ${sum} | sha256sum -c`,
    `tar -xzf ${name}`,
  ].join('\n')
}

function contents(record: ReleaseRecord): string {
  const files = record.packageFiles.slice(0, MOST_FILES)
  if (files.length === 0) return 'What is inside stands in `manifest.json`.'
  const total = record.packageFiles.reduce((sum, file) => sum + file.size, 0)
  const count = record.packageFiles.length
  const lines = [
    `Inside ${codeSpan(record.packageName)}: ${String(count)} ${count === 1 ? 'file' : 'files'}, ${formatBytes(total)} unpacked.`,
    table(
      ['Inside', 'Size', 'SHA-256'],
      files.map((file) => fileCells(file.path, file.size, file.sha256)),
    ),
  ]
  const left = record.packageFiles.length - files.length
  return [...lines, ...(left > 0 ? [`${String(left)} more are listed in \`manifest.json\`.`] : [])].join('\n\n')
}

function fileCells(name: string, size: number, digest: string): string[] {
  return [codeCell(clipLine(name, 200)), formatBytes(size), codeCell(digest.replace(/^sha256:/, ''))]
}
