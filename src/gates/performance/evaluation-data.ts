/** Digests of datasets, `sha256:<hex>` by name. */
type Digests = Readonly<Record<string, string>>

/** Says that two versions were measured on other data. */
export interface OtherData {
  text: string
  /** The data is the evaluation's by its name; else it is only likely to be. */
  isCertain: boolean
}

const EVALUATION = new Set(
  'test testing holdout heldout eval evaluate evaluation val valid validation benchmark'.split(' '),
)
const TRAINING = new Set(['train', 'training'])

/**
 * Whether candidate and champion were measured on the same rows, as far as digests of their data tell; null where they
 * do not tell otherwise. Data counts as the evaluation's by a word of its path, such as `test` or `holdout`.
 */
export function otherData(
  candidate: { version: string; datasets: Digests },
  champion: { version: string; datasets: Digests },
): OtherData | null {
  const here = named(candidate.datasets, EVALUATION)
  const there = named(champion.datasets, EVALUATION)
  if (here.length > 0 || there.length > 0) return otherHoldout(candidate, champion, { here, there })
  const common = Object.keys(candidate.datasets).filter((name) => champion.datasets[name] !== undefined)
  const training = new Set(named(candidate.datasets, TRAINING))
  const likely = common.some((name) => !training.has(name)) ? common.filter((name) => !training.has(name)) : common
  const changed = likely.filter((name) => candidate.datasets[name] !== champion.datasets[name])
  if (changed.length === 0) return null
  const text = `${namesOf(changed)} changed since ${champion.version}: where the evaluation takes its rows from there, the two were not measured on the same rows`
  return { text, isCertain: false }
}

function otherHoldout(
  candidate: { version: string; datasets: Digests },
  champion: { version: string; datasets: Digests },
  { here, there }: { here: readonly string[]; there: readonly string[] },
): OtherData | null {
  // Where one of them says nothing of its rows, nobody can tell.
  if (here.length === 0 || there.length === 0) return null
  const before = new Set(there.map((name) => champion.datasets[name]))
  const now = new Set(here.map((name) => candidate.datasets[name]))
  const changed = here.filter((name) => !before.has(candidate.datasets[name]))
  const gone = there.filter((name) => !now.has(champion.datasets[name]))
  const names = changed.length > 0 ? changed : gone
  if (names.length === 0) return null
  const what =
    changed.length > 0
      ? `${namesOf(names)} is another than that of ${champion.version}`
      : `${namesOf(names)} is missing`
  return {
    text: `${candidate.version} and the champion ${champion.version} were not measured on the same rows: ${what}`,
    isCertain: true,
  }
}

function named(datasets: Digests, words: ReadonlySet<string>): string[] {
  return Object.keys(datasets).filter((name) => wordsOf(name).some((word) => words.has(word)))
}

function wordsOf(name: string): string[] {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
  // `hold-out`, `held_out`
  return [...words, ...words.map((word, index) => `${word}${words[index + 1] ?? ''}`)]
}

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ')
  return names.length > 3 ? `${shown}, …` : shown
}
