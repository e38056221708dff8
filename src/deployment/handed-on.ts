import { DEPLOYING } from '../limits/deploying.js'

/** What a step has handed on, or what is wrong with it. */
export type HandedOnReading = { ok: true; out: Record<string, string> } | { ok: false; why: string }

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/
const IMAGE = /@sha256:[0-9a-f]{64}$/
const HEREDOC = /^([^=<]+)<<(\S+)$/

/** Reads what a step wrote into `$DS_OUTPUT`: `NAME=value` a line, or `NAME<<WORD` with lines up to `WORD`. */
export function readHandedOn(text: string): HandedOnReading {
  const lines = text.split(/\r?\n/)
  const out: Record<string, string> = {}
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    const [, opened, word] = HEREDOC.exec(line) ?? []
    if (opened !== undefined && word !== undefined) {
      const end = lines.indexOf(word, at + 1)
      if (end < 0) return bad(`line ${at + 1} opens ${opened}<<${word}, and no line ends it`)
      out[opened.trim()] = lines.slice(at + 1, end).join('\n')
      at = end
      continue
    }
    const equals = line.indexOf('=')
    if (equals < 0) return bad(`line ${at + 1} is not NAME=value`)
    out[line.slice(0, equals).trim()] = line.slice(equals + 1).trimEnd()
  }
  const why = faultOf(out)
  return why === null ? { ok: true, out } : bad(why)
}

function faultOf(out: Readonly<Record<string, string>>): string | null {
  const names = Object.keys(out)
  if (names.length > DEPLOYING.handedOnNames.value) return `${names.length} names are more than are taken`
  for (const [name, value] of Object.entries(out)) {
    if (!NAME.test(name)) return `${JSON.stringify(name)} is no name (letters, digits and _)`
    if (value.length > DEPLOYING.handedOnCharacters.value) return `the value of ${name} is too long`
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value)) return `the value of ${name} has control characters in it`
  }
  const { image } = out
  if (image === undefined || IMAGE.test(image)) return null
  return `image is ${JSON.stringify(image)}, which does not end in @sha256: and 64 hex digits: a tag may move`
}

function bad(why: string): HandedOnReading {
  return { ok: false, why: `what it handed on cannot be taken: ${why}` }
}
