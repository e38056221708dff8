import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { statusOf, type Answer } from '../answer.js'
import { readGates } from '../gates.js'
import { git } from '../git.js'
import type { RequestRecord } from '../github/server.js'
import type { WorldAnswer } from '../github/world-store.js'
import type { EndedJob } from '../job.js'
import { renderDeployments } from './deployments-section.js'
import { splitDiff } from './diff.js'
import { Html, markup } from './html.js'
import { findRelease, renderRelease } from './release-section.js'
import {
  renderAnnotations,
  renderCommits,
  renderGates,
  renderSummary,
  renderWrites,
  type CommitView,
} from './run-sections.js'
import { STYLE } from './style.js'

export interface PageParts {
  answer: Answer
  jobs: readonly EndedJob[]
  /** The run whose page is the world's. */
  deciding: EndedJob
  requests: readonly RequestRecord[]
  event: string
  ref: string
}

/** Writes one page for each run, and a copy of the deciding one as `<world>/page.html`. */
export async function writePages(parts: PageParts): Promise<void> {
  const { world } = parts.answer
  const commits = await viewCommits(world)
  for (const job of parts.jobs) {
    const isOthers = (record: RequestRecord): boolean => record.runId !== null && record.runId !== job.runId
    const requests = parts.requests.filter((record) => !isOthers(record))
    await writeFile(job.places.page, renderPage({ ...parts, requests }, job, commits))
  }
  await copyFile(parts.deciding.places.page, join(world.dir, 'page.html'))
}

/** The whole page of one run; everything it needs is inside. */
function renderPage(parts: PageParts, job: EndedJob, commits: readonly CommitView[]): string {
  const { world } = parts.answer
  const release = findRelease(world, job.outputs)
  const gates = readGates(job.outputs['gates'])
  const sections: [string, Html | null][] = [
    ['Annotations', renderAnnotations(job.annotations)],
    ['Gates', renderGates(gates)],
    ['Release', release === null ? null : renderRelease(release, world)],
    ['Deployments', renderDeployments(world.deployments)],
    ['Summary', renderSummary(job.summary)],
    ['State', renderCommits(commits)],
    ['Writes', renderWrites(parts.requests)],
  ]
  const shown = sections.filter(([, section]) => section !== null)
  const links = shown.map(([name]) => markup`<a href="#${name.toLowerCase()}">${name}</a>`)
  const title = release?.name ?? job.outputs['tag'] ?? world.repo
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · rehearsal</title>
<style>${new Html(STYLE)}</style></head><body>
<div class="top"><div>${renderHead(parts, job, title)}<nav>${links}</nav></div></div>
<main>${shown.map(([, section]) => section)}
<footer><p>All of this happened on this machine only, in <code>${world.dir}</code>. The repository there is real git:</p>
<pre>git -C '${world.bare}' log --stat
git clone '${world.bare}'</pre></footer></main></body></html>
`.text
}

function renderHead({ event, ref, requests }: PageParts, job: EndedJob, title: string): Html {
  const status = job.outputs['status'] ?? (job.signal === null ? 'no status' : `ended by ${job.signal}`)
  const code = statusOf(job)
  const gates = readGates(job.outputs['gates'])
  const passed = gates.filter(({ verdict }) => verdict === 'passed').length
  const writes = requests.filter(({ write }) => write !== null).length
  return markup`<p class="repo"><b>Rehearsal</b> · ${event} on ${ref} · run ${job.runId}${job.featureId !== null && ` · ${job.featureId}`}</p>
<h1><span class="pill ${code === 0 ? 'good' : 'bad'}">${status}</span>${title}</h1>
<ul class="facts">${gates.length > 0 && markup`<li><b>${passed}</b> of <b>${gates.length}</b> gates passed</li>`}
<li><b>${writes}</b> writes</li><li><b>${job.seconds.toFixed(1)}</b> seconds</li><li>exit status <b>${code}</b></li></ul>`
}

async function viewCommits(world: WorldAnswer): Promise<CommitView[]> {
  const views: CommitView[] = []
  for (const { sha, branch, message, author } of world.commits) {
    const patch = await git(world.bare, [
      '-c',
      'core.quotePath=false',
      'show',
      '--format=',
      '--no-renames',
      '-m',
      '--first-parent',
      '-p',
      sha,
    ])
    const files = splitDiff(patch).map((diff) => ({ diff, isState: isState(diff.path) }))
    files.sort((one, other) => Number(other.isState) - Number(one.isState))
    views.push({ sha, branch, message, author, files })
  }
  return views
}

/** State files are JSON; the release's own records, which are too, lie below `models/`. */
function isState(path: string): boolean {
  return path.endsWith('.json') && !path.startsWith('models/')
}
