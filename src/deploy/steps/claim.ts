import { firstDeploymentEntry } from '../../deployment/entries.js'
import { deploymentRef, renderDeploymentEntry } from '../../deployment/journal.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import type { DeployStep, StepOf } from '../transaction.js'
import { afterEntry, type EntryAsks, mineWith, type Written } from './journal-entry.js'

/** A tree has to have something in it. */
const ABOUT = 'The journal of a deployment: its entries are the messages of the commits.\n'

/** Opens the transaction: the ref is the claim. */
export const claim: DeployStep<StepOf<'claim'>, Written, EntryAsks> = {
  do: 'claim',
  describe: ({ feature, version, environment }) => {
    return `claim the deployment of ${feature} ${version} to ${environment} in the journal`
  },
  expect: (plan, { journal, now }, step) => {
    const entry = firstDeploymentEntry(plan, journal, now)
    return { journal: mineWith({ sha: '', tree: '' }, entry), step }
  },
  after(seen, made) {
    // What was seen is of the transaction before: of this one there is neither a Deployment nor a record yet.
    const { deployment, formers, proposal } = seen
    const isLeft = deployment !== null && !['failure', 'error', 'inactive'].includes(deployment.state)
    const content = proposal?.head == null ? 'absent' : 'outdated'
    return {
      ...afterEntry(seen, made),
      deployment: null,
      formers: isLeft ? [deployment.id, ...formers] : formers,
      stateDone: false,
      proposal: proposal && { ...proposal, content },
    }
  },
  result: ({ journal }) => ({ entry: journal.entry }),
  async send(host, transaction, { seen: { journal }, step }) {
    const entry = firstDeploymentEntry(transaction, journal, host.clock.now())
    const tree = journal?.tree ?? (await host.journal.createTree({ 'about.txt': ABOUT }))
    const message = renderDeploymentEntry(entry)
    const sha = await host.journal.createCommit({ message, tree, parent: journal?.sha ?? null })
    const ref = deploymentRef(transaction)
    const won = journal === null ? await host.refs.create(ref, sha) : await host.refs.move(ref, sha)
    return won ? { journal: mineWith({ sha, tree }, entry), step } : LOOK_AGAIN
  },
}
