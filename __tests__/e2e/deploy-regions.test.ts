import { mkdirSync } from 'node:fs'
import { describe, expect, it, jest } from '@jest/globals'
import { commitReviewed } from '../../faults/stage.js'
import { makeScratch, rehearse, type Run } from './rehearsal.js'
import { FAST_CONFIG, fastRepository, json } from './repositories.js'
import { endOf } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch('ds-release-regions-')
const STATE = 'docs/workflow/state/churn.json'
const DEPLOYED = { exit: 0, status: 'deployed', errors: [] }
const IMAGE = `registry.example.com/churn@sha256:${'a'.repeat(64)}`

/** An environment that is a file: what is written there serves. It hands on an image, and needs it. */
function served(): { build: object; deploy: object; serving: object } {
  const folder = scratch.path('served')
  mkdirSync(folder)
  return {
    build: { run: `echo image=${IMAGE} >> "$DS_OUTPUT"` },
    deploy: { run: `echo {out.image} && echo {version} > ${folder}/{environment}` },
    serving: { run: `cat ${folder}/{environment}`, timeout: '5s' },
  }
}

/** A world with churn 1.0.0, which can be deployed to these environments. */
async function released(environments: object): Promise<{
  deploy: (environment: string, version?: string) => Promise<Run>
  releaseNext: () => Promise<void>
}> {
  const call = { world: scratch.path('world'), feature: 'churn' }
  const repository = fastRepository(scratch, { config: { ...FAST_CONFIG, environments } })
  expect(endOf(await rehearse(scratch, { ...call, repo: repository.root })).status).toBe('released')
  const releaseNext = async (): Promise<void> => {
    await commitReviewed(call.world, 'Train the model anew', async (read) => ({
      [STATE]: json({ ...(JSON.parse(await read(STATE)) as object), status: 'approved' }),
      'models/churn.bin': 'another model',
    }))
    expect(endOf(await rehearse(scratch, call)).status).toBe('released')
  }
  const deploy = async (environment: string, version?: string): Promise<Run> => {
    const inputs = { environment, ...(version === undefined ? {} : { version }) }
    return await rehearse(scratch, { ...call, command: 'deploy', inputs })
  }
  return { deploy, releaseNext }
}

describe('several environments of one feature', () => {
  it('that share an environment at GitHub keep a Deployment each', async () => {
    const { deploy } = await released({
      eu: { ...served(), group: 'production' },
      us: { like: 'eu', needs: ['eu'] },
    })
    expect(endOf(await deploy('eu'))).toEqual(DEPLOYED)
    const us = await deploy('us')
    expect(endOf(us)).toEqual(DEPLOYED)
    expect(us.world.deployments.map(({ statuses }) => statuses.at(-1)?.state)).toEqual(['success', 'success'])
  })

  it('go back to the image that another one had handed on', async () => {
    const isBad = { run: 'test {version} = 1.0.0 && echo 0 || echo 1', max: 0.5 }
    const watch = { for: '1s', every: '1s', failures: 1, metrics: { bad: isBad } }
    const { deploy, releaseNext } = await released({
      staging: served(),
      production: { like: 'staging', needs: ['staging'], build: null, watch, 'on-failure': 'roll-back' },
    })
    for (const name of ['staging', 'production']) expect(endOf(await deploy(name))).toEqual(DEPLOYED)
    await releaseNext()
    expect(endOf(await deploy('staging'))).toEqual(DEPLOYED)
    const failed = await deploy('production')
    const errors = [expect.stringContaining('1.0.0 was put back')]
    expect(endOf(failed)).toEqual({ exit: 1, status: 'refused', errors })
  })

  it('take a version that was in staging before staging has gone on', async () => {
    const { deploy, releaseNext } = await released({
      staging: served(),
      production: { like: 'staging', needs: ['staging'], build: null },
    })
    expect(endOf(await deploy('staging'))).toEqual(DEPLOYED)
    await releaseNext()
    expect(endOf(await deploy('staging'))).toEqual(DEPLOYED)
    expect(endOf(await deploy('production', '1.0.0'))).toEqual(DEPLOYED)
  })
})

describe('ready', () => {
  it('may look at the image that is built in the same environment', async () => {
    const { deploy } = await released({ staging: { ...served(), ready: { run: 'echo {out.image}' } } })
    expect(endOf(await deploy('staging'))).toEqual(DEPLOYED)
  })
})
