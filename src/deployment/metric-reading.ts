import { z } from 'zod'
import { clipLine } from '../formats/markdown-escape.js'
import { jsonOf, shown, textOf } from './answers.js'
import type { TargetAnswer } from './question.js'

/** A metric's value at one moment, or why there is none: what is not known is no health. */
export type MetricReading = { kind: 'value'; value: number } | { kind: 'no data'; why: string }

const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*(%?)$/i

/** Reads a command's standard output as a number; `1.5%` is 0.015. Nothing else may stand there. */
export function readPrintedMetric(answer: TargetAnswer): MetricReading {
  const text = textOf(answer)
  if (!text.ok) return noData(text.why)
  const line = text.value.trim()
  if (line === '') return noData('the command printed nothing')
  const [, digits, percent] = NUMBER.exec(line) ?? []
  if (digits === undefined) return noData(`the command printed ${shown(line)}, which is no number`)
  return finite(percent === '%' ? Number(digits) / 100 : Number(digits), line)
}

const sampleSchema = z.tuple([z.number(), z.string()])

const answerSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('error'), errorType: z.string().default('error'), error: z.string().default('') }),
  z.object({
    status: z.literal('success'),
    data: z.discriminatedUnion('resultType', [
      z.object({ resultType: z.literal('vector'), result: z.array(z.object({ value: sampleSchema })) }),
      z.object({ resultType: z.literal('scalar'), result: sampleSchema }),
      z.object({ resultType: z.enum(['matrix', 'string']) }),
    ]),
  }),
])

/** Reads the answer of Prometheus to an instant query: one series with one finite value, or no data. */
export function readPrometheus(answer: TargetAnswer): MetricReading {
  const text = textOf(answer)
  // With 400, 422 and 503 Prometheus says in its JSON what is wrong.
  const body = text.ok || answer.kind !== 'answered' ? text : { ok: true as const, value: answer.text }
  if (!body.ok) return noData(body.why)
  const json = jsonOf(body.value)
  const parsed = json.ok ? answerSchema.safeParse(json.value) : null
  if (parsed?.success !== true) {
    return noData(text.ok ? `what answered is no Prometheus: ${json.ok ? shown(json.value) : json.why}` : text.why)
  }
  if (parsed.data.status === 'error')
    return noData(`Prometheus: ${clipLine(parsed.data.error, 120) || parsed.data.errorType}`)
  if (!text.ok) return noData(text.why)
  return sampleOf(parsed.data.data)
}

/** The address of an instant query: `url` is Prometheus' own, with or without `/api/v1/query`. */
export function prometheusAddress(url: string, query: string): string {
  const address = new URL(url)
  const path = address.pathname.replace(/\/+$/, '')
  address.pathname = path.endsWith('/api/v1/query') ? path : `${path}/api/v1/query`
  address.searchParams.set('query', query)
  return address.href
}

type PrometheusData = Extract<z.infer<typeof answerSchema>, { status: 'success' }>['data']

function sampleOf(data: PrometheusData): MetricReading {
  if (data.resultType === 'scalar') return sampleValue(data.result[1])
  if (data.resultType !== 'vector') return noData(`the query gives a ${data.resultType}, and no single value`)
  const [first, second] = data.result
  if (first === undefined) return noData('the query finds no series')
  if (second !== undefined) return noData(`the query finds ${data.result.length} series; sum or select one`)
  return sampleValue(first.value[1])
}

function sampleValue(text: string): MetricReading {
  const [, digits, percent] = NUMBER.exec(text) ?? []
  return digits === undefined || percent === '%' ? noData(`the value is ${shown(text)}`) : finite(Number(digits), text)
}

function finite(value: number, text: string): MetricReading {
  return Number.isFinite(value) ? { kind: 'value', value } : noData(`the value is ${shown(text)}`)
}

function noData(why: string): MetricReading {
  return { kind: 'no data', why }
}
