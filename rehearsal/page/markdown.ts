import makeMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it'
import { drawChart } from './chart.js'
import { escape, Html } from './html.js'

/** Tags that GitHub leaves in a body; every attribute but `open` is dropped here. */
const ALLOWED =
  /^<(\/?)(details|summary|br|hr|sub|sup|b|i|em|strong|kbd|code|pre|p|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|del|ins|q|samp|var)(\s[^>]*)?\/?>$/i
const ALERTS: Record<string, string> = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Important',
  WARNING: 'Warning',
  CAUTION: 'Caution',
}

const renderers = { release: makeRenderer({ breaks: true }), summary: makeRenderer({ breaks: false }) }

/** Renders Markdown as GitHub does: task lists, tables, alerts, charts; comments hidden, other HTML shown as text. */
export function renderMarkdown(text: string, place: keyof typeof renderers): Html {
  return new Html(renderers[place].render(text))
}

function makeRenderer({ breaks }: { breaks: boolean }): MarkdownIt {
  const markdown = makeMarkdownIt({ html: true, linkify: true, breaks })
  markdown.core.ruler.after('inline', 'github', (state) => {
    markTasks(state.tokens)
    markAlerts(state.tokens)
  })
  markdown.renderer.rules.html_block = (tokens, index) => sanitise(tokens[index]?.content ?? '')
  markdown.renderer.rules.html_inline = (tokens, index) => sanitise(tokens[index]?.content ?? '')
  const fence = markdown.renderer.rules.fence
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index]
    const chart = token?.info.trim() === 'mermaid' ? drawChart(token.content) : null
    return chart?.text ?? fence?.(tokens, index, options, env, self) ?? ''
  }
  return markdown
}

function sanitise(source: string): string {
  const visible = source.replace(/<!--[\s\S]*?(-->|$)/g, '')
  return visible
    .split(/(<[^<>]*>)/)
    .map((piece) => {
      const [, slash, tag, attributes] = ALLOWED.exec(piece) ?? []
      if (tag === undefined) return escape(piece).replace(/&#38;(#?\w+;)/g, '&$1')
      const open = tag.toLowerCase() === 'details' && /\sopen\b/.test(attributes ?? '') ? ' open' : ''
      return `<${slash ?? ''}${tag.toLowerCase()}${open}>`
    })
    .join('')
}

/** Turns `[ ]` and `[x]` at the start of list items into boxes. */
function markTasks(tokens: Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const item = tokens[index - 2]
    const first = token.children?.[0]
    if (token.type !== 'inline' || item?.type !== 'list_item_open' || first?.type !== 'text') continue
    const [mark, box] = /^\[([ xX])\]\s+/.exec(first.content) ?? []
    if (mark === undefined) continue
    item.attrJoin('class', 'task')
    first.content = first.content.slice(mark.length)
    token.children?.unshift(makeBox(first, box !== ' '))
  }
}

function makeBox(like: Token, isTicked: boolean): Token {
  const box = Object.assign(Object.create(Object.getPrototypeOf(like) as object) as Token, like)
  box.type = 'task_box'
  box.tag = 'input'
  box.content = ''
  box.attrs = [['type', 'checkbox'], ['disabled', ''], ...(isTicked ? [['checked', ''] as [string, string]] : [])]
  return box
}

/** `> [!NOTE]` and its kin. */
function markAlerts(tokens: Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const quote = tokens[index - 2]
    const first = token.children?.[0]
    if (token.type !== 'inline' || quote?.type !== 'blockquote_open' || first?.type !== 'text') continue
    const [, kind] = /^\[!([A-Z]+)\]$/.exec(first.content.trim()) ?? []
    const title = ALERTS[kind ?? '']
    if (title === undefined) continue
    quote.attrJoin('class', `alert ${title.toLowerCase()}`)
    token.children?.splice(0, 1, ...emphasise(first, title))
  }
}

function emphasise(like: Token, text: string): Token[] {
  const make = (type: string, nesting: -1 | 0 | 1, content: string): Token =>
    Object.assign(Object.create(Object.getPrototypeOf(like) as object) as Token, like, {
      type,
      tag: 'strong',
      nesting,
      content,
    })
  return [make('strong_open', 1, ''), make('text', 0, text), make('strong_close', -1, '')]
}
