import { describe, expect, it } from '@jest/globals'
import { ownVariables } from '../../src/build/package-work.js'
import { variablesFor } from '../../src/build/team-command.js'

describe('the variables that keep bytecode out of the checkout', () => {
  it('let installed bytecode be read, and have one place outside for what there is none of', () => {
    expect(ownVariables('/scratch', true)).toEqual({ PYTHONDONTWRITEBYTECODE: '1' })
    expect(ownVariables('/scratch', false)).toEqual({ PYTHONPYCACHEPREFIX: '/scratch/bytecode' })
  })

  it.each([
    ['sets', { set: { PYTHONPYCACHEPREFIX: '/own' }, pass: [] }, { PYTHONPYCACHEPREFIX: '/own' }],
    ['sets the other of', { set: { PYTHONDONTWRITEBYTECODE: '' }, pass: [] }, { PYTHONDONTWRITEBYTECODE: '' }],
    ['passes on', { set: {}, pass: ['PYTHONDONTWRITEBYTECODE'] }, {}],
    ['passes on the other of', { set: {}, pass: ['PYTHONPYCACHEPREFIX'] }, {}],
  ])('are left out where the team %s them', (_, theirs, env) => {
    expect(variablesFor(ownVariables('/scratch', true), theirs)).toEqual(env)
    expect(variablesFor(ownVariables('/scratch', false), theirs)).toEqual(env)
  })

  it('stand beside what else the team sets', () => {
    const env = variablesFor(ownVariables('/scratch', true), { set: { SEED: '0' }, pass: ['MLFLOW_TRACKING_URI'] })
    expect(env).toEqual({ PYTHONDONTWRITEBYTECODE: '1', SEED: '0' })
  })
})
