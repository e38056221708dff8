import { startGitHub } from '../../rehearsal/github/server.js'
import { openWorld } from '../../rehearsal/github/world-store.js'
import { parseScenario } from '../../rehearsal/scenario.js'

/** What a person does on GitHub between two runs: method, path below the repository, body. */
export type Deed = readonly [person: string, method: string, path: string, body?: unknown]

/** Lets people act on a world, by the served API and under the scenario's rules; fails where GitHub would refuse. */
export async function act(
  world: string,
  scenario: unknown,
  deeds: readonly Deed[],
): Promise<Record<string, unknown>[]> {
  const store = await openWorld(world)
  if (store === null) throw new Error(`${world} is no world`)
  const github = await startGitHub({
    ...{ world: store, scenario: parseScenario(scenario ?? {}), faults: [] },
    kill: () => undefined,
  })
  try {
    const answers: Record<string, unknown>[] = []
    for (const [person, method, path, body] of deeds) {
      const response = await fetch(`${github.api}/repos/${store.repo}/${path}`, {
        method,
        headers: { authorization: `token user:${person}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      if (!response.ok) throw new Error(`${person}: ${method} ${path} was answered ${String(response.status)}: ${text}`)
      answers.push(text === '' ? {} : (JSON.parse(text) as Record<string, unknown>))
    }
    return answers
  } finally {
    await github.close()
  }
}

/** Changes one file on a branch, as a person. */
export async function edit(
  world: string,
  { person, branch, path, change }: { person: string; branch: string; path: string; change: (text: string) => string },
): Promise<void> {
  const [file] = await act(world, {}, [[person, 'GET', `contents/${encodeURIComponent(path)}?ref=${branch}`]])
  const text = change(Buffer.from(String(file?.['content']), 'base64').toString('utf8'))
  const body = { message: `Change ${path}`, branch, sha: file?.['sha'], content: Buffer.from(text).toString('base64') }
  await act(world, {}, [[person, 'PUT', `contents/${encodeURIComponent(path)}`, body]])
}
