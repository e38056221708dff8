import type { DataDocument, Parsed } from '../formats/document.js'
import { parseJson } from '../formats/json.js'
import { readXml, type XmlElement, type XmlReading } from '../formats/xml.js'
import { reportText } from './evidence.js'
import type { ReportFile } from './gathered.js'
import type { Finding } from './judgement.js'

/** A report's text, read as JSON or XML for whoever asks, once. */
export interface OpenReport {
  text: string
  /** From `working-directory`, or absolute in the gate's scratch folder. */
  path: string
  json(): Parsed<{ document: DataDocument }>
  xml(): XmlReading
}

/** What a report says, or what keeps it from being read. */
export type Reading<Report> = { ok: true; report: Report } | { ok: false; problem: Finding }

/** One form of report that a gate can read. */
export interface ReportReader<Report> {
  /** As people call it: `JUnit`. */
  name: string
  /** Whether a report has this form, by what is in it. */
  recognises(report: OpenReport): boolean
  read(report: OpenReport): Reading<Report>
}

/** The forms of report that a gate can read. */
export interface ReportForms<Report> {
  readers: readonly ReportReader<Report>[]
  /** What is wrong with a report that none of them recognises. */
  unknown(report: OpenReport): Finding
}

/** Reads a report file by the one reader that recognises it; none or several are a problem. `name` starts messages on the file. */
export function readReport<Report>(file: ReportFile, name: string, forms: ReportForms<Report>): Reading<Report> {
  const { text, trouble } = reportText(file, name)
  return trouble === null ? readForm(openReport(text, file.path), forms) : { ok: false, problem: trouble }
}

/** Reads a report's text by the one reader that recognises it; none or several are a problem. */
export function readForm<Report>(report: OpenReport, forms: ReportForms<Report>): Reading<Report> {
  const [reader, ...more] = forms.readers.filter((one) => one.recognises(report))
  if (reader === undefined) return { ok: false, problem: forms.unknown(report) }
  if (more.length === 0) return reader.read(report)
  const what = `The report could be one of ${[reader, ...more].map((one) => one.name).join(' or ')}`
  return { ok: false, problem: { what, fix: 'Write each form into a file of its own', where: { file: report.path } } }
}

/** A report's text that is parsed when it is asked for. */
export function openReport(text: string, path: string): OpenReport {
  return { text, path, json: once(() => parseJson(text, path)), xml: once(() => readXml(text, path)) }
}

/** A reader of an XML form, which its root element tells. */
export function xmlReader<Report>(form: {
  name: string
  roots: readonly string[]
  read(root: XmlElement, path: string): Reading<Report>
}): ReportReader<Report> {
  return {
    name: form.name,
    recognises: (report) => {
      const xml = report.xml()
      return xml.ok && form.roots.includes(xml.root.name)
    },
    read: (report) => {
      const xml = report.xml()
      return xml.ok ? form.read(xml.root, report.path) : xml
    },
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
