import { describe, expect, it } from '@jest/globals'
import { commandEnvironment, type Variables } from '../../src/runner/environment.js'

const job: Variables = {
  PATH: '/usr/bin',
  HOME: '/home/runner',
  LANG: 'C.UTF-8',
  LC_ALL: 'C',
  pythonLocation: '/opt/python',
  LD_LIBRARY_PATH: '/opt/python/lib',
  VIRTUAL_ENV: '/venv',
  HTTPS_PROXY: 'http://proxy:3128',
  http_proxy: 'http://user:canary@proxy:3128',
  NODE_OPTIONS: '--require ./evil.js',
  BASH_ENV: './evil.sh',
  ENV: './evil.sh',
  LD_PRELOAD: './evil.so',
  PYTHONHASHSEED: '0',
  MLFLOW_TRACKING_URI: 'http://mlflow',
  AWS_SECRET_ACCESS_KEY: 'canary',
  GITHUB_TOKEN: 'ghs_canary',
  'INPUT_GITHUB-TOKEN': 'ghs_canary',
  ACTIONS_RUNTIME_TOKEN: 'runtime_canary',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://canary',
  GITHUB_OUTPUT: '/tmp/canary',
  GITHUB_ENV: '/tmp/canary',
  RUNNER_TEMP: '/tmp/canary',
  GITHUB_SHA: 'abc',
  MY_TOKEN: 'ghs_canary',
}

describe('commandEnvironment', () => {
  it('gives the allow-list, and nothing of it holds a canary', () => {
    const answer = commandEnvironment(job, { pass: [], set: {} })
    expect(answer).toEqual({
      env: {
        CI: 'true',
        PATH: '/usr/bin',
        HOME: '/home/runner',
        LANG: 'C.UTF-8',
        LC_ALL: 'C',
        pythonLocation: '/opt/python',
        LD_LIBRARY_PATH: '/opt/python/lib',
        VIRTUAL_ENV: '/venv',
        HTTPS_PROXY: 'http://proxy:3128',
      },
    })
  })

  it('passes on what is asked for by name, and what is set wins', () => {
    const pass = ['MLFLOW_TRACKING_URI', 'AWS_SECRET_ACCESS_KEY', 'GITHUB_SHA', 'http_proxy', 'NOT_THERE']
    const answer = commandEnvironment(job, { pass, set: { PYTHONHASHSEED: '1', LANG: 'de_DE.UTF-8' } })
    expect(answer).toMatchObject({
      env: {
        MLFLOW_TRACKING_URI: 'http://mlflow',
        AWS_SECRET_ACCESS_KEY: 'canary',
        GITHUB_SHA: 'abc',
        http_proxy: 'http://user:canary@proxy:3128',
        PYTHONHASHSEED: '1',
        LANG: 'de_DE.UTF-8',
      },
    })
    expect(answer).not.toHaveProperty('env.NOT_THERE')
  })

  it.each([
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'github_token',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'INPUT_GITHUB-TOKEN',
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_ARTIFACTS',
    'GITHUB_SOMETHING_NEW',
    'RUNNER_TEMP',
    'NOT A NAME',
  ])('refuses %s, passed or set', (name) => {
    for (const wishes of [
      { pass: [name], set: {} },
      { pass: [], set: { [name]: 'x' } },
    ]) {
      const answer = commandEnvironment({ ...job, [name]: 'x' }, wishes)
      expect(answer).not.toHaveProperty('env')
      expect(answer).toHaveProperty('what', expect.stringContaining(JSON.stringify(name)))
    }
  })

  it("refuses the job's token under another name, and does not print it", () => {
    const passed = commandEnvironment(job, { pass: ['MY_TOKEN'], set: {} })
    const set = commandEnvironment(job, { pass: [], set: { INNOCENT: 'runtime_canary' } })
    expect(passed).toHaveProperty('what', expect.stringContaining("a token of this job's"))
    expect(set).toHaveProperty('what', expect.stringContaining("a token of this job's"))
    expect(JSON.stringify([passed, set])).not.toContain('canary')
  })
})
