import type { SecretPart } from './secret-value.js'

/** Every way in which a secret may be written: as it is, in an address, in JSON, in base64 wherever it begins. */
function writtenForms(text: string): string[] {
  const forms = [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1), ...base64Forms(text)]
  return [...new Set(forms)].sort((left, right) => right.length - left.length)
}

/** The same as bytes, and in the wide characters of Windows and of NumPy. */
export function byteForms(text: string): Buffer[] {
  const wide = Buffer.from(text, 'utf16le')
  const wider = Buffer.concat([...text].map((character) => Buffer.from([...codeBytes(character)])))
  return [...writtenForms(text).map((form) => Buffer.from(form)), wide, wider]
}

/** Whether a text has a secret in it; one that is a word has to stand by itself. */
export function holdsSecret(text: string, part: SecretPart): boolean {
  if (!part.isWord) return writtenForms(part.text).some((form) => text.includes(form))
  return text.includes(part.text) && wordPattern(part.text).test(text)
}

/** The text with every form of every secret replaced by `***`. */
export function concealSecrets(text: string, parts: readonly SecretPart[]): string {
  return parts.reduce((rest, part) => {
    if (part.isWord) return rest.replace(wordPattern(part.text), '***')
    return writtenForms(part.text).reduce((line, form) => line.replaceAll(form, '***'), rest)
  }, text)
}

function wordPattern(text: string): RegExp {
  const literal = text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${literal}(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])`, 'gu')
}

/** Shorter pieces of base64 would be found in a model's bytes by chance. */
const SHORTEST_BASE64 = 10

/** What is the same in base64 whatever stands around: for each of the three places in which the text may begin. */
function base64Forms(text: string): string[] {
  const bytes = Buffer.from(text)
  const cores = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    return encoded.slice([0, 2, 3][before], Math.floor(((before + bytes.length) * 4) / 3))
  })
  const both = cores.flatMap((core) => [core, core.replace(/\+/g, '-').replace(/\//g, '_')])
  return both.filter((core) => core.length >= SHORTEST_BASE64)
}

function codeBytes(character: string): number[] {
  const code = character.codePointAt(0) ?? 0
  return [0, 8, 16, 24].map((shift) => (code >> shift) & 0xff)
}
