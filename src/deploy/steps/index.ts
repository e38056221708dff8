import { claim } from './claim.js'
import { commitState } from './commit-state.js'
import { begin, beginBack, close, note, noteFailure, noteFound, rollOut, takeOver } from './entries.js'
import { openDeployment, retire, status } from './github-deployment.js'
import { giveWay } from './give-way.js'
import { openBranch, openPull, proposeState, refreshProposal } from './propose-state.js'
import { ask, back, look, run, wait } from './target-steps.js'

/** Every kind of step of a deployment: a new one is a file here and a line below, and a rule that chooses it. */
export const STEPS = [
  claim,
  takeOver,
  openDeployment,
  status,
  begin,
  run,
  note,
  noteFound,
  look,
  ask,
  wait,
  noteFailure,
  beginBack,
  back,
  giveWay,
  rollOut,
  retire,
  commitState,
  openBranch,
  proposeState,
  refreshProposal,
  openPull,
  close,
] as const
