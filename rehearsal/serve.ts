import type { ServeCall } from './arguments.js'
import { startGitHub } from './github/server.js'
import { readSource } from './source.js'
import { enterWorld } from './world.js'

/** Starts only the GitHub, prints where it is as one line of JSON, and stays until the process is ended. */
export async function serve(call: ServeCall): Promise<number> {
  const source = call.repo === null ? null : await readSource(call.repo)
  const branch = source?.branch ?? null
  const { store, scenario, leave } = await enterWorld({ ...call, source, branch, pushed: false })
  process.on('exit', leave)
  const socket = call.socket === null ? {} : { socket: call.socket }
  const place = { port: call.port ?? 0, ...socket }
  const github = await startGitHub({ world: store, scenario, ...place, faults: [], kill: () => undefined })
  const { api, graphql, server, token, tokens } = github
  const told = { api, graphql, server, token, tokens, repo: store.repo, bare: store.bare, ...socket }
  process.stdout.write(`${JSON.stringify(told)}\n`)
  process.stderr.write(`World: ${store.dir}; Ctrl-C ends it\n`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        resolve()
      })
  })
  await github.close()
  return 0
}
