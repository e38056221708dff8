import { z } from 'zod'
import type { Annotation } from '../annotations.js'
import type { GateLine } from '../gates.js'
import type { RequestRecord } from '../github/server.js'
import { type FileDiff, renderDiff } from './diff.js'
import { formatSize, markup, type Html } from './html.js'
import { renderMarkdown } from './markdown.js'

const LONGEST_BODY = 4_000

export function renderGates(gates: readonly GateLine[]): Html | null {
  if (gates.length === 0) return null
  const cards = gates.map(({ name, verdict, reason, seconds }) => {
    const time = seconds !== null && markup`<span class="time">${seconds.toFixed(1)} s</span>`
    return markup`<li class="gate ${verdict}"><p><span class="verdict">${verdict}</span>${time}</p>
<h3>${name}</h3><p class="reason">${reason}</p></li>`
  })
  return markup`<section id="gates"><h2>Gates</h2><ul class="gates">${cards}</ul></section>`
}

export function renderSummary(summary: string): Html | null {
  if (summary.trim() === '') return null
  return markup`<section id="summary"><h2>Job summary</h2><div class="card"><div class="body">${renderMarkdown(summary, 'summary')}</div></div></section>`
}

export function renderAnnotations(annotations: readonly Annotation[]): Html | null {
  if (annotations.length === 0) return null
  const items = annotations.map(({ level, message, file, line }) => {
    const place = file !== undefined && markup`<code>${file}${line !== undefined && `:${String(line)}`}</code>`
    return markup`<li class="annotation ${level}"><b>${level}</b> ${place}<p>${message}</p></li>`
  })
  return markup`<section id="annotations"><h2>Annotations</h2><ul class="annotations">${items}</ul></section>`
}

/** A commit of the run with its diff; a `state` one comes unfolded. */
export interface CommitView {
  sha: string
  branch: string
  message: string
  author: string
  files: { diff: FileDiff; isState: boolean }[]
}

export function renderCommits(commits: readonly CommitView[]): Html | null {
  if (commits.length === 0) return null
  const cards = commits.map(({ sha, branch, message, author, files }) => {
    const [headline = '', ...rest] = message.trim().split('\n')
    const more = rest.join('\n').trim()
    const diffs = files.map(
      ({ diff, isState }) =>
        markup`<details${isState && ' open'}><summary><code>${diff.path}</code> ${countLines(diff)}</summary>${renderDiff(diff)}</details>`,
    )
    return markup`<article class="card commit"><header><h3>${headline}</h3>
<p><code>${sha.slice(0, 12)}</code> on <code>${branch}</code> by ${author}</p></header>
${more !== '' && markup`<pre class="message">${more}</pre>`}${diffs}</article>`
  })
  return markup`<section id="state"><h2>What was committed</h2>${cards}</section>`
}

function countLines({ lines }: FileDiff): Html {
  const count = (sign: string): number => lines.filter((line) => line.startsWith(sign)).length
  return markup`<span class="plus">+${count('+')}</span> <span class="minus">−${count('-')}</span>`
}

export function renderWrites(requests: readonly RequestRecord[]): Html {
  const writes = requests.filter(({ write }) => write !== null)
  const reads = requests.length - writes.length
  const rows = writes.map(({ write, method, path, status, effect, fault, body }) => {
    const result = fault === null ? (status ?? 'no answer') : `${fault}${status === null ? '' : ` · ${String(status)}`}`
    return markup`<tr class="${fault === null ? (effect ? 'effect' : 'none') : 'fault'}"><td class="number">${write}</td><td><code>${method}</code></td>
<td>${renderRequest(path, body)}</td><td>${result}</td><td>${effect ? 'changed the world' : 'no effect'}</td></tr>`
  })
  const table = markup`<table class="writes"><thead><tr><th>#</th><th></th><th>Request</th><th>Answer</th><th>Effect</th></tr></thead><tbody>${rows}</tbody></table>`
  return markup`<section id="writes"><h2>Every write, in order</h2><p class="note">${writes.length} writes and ${reads} reads.</p>
<div class="card scroll">${writes.length > 0 ? table : markup`<p class="body">Nothing was written.</p>`}</div></section>`
}

function renderRequest(path: string, body: unknown): Html {
  const short = markup`<code>${shortPath(path)}</code> <span class="about">${aboutBody(body)}</span>`
  if (body === undefined || body === null) return short
  const text = JSON.stringify(body, null, 2)
  const shown =
    text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}\n… ${formatSize(text.length)} in all` : text
  return markup`<details><summary>${short}</summary><pre>${shown}</pre></details>`
}

function shortPath(path: string): string {
  const inRepository = path.replace(/^\/repos\/[^/]+\/[^/]+(?=\/)/, '').replace(/^\/twirp\/[\w.]+\//, 'artifact: ')
  try {
    return decodeURIComponent(inRepository)
  } catch {
    return inRepository
  }
}

const telling = z.object({
  ref: z.string().optional(),
  tag_name: z.string().optional(),
  draft: z.boolean().optional(),
  message: z.string().optional(),
  name: z.string().optional(),
  variables: z
    .object({ input: z.object({ message: z.object({ headline: z.string() }) }) })
    .optional()
    .catch(undefined),
})

/** What a body says about itself in a few words. */
function aboutBody(body: unknown): string {
  const parsed = telling.safeParse(body)
  if (!parsed.success) return ''
  const { ref, tag_name, draft, message, name, variables } = parsed.data
  if (tag_name !== undefined) return `${tag_name}${draft === true ? ', draft' : draft === false ? ', published' : ''}`
  return ref ?? variables?.input.message.headline ?? message?.split('\n')[0] ?? name ?? ''
}
