import type { Problem } from '../errors.js'
import { inFolder } from '../formats/folder-path.js'
import type { Files, Host } from '../host/host.js'
import { READING } from '../limits.js'
import { findFramework } from '../package/framework.js'
import { generateCard } from '../package/generated-card.js'
import { cardFallbackPaths, writeMetricsIntoCard, writtenCardPaths } from '../package/model-card.js'
import { packagePath, type PackageWork } from './package-work.js'
import { isRunnable, runTeamCommand } from './team-command.js'
import { CARD_NAME, REQUIREMENTS_NAME } from '../package/file-names.js'

/** What a card is made from besides the package itself. */
export interface CardNumbers {
  commit: string
  /** Flat; null where nothing was measured. */
  metrics: Record<string, number> | null
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
  facts: CardNumbers,
): Promise<MadeCard> {
  const { feature, fill } = work
  const command = feature.settings.steps.card
  if (!(await isRunnable(host, feature, command)))
    return (await ownCard(host.files, work, facts)) ?? (await generatedCard(host, work, facts))
  const places = cardPlaces(work)
  for (const path of places.written) await host.files.age(path)
  const failure = await runTeamCommand(host, { name: 'card', feature, command, fill })
  if (failure !== null) return notMade(failure)
  const found = await writtenCard(host.files, places)
  return found === null ? notMade(`the command wrote no ${CARD_NAME} into ${work.folder}`) : madeOf(found)
}

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

/** The first file that may be the card, or why that one cannot be read. */
type FoundCard = { path: string; text: string } | { problem: Problem }

async function writtenCard(files: Files, { inPackage, written }: CardPlaces): Promise<FoundCard | null> {
  for (const path of written) {
    const found = (await files.isWrittenSinceAging(path)) ? await cardAt(files, path) : null
    if (found !== null) return found
  }
  // What the export left in the package counts after all that the card's own command wrote.
  return await firstOf(files, inPackage)
}

/** The team's own card with the measured metrics in it, else the export's; null where there is neither. */
async function ownCard(files: Files, { feature, folder }: PackageWork, facts: CardNumbers): Promise<MadeCard | null> {
  const own = cardFallbackPaths(feature.id).map((path) => inFolder(feature.workingDirectory, path))
  const found = await firstOf(files, [...own, ...[CARD_NAME, 'MODEL_CARD.md'].map((name) => `${folder}/${name}`)])
  if (found === null || 'problem' in found) return found === null ? null : madeOf(found)
  return madeOf({ ...found, text: writeMetricsIntoCard(found.text, facts.metrics ?? {}) })
}

async function generatedCard(
  { files, run }: Pick<Host, 'files' | 'run'>,
  { feature, version }: PackageWork,
  { commit, metrics }: CardNumbers,
): Promise<MadeCard> {
  const { state, workingDirectory } = feature
  const named = await files.readText(inFolder(workingDirectory, REQUIREMENTS_NAME))
  const requirements = named.kind === 'read' ? named.text : null
  const text = generateCard({
    feature: feature.id,
    title: state.title,
    description: state.description ?? '',
    version,
    commit,
    repositoryUrl: `${run.serverUrl}/${run.repository}`,
    ...findFramework({ requirements, exported: null, python: [] }),
    metrics: metrics ?? {},
    datasets: state.datasets.map((dataset) => dataset.path),
    experiments: state.experiments,
  })
  const saveAs = inFolder(workingDirectory, cardFallbackPaths(feature.id)[0] ?? 'MODEL_CARD.md')
  return { card: { path: 'the generated card', text }, cardProblem: null, generatedCard: { saveAs, text } }
}

async function firstOf(files: Files, paths: readonly string[]): Promise<FoundCard | null> {
  for (const path of paths) {
    const found = await cardAt(files, path)
    if (found !== null) return found
  }
  return null
}

async function cardAt(files: Files, path: string): Promise<FoundCard | null> {
  const reading = await files.readText(path, READING.documentBytes.value)
  if (reading.kind === 'absent') return null
  if (reading.kind === 'read') return { path, text: reading.text }
  const { what, fix, where } = reading.problem
  return { problem: { what: `The model card ${path} cannot be read: ${what}`, fix, where } }
}

function madeOf(found: FoundCard): MadeCard {
  if ('problem' in found) return { card: null, cardProblem: found.problem, generatedCard: null }
  return { card: found, cardProblem: null, generatedCard: null }
}

function notMade(why: string): MadeCard {
  const fix = 'Fix the command under `steps.card.run`; its output is in the log'
  return madeOf({ problem: { what: `The model card was not made: ${why}`, fix } })
}
