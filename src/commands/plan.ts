import { Stop } from '../errors.js'
import type { Inputs } from '../inputs.js'
import { releaseAssets } from '../package/assets.js'
import { forecast } from '../release/forecast.js'
import type { Owner } from '../release/journal.js'
import { describeStep } from '../release/step-text.js'
import type { World } from '../world.js'
import type { CommandOutcome } from './outcome.js'
import { ReleaseStory } from './release-story.js'
import { alreadyReleased } from './steps/already-released.js'
import type { Candidate } from './steps/candidate.js'
import { planFor } from './steps/judge.js'
import { observeFirst, readJournal, type SeenJournal } from './steps/observe.js'
import { refuseUntrustedEvent, releaseBranch } from './steps/place.js'
import { unfinishedNotice } from './steps/publish.js'
import { buildRecord } from './steps/record.js'
import { isMerged } from './steps/resume.js'
import { readRepository } from './steps/repository.js'
import { readState, settingsOf, type StateFacts, type Subject } from './steps/subject.js'
import { takeUp } from './steps/take-up.js'
import { tellEarlier, tellSubject } from './steps/telling.js'

/** Says what `release` would do, without running a gate or writing anything. */
export async function plan(world: World, inputs: Inputs): Promise<CommandOutcome> {
  const story = new ReleaseStory(world.run, inputs.featureId ?? '')
  try {
    return await planFeature(world, inputs, story)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return story.stopped(error)
  }
}

async function planFeature(world: World, inputs: Inputs, story: ReleaseStory): Promise<CommandOutcome> {
  refuseUntrustedEvent(world.run)
  const repository = await readRepository(world, inputs)
  const facts = await readState(world, repository, inputs.featureId ?? '')
  const { branch, target } = await releaseBranch(world, settingsOf(repository, inputs, facts.feature))
  tellSubject(story, facts.state, settingsOf(repository, inputs, facts.feature))
  const commit = await world.git.head()
  const me: Owner = { run: world.run.runId, attempt: world.run.attempt, nonce: 'plan' }
  const journal = await readJournal(world, facts.feature, me)
  const unfinished = unfinishedOf(journal, facts)
  if (unfinished !== null && journal?.entry.phase === 'awaiting-merge') {
    return story.foretold('plan', [], [], unfinished)
  }
  const wish = { inputs, repository, facts, commit, journal: journal?.entry ?? null }
  const before = unfinished === null ? await alreadyReleased(world, wish) : null
  if (before !== null) {
    tellEarlier(story, facts.state, before)
    return story.foretold('plan', [], [], null)
  }
  const asked = { ...inputs, dryRun: true }
  const { subject, candidate } = await takeUp(world, {
    inputs: asked,
    repository,
    facts,
    journalOpen: unfinished !== null,
    commit,
    branch,
    target,
    story,
  })

  const plans = await planFor(world, subject, candidate, { mode: 'release', event: world.run.event }, '/scratch')
  const gates = plans.map((one) => ({ gate: one.gate, runs: one.commands.map((command) => command.run).join('\n') }))
  story.know({ matrix: JSON.stringify({ include: gates.map(({ gate, runs }) => ({ gate, run: runs })) }) })
  const record = buildRecord(world, {
    ...unsealed(subject, candidate),
    branch,
    target,
    latest: repository.features.length === 1,
    startedAt: '',
  })
  const seen = await observeFirst(world, {
    record,
    me,
    found: journal,
    artifactDone: false,
    withDrafts: false,
    asksRules: true,
  })
  const writes = forecast(record, { ...seen, journal: null }, me).map((step) => describeStep(step, record))
  for (const write of writes) world.log.info(`would ${write}`)
  return story.foretold('plan', writes, gates, unfinished)
}

function unfinishedOf(journal: SeenJournal | null, facts: StateFacts): string | null {
  if (journal === null || journal.entry.phase === 'idle') return null
  return isMerged(journal.entry, facts) ? null : unfinishedNotice(journal.entry)
}

/** A candidate of which nothing was judged or packed: names of what there will be, without sizes and digests. */
function unsealed(
  subject: Subject,
  candidate: Candidate,
): Pick<Parameters<typeof buildRecord>[1], 'subject' | 'candidate' | 'judged' | 'sealed'> {
  const assets = releaseAssets(subject.feature, candidate.version).map((asset) => ({ ...asset, size: 0, sha256: '' }))
  const texts = { metadata: '', modelCard: '', requirements: '', manifest: '' }
  const prepared = { folder: '', problems: [], card: null, cardProblem: null, generatedCard: null }
  return {
    subject,
    candidate,
    judged: { verdicts: [], overall: 'passed', measured: null, prepared, warnings: [], problems: [] },
    sealed: { archive: '', assets, files: [], texts, datasets: [] },
  }
}
