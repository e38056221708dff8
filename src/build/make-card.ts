import type { Problem } from '../errors.js'
import { inFolder } from '../formats/folder-path.js'
import type { Files, Host } from '../host/host.js'
import { READING } from '../limits/reading.js'
import { findFramework } from '../package/framework.js'
import { generateCard } from '../package/generated-card.js'
import { cardFallbackPaths, writeMetricsIntoCard, writtenCardPaths } from '../package/model-card.js'
import { packagePath, type PackageWork } from './package-work.js'
import type { Standing } from './standing-evidence.js'
import { readStanding, type StandingFile } from './standing-file.js'
import { runTeamCommand } from './team-command.js'
import { CARD_NAME } from '../package/file-names.js'

/** What a card is made from besides the package itself. */
export interface CardFacts {
  commit: string
  /** Flat; null where nothing was measured. */
  metrics: Record<string, number> | null
  /** What stood in the repository before the first command. */
  standing: Pick<Standing, 'steps' | 'cards' | 'requirements'>
}

/** A model card, or why there is none. */
export interface MadeCard {
  card: { path: string; text: string } | null
  cardProblem: Problem | null
  /** The card that was made for want of one of the team's; null where there is one. */
  generatedCard: { saveAs: string; text: string } | null
}

/** The model card: by the card command, else the team's own or the export's, else one from what is known. */
export async function makeCard(
  host: Pick<Host, 'commands' | 'files' | 'log' | 'run'>,
  work: PackageWork,
  facts: CardFacts,
): Promise<MadeCard> {
  const { feature, fill, variables } = work
  if (!facts.standing.steps.card) return (await ownCard(host.files, work, facts)) ?? generatedCard(host, work, facts)
  const places = cardPlaces(work)
  const before = await identitiesOf(host.files, places.written)
  const command = feature.settings.steps.card
  const failure = await runTeamCommand(host, { name: 'card', feature, command, fill, variables })
  if (failure !== null) return notMade(failure)
  const card = await writtenCard(host.files, places, before)
  return card === null ? notMade(`the command wrote no ${CARD_NAME} into ${work.folder}`) : madeOf(card)
}

/** A card that is not a text is its gate's business, and no other one takes its place. */
type FoundCard = Pick<StandingFile, 'path' | 'text' | 'problem'>

/** Paths from the repository's root, most likely first. */
interface CardPlaces {
  inPackage: string[]
  /** Those of the package, then those of the repository. */
  written: string[]
}

function cardPlaces({ feature, version }: PackageWork): CardPlaces {
  const within = (path: string): string => inFolder(feature.workingDirectory, path)
  const { inPackage, inRepository } = writtenCardPaths(feature.id, packagePath(version), feature.settings.model)
  return { inPackage: inPackage.map(within), written: [...inPackage, ...inRepository].map(within) }
}

async function identitiesOf(files: Files, paths: readonly string[]): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>()
  for (const path of paths) found.set(path, (await files.stat(path))?.identity ?? null)
  return found
}

async function writtenCard(
  files: Files,
  { inPackage, written }: CardPlaces,
  before: ReadonlyMap<string, string | null>,
): Promise<FoundCard | null> {
  for (const path of written) {
    const found = await readStanding(files, path, READING.documentBytes.value)
    if (isCard(found) && found.stat?.identity !== before.get(path)) return found
  }
  // What the export left in the package counts after all that the card's own command wrote.
  return await firstOf(files, inPackage)
}

/** The team's own card with the measured metrics in it, else the export's; null where there is neither. */
async function ownCard(files: Files, { folder }: PackageWork, facts: CardFacts): Promise<MadeCard | null> {
  const own = facts.standing.cards.find(isCard) ?? null
  const found =
    own ??
    (await firstOf(
      files,
      [CARD_NAME, 'MODEL_CARD.md'].map((name) => `${folder}/${name}`),
    ))
  if (found === null) return null
  return madeOf({ ...found, text: found.text && writeMetricsIntoCard(found.text, facts.metrics ?? {}) })
}

function generatedCard(
  { run }: Pick<Host, 'run'>,
  { feature, version }: PackageWork,
  { commit, metrics, standing }: CardFacts,
): MadeCard {
  const { state, workingDirectory } = feature
  const text = generateCard({
    feature: feature.id,
    title: state.title,
    description: state.description ?? '',
    version,
    commit,
    repositoryUrl: `${run.serverUrl}/${run.repository}`,
    ...findFramework({ requirements: standing.requirements.text, exported: null, python: [] }),
    metrics: metrics ?? {},
    datasets: state.datasets.map((dataset) => dataset.path),
    experiments: state.experiments,
  })
  const saveAs = inFolder(workingDirectory, cardFallbackPaths(feature.id)[0] ?? 'MODEL_CARD.md')
  return { card: { path: 'the generated card', text }, cardProblem: null, generatedCard: { saveAs, text } }
}

async function firstOf(files: Files, paths: readonly string[]): Promise<FoundCard | null> {
  for (const path of paths) {
    const found = await readStanding(files, path, READING.documentBytes.value)
    if (isCard(found)) return found
  }
  return null
}

/** A link or a folder of that name is no card; a pipe is one that cannot be read. */
function isCard({ stat }: StandingFile): boolean {
  return stat?.kind === 'file' || stat?.kind === 'other'
}

function madeOf({ path, text, problem }: FoundCard): MadeCard {
  if (text !== null) return { card: { path, text }, cardProblem: null, generatedCard: null }
  const what = `The model card ${path} cannot be read: ${problem?.what ?? 'it is not there'}`
  return noCard({ what, fix: problem?.fix ?? 'Bring it back', where: { file: path } })
}

function notMade(why: string): MadeCard {
  const fix = 'Fix the command under `steps.card.run`; its output is in the log'
  return noCard({ what: `The model card was not made: ${why}`, fix })
}

function noCard(cardProblem: Problem): MadeCard {
  return { card: null, cardProblem, generatedCard: null }
}
