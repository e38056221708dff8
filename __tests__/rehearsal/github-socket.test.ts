import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { cleanUp, folder, serve, type Rig } from './github-world.js'

let rig: Rig | null = null

afterEach(async () => {
  await rig?.github.close()
  rig = null
})
afterAll(cleanUp)

/** Asks through the socket, as gh does: under the name of the host that it means. */
async function ask(socket: string, host: string, where: string, token: string): Promise<Record<string, unknown>> {
  const headers = { host, authorization: `token ${token}`, 'user-agent': 'test' }
  return await new Promise((resolve, reject) => {
    const sent = request({ socketPath: socket, path: where, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>)
      })
    })
    sent.on('error', reject).end()
  })
}

describe('a GitHub on a socket', () => {
  it('gives addresses under the name that it was asked by', async () => {
    const socket = path.join(folder(), 's')
    rig = await serve({ socket })
    const { github, run } = rig
    const public_ = await ask(socket, 'api.github.com', '/repos/acme/demo', run.token)
    expect(public_).toMatchObject({ url: 'https://api.github.com/repos/acme/demo' })
    expect(public_).toMatchObject({ html_url: 'https://github.com/acme/demo' })
    const local = await ask(socket, '127.0.0.1', '/repos/acme/demo', run.token)
    expect(local).toMatchObject({ url: `${github.api}/repos/acme/demo`, html_url: `${github.server}/acme/demo` })
    expect(github.violations).toEqual([])
  })

  it('takes the place of a socket that was left behind, and of nothing else', async () => {
    const socket = path.join(folder(), 's')
    const left = await serve({ socket })
    rig = await serve({ socket })
    expect(await ask(socket, 'api.github.com', '/repos/acme/demo', rig.run.token)).toMatchObject({ name: 'demo' })
    await left.github.close()
    const file = path.join(folder(), 'notes.txt')
    writeFileSync(file, 'mine')
    await expect(serve({ socket: file })).rejects.toThrow('EADDRINUSE')
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })
})
