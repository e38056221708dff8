import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'
import type { Problem } from '../errors.js'

/** One element: its name, attributes (decoded) and what is in it, in order. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** Text directly in it, decoded. */
  text: string
}

export type XmlReading = { ok: true; root: XmlElement } | { ok: false; problem: Problem }

const ATTRIBUTES = ':@'
const TEXT = '#text'

const nodes = z.array(z.record(z.string(), z.unknown()))
const attributeMap = z.record(z.string(), z.string()).default({})

/** Reads XML strictly: well-formed, one root, no entities of its own (they could grow without end or read files). */
export function readXml(text: string, file: string): XmlReading {
  if (/<!ENTITY/i.test(text))
    return refused(file, { what: 'declares entities of its own', fix: 'Write it without them' })
  const valid = XMLValidator.validate(text)
  if (valid !== true) {
    const { msg, line, col } = valid.err
    const what = `is not well-formed XML: ${msg.replace(/\.$/, '')}`
    return refused(file, { what, fix: 'Let the tool write it anew and to its end' }, { line, column: col })
  }
  const roots = parseElements(text)
  if (roots === null) return refused(file, { what: 'has names or a nesting that no report has', fix: ANEW })
  const root = roots[0]
  if (root === undefined || roots.length > 1) return refused(file, { what: 'holds no XML report', fix: ANEW })
  return { ok: true, root }
}

/** The elements at the top; null for what the parser refuses although it is well-formed (`<constructor/>`, 100 levels). */
function parseElements(text: string): XmlElement[] | null {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    ignoreDeclaration: true,
    ignorePiTags: true,
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
  })
  let parsed: unknown
  try {
    parsed = parser.parse(text)
  } catch {
    return null
  }
  return elementsOf(parsed)
}

const ANEW = 'Let the tool write it anew'

function refused(
  file: string,
  { what, fix }: { what: string; fix: string },
  at: { line?: number; column?: number } = {},
): XmlReading {
  return { ok: false, problem: { what: `The report ${what}`, fix, where: { file, ...at } } }
}

function elementsOf(parsed: unknown): XmlElement[] {
  const list = nodes.safeParse(parsed)
  if (!list.success) return []
  return list.data.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT)
    if (name === undefined) return []
    const attributes = Object.entries(attributeMap.parse(node[ATTRIBUTES])).map(([key, value]) => [key, decode(value)])
    const content = node[name]
    return [
      {
        name,
        attributes: Object.fromEntries(attributes) as Record<string, string>,
        children: elementsOf(content),
        text: textOf(content),
      },
    ]
  })
}

function textOf(content: unknown): string {
  const list = nodes.safeParse(content)
  if (!list.success) return ''
  return decode(list.data.map((node) => (typeof node[TEXT] === 'string' ? node[TEXT] : '')).join(''))
}

const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Decodes XML's five entities and character references; anything else stays as it is written. */
function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (found: string, ...[hex, decimal, name]: (string | undefined)[]) => {
      if (name !== undefined) return PREDEFINED[name] ?? found
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : found
    },
  )
}

/** A whole number that an attribute holds; null where it is absent or no such number. */
export function wholeNumber(element: XmlElement, attribute: string): number | null {
  const text = element.attributes[attribute]
  return text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text) : null
}
