import type { FeatureSettings } from '../../config/settings.js'
import type { Problem } from '../../errors.js'
import { findFramework } from '../../package/framework.js'
import { generateCard } from '../../package/generated-card.js'
import { CARD_NAME, cardFallbackPaths, writeMetricsIntoCard, writtenCardPaths } from '../../package/model-card.js'
import type { CommandSettings } from '../../settings/command.js'
import type { World } from '../../world.js'
import { describeEnd } from './gate-commands.js'
import { inFolder } from './paths.js'
import type { Subject } from './subject.js'

/** The package's folder after export and card, before it is sealed. */
export interface Prepared {
  /** From the repository's root. */
  folder: string
  /** Why the export failed; empty when it did not. */
  problems: Problem[]
  card: { path: string; text: string } | null
  cardProblem: string | null
  /** The card that was made for want of one of the team's; null where there is one. */
  generatedCard: { saveAs: string; text: string } | null
}

/** What the preparation works with. */
export interface PreparationFacts {
  version: string
  commit: string
  /** Flat; null where nothing was measured. */
  metrics: Record<string, number> | null
  fill: (run: string) => string
}

/** Folder of the package while it is built, from the repository's root. */
export function packageFolder(workingDirectory: string, version: string): string {
  return inFolder(workingDirectory, `dist/model_v${version}`)
}

/** Exports the model into the emptied package folder and makes its card; runs inside the seclusion. */
export async function prepare(world: World, subject: Subject, facts: PreparationFacts): Promise<Prepared> {
  const folder = packageFolder(subject.workingDirectory, facts.version)
  await world.files.makeEmpty(folder)
  const problems = await exportModel(world, subject, facts, folder)
  const card = await makeCard(world, subject, facts, folder)
  return { folder, problems, ...card }
}

/** Puts the model into the package: by the export command, else as it is. */
export async function exportModel(
  world: World,
  subject: Subject,
  facts: Pick<PreparationFacts, 'fill'>,
  folder: string,
): Promise<Problem[]> {
  const command = subject.settings.steps.export
  if (!(await isRunnable(world, subject, command))) {
    const { path } = subject.model
    if ((await world.files.stat(path)) === null) {
      const what = `the model ${path} is gone: a command removed it after the gates had begun`
      return [{ what, where: { file: path }, fix: 'Let no gate command move or remove the model' }]
    }
    const name = path.split('/').at(-1) ?? 'model'
    await world.files.copy(path, `${folder}/${name}`)
    return []
  }
  const failure = await runStep(world, subject, 'export', command, facts.fill)
  if (failure !== null)
    return [
      {
        what: `the export failed: ${failure}`,
        fix: 'Mend the command under `steps.export.run`; its output is in the log',
      },
    ]
  const exported = await world.files.list(folder)
  if (exported === null || exported.length === 0) {
    return [
      {
        what: `the export put nothing into ${folder}`,
        where: { file: folder },
        fix: 'Let `steps.export.run` write the model into {package}',
      },
    ]
  }
  return []
}

type Card = Pick<Prepared, 'card' | 'cardProblem' | 'generatedCard'>

async function makeCard(world: World, subject: Subject, facts: PreparationFacts, folder: string): Promise<Card> {
  const command = subject.settings.steps.card
  if (!(await isRunnable(world, subject, command))) return await ownCard(world, subject, facts, folder)
  const within = (path: string): string => inFolder(subject.workingDirectory, path)
  const places = writtenCardPaths(subject.feature, `dist/model_v${facts.version}`, subject.settings.model)
  const inPackage = places.inPackage.map(within)
  const written = [...inPackage, ...places.inRepository.map(within)]
  for (const path of written) await world.files.age(path)
  const failure = await runStep(world, subject, 'card', command, facts.fill)
  if (failure !== null) return { card: null, cardProblem: failure, generatedCard: null }
  for (const path of written) {
    const text = (await world.files.isWrittenSinceAging(path)) ? await world.files.read(path) : null
    if (text !== null) return { card: { path, text }, cardProblem: null, generatedCard: null }
  }
  // What the export left in the package counts after all that the card's own command wrote.
  for (const path of inPackage) {
    const text = await world.files.read(path)
    if (text !== null) return { card: { path, text }, cardProblem: null, generatedCard: null }
  }
  return { card: null, cardProblem: `the command wrote no model_card.md into ${folder}`, generatedCard: null }
}

/** The team's own card with the measured metrics in it, else the export's; without one, a card from what is known. */
async function ownCard(world: World, subject: Subject, facts: PreparationFacts, folder: string): Promise<Card> {
  const paths = cardFallbackPaths(subject.feature)
  const exported = [CARD_NAME, 'MODEL_CARD.md'].map((name) => `${folder}/${name}`)
  for (const path of [...paths.map((one) => inFolder(subject.workingDirectory, one)), ...exported]) {
    const text = await world.files.read(path)
    if (text !== null)
      return {
        card: { path, text: writeMetricsIntoCard(text, facts.metrics ?? {}) },
        cardProblem: null,
        generatedCard: null,
      }
  }
  const { state } = subject
  const requirements = await world.files.read(inFolder(subject.workingDirectory, 'requirements.txt'))
  const text = generateCard({
    feature: subject.feature,
    title: state.title,
    description: state.description ?? '',
    version: facts.version,
    commit: facts.commit,
    repositoryUrl: `${world.run.serverUrl}/${world.run.repository}`,
    ...findFramework({ requirements, exported: null, python: [] }),
    metrics: facts.metrics ?? {},
    datasets: state.datasets.map((dataset) => dataset.path),
    experiments: state.experiments,
  })
  const saveAs = inFolder(subject.workingDirectory, paths[0] ?? 'MODEL_CARD.md')
  return { card: { path: 'the generated card', text }, cardProblem: null, generatedCard: { saveAs, text } }
}

async function isRunnable(world: World, subject: Subject, command: CommandSettings): Promise<boolean> {
  if (command.script === null) return true
  return (await world.files.stat(inFolder(subject.workingDirectory, command.script))) !== null
}

/** Runs one of the team's steps; what went wrong in a few words, or null. */
async function runStep(
  world: World,
  subject: Subject,
  name: string,
  command: CommandSettings,
  fill: (run: string) => string,
): Promise<string | null> {
  const run = fill(command.run)
  const result = await world.commands.run({
    name,
    run,
    shell: command.shell,
    cwd: world.files.absolute(subject.workingDirectory),
    ...stepEnvironment(subject.settings, command),
    timeoutSeconds: command.timeoutSeconds,
  })
  world.log.group(`${name}: ${run.split('\n')[0] ?? run} (${describeEnd(result)})`, result.tail.split('\n'))
  if (result.exitCode === 0 && !result.timedOut) return null
  const last = result.tail.trimEnd().split('\n').at(-1)?.trim() ?? ''
  return `${describeEnd(result)}${last === '' ? '' : `, its last line: ${last.slice(0, 300)}`}`
}

function stepEnvironment(
  settings: FeatureSettings,
  command: CommandSettings,
): { env: Record<string, string>; pass: string[] } {
  return {
    env: { ...settings.env.set, ...command.env.set },
    pass: [...new Set([...settings.env.pass, ...command.env.pass])],
  }
}
