/** What must hold in a world at every moment, whatever went wrong, and how a world looks in which all is done. */
import type { SealedRelease, SeenJournal, SeenRelease, SeenWorld } from './seen-world.js'

/** The invariants of a release, in the order of the table in docs/RELIABILITY.md. */
export const INVARIANTS = {
  I1: 'a version has at most one published release',
  I2: 'a published release has exactly the sealed assets, whole, with equal digests',
  I3: 'the tag of a published release stands on the gated commit',
  I4: 'a release has at most one state commit',
  I5: 'a state file that says released has a published release',
  I6: 'nothing that was published, and no good asset, is ever deleted, and no journal or tag is moved by force',
  I7: 'a run that is refused by its gates has written nothing',
  I8: 'while one run goes on with a release, no other one writes anything',
  I9: 'a state commit holds the state file and the records of its release, and nothing else',
} as const

export type InvariantName = keyof typeof INVARIANTS

/** An invariant that does not hold. */
export interface Breach {
  invariant: InvariantName | 'end'
  what: string
}

/** Everything that is wrong in a world at any moment; empty when the invariants I1 to I6 and I9 hold. */
export function invariants(world: SeenWorld): Breach[] {
  return [
    ...onePublished(world),
    ...published(world).flatMap(({ release, sealed }) => [
      ...differences(release, sealed).map((what): Breach => ({ invariant: 'I2', what: `${release.tag}: ${what}` })),
      ...misplacedTag(world, sealed),
    ]),
    ...oneStateCommit(world),
    ...foreignFiles(world),
    ...stateIsTrue(world),
    ...nothingLost(world),
  ]
}

/** I7: what a run that was refused has changed all the same. */
export function refusedRunWrote(requests: readonly { effect: boolean; method: string; path: string }[]): Breach[] {
  const effects = requests.filter(({ effect }) => effect).map(({ method, path }) => `${method} ${path}`)
  return effects.map((what) => ({ invariant: 'I7', what }))
}

/** I8: what a run did that was started while another one had claimed the release and went on with it. */
export function rivalMeddled({ status, effects }: { status: number; effects: number }): Breach[] {
  if (status === RUN_AGAIN && effects === 0) return []
  return [{ invariant: 'I8', what: `a rival ended with ${String(status)} and ${String(effects)} writes` }]
}

const RUN_AGAIN = 75

/** The end that every release must come to. */
export interface End {
  feature: string
  /** Versions that must be released, the last one by the transaction that is looked at. */
  versions: readonly string[]
}

/** What a world lacks of the end, or has too much; empty when it is there: one tag, one release, one state commit each. */
export function lacksOfEnd(world: SeenWorld, { feature, versions }: End): Breach[] {
  const tags = versions.map((version) => `${feature}/v${version}`)
  const journal = world.journals.find((one) => one.feature === feature)
  const newest = journal?.entries[0]
  const state = world.states.find((one) => one.feature === feature)
  const own = world.releases.filter((release) => release.feature === feature || release.tag.startsWith(`${feature}/`))
  const transactions = tags.flatMap((tag) => transactionOf(world, journal, tag) ?? [])
  const commits = world.stateCommits.filter(({ tx }) => journal?.entries.some((entry) => entry.tx === tx) ?? false)
  const is = (what: string, actual: unknown, wanted: unknown): Breach[] => {
    const [found, expected] = [JSON.stringify(actual), JSON.stringify(wanted)]
    return found === expected ? [] : [{ invariant: 'end', what: `${what}: ${found}, not ${expected}` }]
  }
  return [
    ...is('tags', sorted(namesOf(world.tags).filter((name) => name.startsWith(`${feature}/`))), sorted(tags)),
    ...is('published releases', sorted(own.filter(({ draft }) => !draft).map(({ tag }) => tag)), sorted(tags)),
    ...is(
      'drafts left',
      own.filter(({ draft }) => draft).map(({ id }) => id),
      [],
    ),
    ...is('state commits', sorted(commits.map(({ tx }) => tx)), sorted(transactions)),
    ...is('journal', [newest?.phase, newest?.version], ['idle', versions.at(-1)]),
    ...is('state', [state?.status, state?.releases.map(({ version }) => version)], ['released', versions]),
  ]
}

function onePublished(world: SeenWorld): Breach[] {
  const tags = world.releases.filter(({ draft }) => !draft).map(({ tag }) => tag)
  return repeated(tags).map((tag) => ({ invariant: 'I1', what: `${tag} is published more than once` }))
}

/** The published releases that a journal has sealed; what people publish by themselves is theirs. */
function published(world: SeenWorld): { release: SeenRelease; sealed: SealedRelease }[] {
  return world.releases.flatMap((release) => {
    if (release.draft) return []
    const journal = world.journals.find(({ sealed }) => sealed.some(({ tag }) => tag === release.tag))
    const tx = transactionOf(world, journal, release.tag)
    const sealed = journal?.sealed.find((one) => one.tx === tx)
    return sealed === undefined ? [] : [{ release, sealed }]
  })
}

/** The transaction that a tag's release belongs to: that of its body, else the last one that was sealed for the tag. */
function transactionOf(world: SeenWorld, journal: SeenJournal | undefined, tag: string): string | null {
  const release = world.releases.find((one) => one.tag === tag && !one.draft)
  const candidates = journal?.sealed.filter((one) => one.tag === tag) ?? []
  return (candidates.find(({ tx }) => tx === release?.tx) ?? candidates[0])?.tx ?? null
}

function differences(release: SeenRelease, sealed: SealedRelease): string[] {
  const missing = namesOf(sealed.assets).filter((name) => !namesOf(release.assets).includes(name))
  const foreign = namesOf(release.assets).filter((name) => !namesOf(sealed.assets).includes(name))
  const wrong = release.assets.flatMap((asset) => {
    const wanted = sealed.assets.find(({ name }) => name === asset.name)
    if (wanted === undefined) return []
    if (asset.state !== 'uploaded') return [`${asset.name} is ${asset.state}`]
    const isEqual = asset.actual === wanted.sha256 && asset.digest === wanted.sha256 && asset.size === wanted.size
    return isEqual ? [] : [`${asset.name} has other bytes than were sealed`]
  })
  return [
    ...missing.map((name) => `${name} is missing`),
    ...foreign.map((name) => `${name} was not sealed`),
    ...repeated(namesOf(release.assets)).map((name) => `${name} is there twice`),
    ...wrong,
  ]
}

function misplacedTag(world: SeenWorld, sealed: SealedRelease): Breach[] {
  const tag = world.tags.find(({ name }) => name === sealed.tag)
  if (tag?.commit === sealed.commit) return []
  return [{ invariant: 'I3', what: `${sealed.tag} is on ${tag?.commit ?? 'nothing'}, gated was ${sealed.commit}` }]
}

function oneStateCommit(world: SeenWorld): Breach[] {
  const all = repeated(world.stateCommits.map(({ tx }) => tx))
  return all.map((tx) => ({ invariant: 'I4', what: `the transaction ${tx} has more than one state commit` }))
}

/** What a release leaves on a branch. */
const OWN_FILE =
  /^docs\/workflow\/state\/[^/]+\.json$|(?:^|\/)models\/.+\/(?:metadata\.json|model_card\.md|requirements\.txt)$/

function foreignFiles({ stateCommits }: SeenWorld): Breach[] {
  const foreign = stateCommits.flatMap(({ files }) => files.filter((file) => !OWN_FILE.test(file)))
  return foreign.map((file) => ({ invariant: 'I9', what: `a state commit brought ${file}` }))
}

function stateIsTrue(world: SeenWorld): Breach[] {
  const isPublished = (tag: string): boolean => world.releases.some((release) => !release.draft && release.tag === tag)
  return world.states.flatMap(({ feature, status, releases }) => {
    const lies = releases.filter(({ tag }) => !isPublished(tag)).map(({ version }) => version)
    const isEmpty = status === 'released' && releases.length === 0
    if (lies.length === 0 && !isEmpty) return []
    return [
      { invariant: 'I5', what: `the state of ${feature} tells of ${lies.join(', ') || 'a release'}: not published` },
    ]
  })
}

function nothingLost(world: SeenWorld): Breach[] {
  const good = new Set(
    world.journals.flatMap(({ sealed }) => sealed.flatMap(({ assets }) => assets)).map(({ sha256 }) => sha256),
  )
  return world.losses.flatMap((loss): Breach[] => {
    switch (loss.what) {
      case 'release':
        return loss.draft ? [] : [{ invariant: 'I6', what: `the published release ${loss.tag} was deleted` }]
      case 'asset':
        return loss.state === 'uploaded' && loss.digest !== null && good.has(loss.digest)
          ? [{ invariant: 'I6', what: `the good asset ${loss.name} was deleted` }]
          : []
      case 'ref':
        return [{ invariant: 'I6', what: `${loss.ref} was ${loss.after === null ? 'deleted' : 'moved by force'}` }]
    }
  })
}

function namesOf(things: readonly { name: string }[]): string[] {
  return things.map(({ name }) => name)
}

function sorted(words: readonly string[]): string[] {
  return [...words].sort()
}

function repeated(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, index) => words.indexOf(word) !== index))]
}
