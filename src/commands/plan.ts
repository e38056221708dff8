import { Stop } from '../errors.js'
import type { Inputs } from '../inputs.js'
import { releaseAssets } from '../package/assets.js'
import { forecast } from '../release/forecast.js'
import type { Owner } from '../release/journal.js'
import { describeStep } from '../release/step-text.js'
import type { Host } from '../host/host.js'
import type { CommandOutcome } from './outcome.js'
import { ReleaseStory } from './release-story.js'
import { alreadyReleased } from '../gather/already-released.js'
import type { Candidate } from '../gather/candidate.js'
import { observeFirst, readJournal, type SeenJournal } from '../publish/observe.js'
import { refuseUntrustedEvent, releaseBranch } from '../gather/branch.js'
import { unfinishedNotice } from '../publish/publish.js'
import { buildRecord } from '../build/release-record.js'
import { isMerged } from '../publish/resume.js'
import { readRepository } from '../gather/repository.js'
import { readState, settingsOf, type FeatureFacts, type Feature } from '../gather/feature.js'
import { takeUp } from './take-up.js'
import { tellEarlier, tellSubject } from './telling.js'

/** Says what `release` would do, without running a gate or writing anything. */
export async function plan(host: Host, inputs: Inputs): Promise<CommandOutcome> {
  const story = new ReleaseStory(host.run, inputs.featureId ?? '')
  try {
    return await planFeature(host, inputs, story)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return story.stopped(error)
  }
}

async function planFeature(host: Host, inputs: Inputs, story: ReleaseStory): Promise<CommandOutcome> {
  refuseUntrustedEvent(host.run)
  const repository = await readRepository(host, inputs)
  const facts = await readState(host, repository, inputs.featureId ?? '')
  const { branch, target } = await releaseBranch(host, settingsOf(repository, inputs, facts.feature))
  tellSubject(story, facts.state, settingsOf(repository, inputs, facts.feature))
  const commit = await host.git.head()
  const me: Owner = { run: host.run.runId, attempt: host.run.attempt, nonce: 'plan' }
  const journal = await readJournal(host, facts.feature, me)
  const unfinished = unfinishedOf(journal, facts)
  if (unfinished !== null && journal?.entry.phase === 'awaiting-merge') {
    return story.foretold('plan', [], [], unfinished)
  }
  const wish = { inputs, repository, facts, commit, journal: journal?.entry ?? null }
  const before = unfinished === null ? await alreadyReleased(host, wish) : null
  if (before !== null) {
    tellEarlier(story, facts.state, before)
    return story.foretold('plan', [], [], null)
  }
  const asked = { ...inputs, dryRun: true }
  const { subject, candidate } = await takeUp(host, {
    inputs: asked,
    repository,
    facts,
    journalOpen: unfinished !== null,
    commit,
    branch,
    target,
    story,
  })

  // The gates bring parsers of every report with them: whoever is refused before does without.
  const { planFor } = await import('../build/judge.js')
  const plans = await planFor(host, subject, candidate, { mode: 'release', event: host.run.event }, '/scratch')
  const gates = plans.map((one) => ({ gate: one.gate, runs: one.commands.map((command) => command.run).join('\n') }))
  story.know({ matrix: JSON.stringify({ include: gates.map(({ gate, runs }) => ({ gate, run: runs })) }) })
  const record = buildRecord(host, {
    ...unsealed(subject, candidate),
    branch,
    target,
    latest: repository.features.length === 1,
    startedAt: '',
  })
  const seen = await observeFirst(host, {
    record,
    me,
    found: journal,
    artifactDone: false,
    withDrafts: false,
    asksRules: true,
  })
  const writes = forecast(record, { ...seen, journal: null }, me).map((step) => describeStep(step, record))
  for (const write of writes) host.log.info(`would ${write}`)
  return story.foretold('plan', writes, gates, unfinished)
}

function unfinishedOf(journal: SeenJournal | null, facts: FeatureFacts): string | null {
  if (journal === null || journal.entry.phase === 'idle') return null
  return isMerged(journal.entry, facts) ? null : unfinishedNotice(journal.entry)
}

/** A candidate of which nothing was judged or packed: names of what there will be, without sizes and digests. */
function unsealed(
  subject: Feature,
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
