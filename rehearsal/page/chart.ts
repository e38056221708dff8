import { markup, type Html } from './html.js'

interface Chart {
  title: string
  labels: string[]
  axis: string
  low: number
  high: number
  series: { kind: 'line' | 'bar'; values: number[] }[]
}

const WIDTH = 420
const HEIGHT = 200
const LEFT = 52
const RIGHT = 20
const TOP = 34
const BOTTOM = 40
const GRID_LINES = 4

/** Draws a mermaid `xychart-beta` (categories, lines and bars) as SVG; null for what it cannot read. */
export function drawChart(source: string): Html | null {
  const chart = readChart(source)
  if (chart === null) return null
  const x = (index: number): number => LEFT + ((index + 0.5) * (WIDTH - LEFT - RIGHT)) / chart.labels.length
  const y = (value: number): number =>
    HEIGHT - BOTTOM - ((value - chart.low) / (chart.high - chart.low)) * (HEIGHT - TOP - BOTTOM)
  const every = Math.ceil(chart.labels.length / 8)
  const labels = chart.labels.map((label, index) =>
    index % every === 0
      ? markup`<text x="${round(x(index))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${label}</text>`
      : null,
  )
  const title = chart.title || chart.axis
  const drawn = chart.series.map(({ kind, values }) => (kind === 'line' ? line(values, x, y) : bars(values, x, y)))
  return markup`<figure class="chart"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
${grid(chart, y)}${labels}<text class="title" x="${LEFT}" y="18">${title}</text>${drawn}
</svg></figure>`
}

function grid(chart: Chart, y: (value: number) => number): Html[] {
  return Array.from({ length: GRID_LINES + 1 }, (_, step) => {
    const value = chart.low + (step * (chart.high - chart.low)) / GRID_LINES
    const at = round(y(value))
    return markup`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}" /><text x="${LEFT - 8}" y="${at + 4}" text-anchor="end">${formatTick(value)}</text>`
  })
}

function line(values: number[], x: (index: number) => number, y: (value: number) => number): Html {
  const points = values.map((value, index) => `${String(round(x(index)))},${String(round(y(value)))}`)
  const dots = values.map((value, index) => {
    const last = index === values.length - 1
    return markup`<circle cx="${round(x(index))}" cy="${round(y(value))}" r="${last ? 5 : 3.5}" class="${last ? 'last' : ''}"><title>${value}</title></circle>`
  })
  return markup`<polyline points="${points.join(' ')}" />${dots}`
}

function bars(values: number[], x: (index: number) => number, y: (value: number) => number): Html[] {
  const width = round(((WIDTH - LEFT - RIGHT) / values.length) * 0.6)
  return values.map((value, index) => {
    const top = round(y(value))
    return markup`<rect x="${round(x(index) - width / 2)}" y="${top}" width="${width}" height="${Math.max(0, HEIGHT - BOTTOM - top)}"><title>${value}</title></rect>`
  })
}

function readChart(source: string): Chart | null {
  const lines = source.split('\n').map((text) => text.trim())
  if (!/^xychart(-beta)?\b/.test(lines[0] ?? '')) return null
  const rest = (word: string): string | undefined =>
    lines
      .find((text) => text.startsWith(`${word} `))
      ?.slice(word.length + 1)
      .trim()
  const series = lines.flatMap((text): Chart['series'] => {
    const [, kind, list] = /^(line|bar)\b[^[]*\[(.*)\]$/.exec(text) ?? []
    const values = (list ?? '').split(',').map(Number)
    return kind === undefined || values.some((value) => !Number.isFinite(value))
      ? []
      : [{ kind: kind as 'line', values }]
  })
  const all = series.flatMap(({ values }) => values)
  if (all.length === 0) return null
  const range = /(-?[\d.]+)\s*-->\s*(-?[\d.]+)\s*$/.exec(rest('y-axis') ?? '')
  const low = range === null ? Math.min(0, ...all) : Number(range[1])
  const high = range === null ? Math.max(...all) : Number(range[2])
  const named = /\[(.*)\]/.exec(rest('x-axis') ?? '')?.[1]
  const count = Math.max(...series.map(({ values }) => values.length))
  return {
    title: unquote(rest('title') ?? ''),
    axis: unquote((rest('y-axis') ?? '').replace(/(-?[\d.]+)\s*-->.*$/, '')),
    labels: named === undefined ? Array.from({ length: count }, (_, index) => String(index + 1)) : splitLabels(named),
    low,
    high: high > low ? high : low + 1,
    series,
  }
}

function splitLabels(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|([^,\s][^,]*)/g)].map(([, quoted, plain]) => (quoted ?? plain ?? '').trim())
}

function unquote(text: string): string {
  return text.trim().replace(/^"(.*)"$/, '$1')
}

function formatTick(value: number): string {
  return Number(value.toPrecision(3)).toString()
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
