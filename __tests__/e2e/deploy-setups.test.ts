import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { freePort, startNeighbour, type Neighbour } from './neighbours.js'
import { makeScratch } from './rehearsal.js'
import { startStore, type Store } from './setup-azurite.js'
import { missingForDocker, startDocker, type DockerHost } from './setup-docker.js'
import { expectDeployed, pathWithPython, SETUPS, setupRepository, SetupWorld, stateOf } from './setups.js'
import { findProgram, saySkipped } from './tools.js'
import { endOf, writesOf } from './world.js'

jest.setTimeout(300_000)
// Sockets and mounts of the Docker daemon take neither long names nor blanks.
const scratch = makeScratch('ds-release-setups-')
const PATH = pathWithPython()

/** What a service says of itself; null where nobody answers. */
async function healthOf(address: string): Promise<unknown> {
  try {
    return await (await fetch(`http://${address}/health`)).json()
  } catch {
    return null
  }
}

const FAILED_GOLDEN = { exit: 1, status: 'refused', errors: [expect.stringMatching(/golden/)] }

describe('the set-up of an HTTP service', () => {
  const services = scratch.path('services')
  let front: Neighbour | null = null
  let [live, candidate] = ['', '']

  beforeAll(async () => {
    mkdirSync(services)
    front = await startNeighbour(['python3', join(SETUPS, 'ops', 'front.py'), '0', '0'], /(\d+) (\d+)/, {
      SERVICES: services,
    })
    live = `127.0.0.1:${front.found[1] ?? ''}`
    candidate = `127.0.0.1:${front.found[2] ?? ''}`
  })

  afterAll(async () => {
    await front?.end()
    for (const version of readdirSync(services, { withFileTypes: true }).filter((one) => one.isDirectory())) {
      const pid = Number(readFileSync(join(services, version.name, 'pid'), 'utf8'))
      try {
        process.kill(pid)
      } catch {
        // It was ended by the set-up itself.
      }
    }
  })

  it('is deployed to beside what serves, by stages, and keeps it where the next version answers wrongly', async () => {
    const put = (text: string): string =>
      text.replaceAll('127.0.0.1:8080', live).replaceAll('127.0.0.1:8081', candidate)
    const repository = setupRepository(scratch, 'http-service', put)
    const world = new SetupWorld(scratch, { PATH, SERVICES: services })
    await world.release('1.0.0', repository.root)
    expectDeployed(await world.deploy('production'), { environment: 'production', version: '1.0.0' })
    expect(await healthOf(live)).toEqual({ status: 'up', model_version: '1.0.0' })

    const again = await world.deploy('production')
    expect([endOf(again), writesOf(again)]).toEqual([{ exit: 0, status: 'deployed', errors: [] }, []])

    await world.trainAnew(0.2)
    await world.release('1.1.0')
    expectDeployed(await world.deploy('production'), { environment: 'production', version: '1.1.0' })
    expect(await healthOf(live)).toEqual({ status: 'up', model_version: '1.1.0' })

    await world.trainAnew(0.3, { wrong: true })
    await world.release('1.2.0')
    const failed = await world.deploy('production')
    expect(endOf(failed)).toEqual(FAILED_GOLDEN)
    expect(failed.world.deployments.map(({ statuses }) => statuses.at(-1)?.state)).toEqual([
      ...['inactive', 'success', 'failure'],
    ])
    expect(await healthOf(live)).toEqual({ status: 'up', model_version: '1.1.0' })
    expect(stateOf(failed).serving['production']).toMatchObject({ version: '1.1.0', outcome: 'success' })
  })
})

const lacksDocker = missingForDocker()
if (lacksDocker !== null) saySkipped(`the set-up with Docker and a registry: ${lacksDocker}`)
const withDocker = lacksDocker === null ? describe : describe.skip

withDocker('the set-up of Docker with a registry', () => {
  let host: DockerHost | null = null

  beforeAll(async () => {
    host = await startDocker(scratch)
  })

  afterAll(async () => {
    await host?.end()
  })

  it('builds an image once, takes it from staging to production, and puts the one before back', async () => {
    if (host === null) throw new Error('there is no Docker')
    const [staging, production] = [await freePort(), await freePort()]
    const put = (text: string): string => text.replaceAll('8081', staging).replaceAll('8082', production)
    const repository = setupRepository(scratch, 'docker', put)
    const world = new SetupWorld(scratch, { PATH, ...host.env })
    await world.release('1.0.0', repository.root)
    const tooEarly = await world.deploy('production')
    expect([tooEarly.status, writesOf(tooEarly)]).toEqual([2, []])
    expect(endOf(tooEarly).errors).toEqual([expect.stringContaining('staging')])
    expectDeployed(await world.deploy('staging'), { environment: 'staging', version: '1.0.0' })
    const deployed = await world.deploy('production')
    expectDeployed(deployed, { environment: 'production', version: '1.0.0' })
    const image = stateOf(deployed).deployments.find((one) => one.environment === 'staging')?.out?.['image']
    expect(image).toMatch(/^127\.0\.0\.1:\d+\/churn@sha256:[0-9a-f]{64}$/)
    for (const name of ['churn-staging', 'churn-production']) {
      expect(host.docker('inspect', '--format', '{{.Config.Image}}', name)).toBe(image)
    }
    expect(await healthOf(`127.0.0.1:${production}`)).toEqual({ status: 'up', model_version: '1.0.0' })

    await world.trainAnew(0.3, { wrong: true })
    await world.release('1.1.0')
    const failed = await world.deploy('staging')
    expect(endOf(failed)).toEqual(FAILED_GOLDEN)
    expect(endOf(failed).errors).toEqual([expect.stringContaining('1.0.0 was put back')])
    expect(await healthOf(`127.0.0.1:${staging}`)).toEqual({ status: 'up', model_version: '1.0.0' })
    expect(host.docker('inspect', '--format', '{{.Config.Image}}', 'churn-staging')).toBe(image)
    expect((await world.deploy('production')).status).toBe(2)
  })
})

const lacksStore = ['curl', 'python3'].filter((name) => findProgram(name) === null)
if (lacksStore.length > 0) saySkipped(`the set-up of an artifact store: the machine has no ${lacksStore.join(', no ')}`)
const withStore = lacksStore.length === 0 ? describe : describe.skip

withStore('the set-up of an artifact store', () => {
  let store: Store | null = null

  beforeAll(async () => {
    store = await startStore(scratch.path('store'))
  })

  afterAll(async () => {
    await store?.end()
  })

  it('uploads, reads back, scores what is there, and moves the pointer only then', async () => {
    if (store === null) throw new Error('there is no store')
    const { address, signature } = store
    const pointer = async (): Promise<unknown> =>
      await (await fetch(`http://${address}/devstoreaccount1/models/latest.json?${signature}`)).json()
    const repository = setupRepository(scratch, 'artifact-store', (text) => text.replaceAll('127.0.0.1:10000', address))
    const world = new SetupWorld(scratch, { PATH, STORE_SIGNATURE: signature })
    await world.release('1.0.0', repository.root)
    const deployed = await world.deploy('store')
    expectDeployed(deployed, { environment: 'store', version: '1.0.0' })
    expect(await pointer()).toEqual({ version: '1.0.0', digest: stateOf(deployed).deployments.at(-1)?.digest })
    expect(readFileSync(deployed.log, 'utf8')).not.toContain(signature)

    await world.trainAnew(0.3, { wrong: true })
    await world.release('1.1.0')
    expect(endOf(await world.deploy('store'))).toEqual(FAILED_GOLDEN)
    expect(await pointer()).toMatchObject({ version: '1.0.0' })

    await world.trainAnew(0.4)
    await world.release('1.2.0')
    const next = await world.deploy('store')
    expectDeployed(next, { environment: 'store', version: '1.2.0' })
    expect(await pointer()).toMatchObject({ version: '1.2.0' })
    expect(stateOf(next).deployments.map(({ version, outcome }) => [version, outcome])).toEqual([
      ...[
        ['1.0.0', 'success'],
        ['1.1.0', 'failed'],
        ['1.2.0', 'success'],
      ],
    ])
  })
})
