import { constants } from 'node:fs'
import { copyFile, link, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { GitHubFailure, Stop } from '../errors.js'
import type { Artifacts, Log, NamedArtifact, UploadedArtifact } from '../host/host.js'
import { misfit, printableLine } from './failures.js'
import { describeMisfit } from './schemas.js'
import { GITHUB } from '../limits/telling.js'

/** The part of @actions/artifact that is used. */
export interface ArtifactClient {
  uploadArtifact(name: string, files: string[], root: string, options: { skipArchive: boolean }): Promise<unknown>
  listArtifacts(): Promise<unknown>
  downloadArtifact(id: number, options: { path: string; skipDecompress: boolean }): Promise<unknown>
}

export interface ArtifactsOptions {
  log: Log
  /** Absolute path of the runner's temporary folder. */
  temp: string
  /** Address of the run's page, below which its artifacts are. */
  runUrl: string
  /** The runner sets ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL for actions; the client reads them itself. */
  env: Readonly<Record<string, string | undefined>>
  /** Loads the client; it is large, so only when there is something to upload. */
  load?: () => Promise<ArtifactClient>
  /** Milliseconds that an upload of so many bytes may take. */
  deadlineMs?: (bytes: number) => number
}

/** The client's own answer; the digest is hex without a prefix. */
const uploadedSchema = z.object({ id: z.number().int(), digest: z.string().regex(/^[0-9a-f]{64}$/) })

/** The client's list of what this run keeps. */
const listedSchema = z.object({ artifacts: z.array(z.object({ id: z.number().int(), name: z.string() })) })

const MOST_NAMES = 9
const BASE_DEADLINE_MS = GITHUB.artifactMilliseconds.value
const SLOWEST_BYTES_PER_SECOND = 128 * 1024

const ASKED = { method: 'POST', path: '/artifacts', isRead: false }

/** Workflow artifacts of this run, through @actions/artifact. Uploads throw `GitHubFailure` `ambiguous`. */
export function createArtifacts(options: ArtifactsOptions): Artifacts {
  return {
    list: async () => await listArtifacts(options),
    download: async (id, folder) => await downloadArtifact(options, id, folder),
    async upload(file, name, without) {
      if (!hasService(options)) {
        options.log.warning(
          skipped('the runner offers no artifact service (ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL)', without),
        )
        return null
      }
      try {
        return await uploadUnderFreeName(options, file, name)
      } catch (error) {
        if (error instanceof GitHubFailure || error instanceof Stop) throw error
        if (error instanceof Error && error.name === 'GHESNotSupportedError') {
          options.log.warning(skipped('this GitHub Enterprise Server has no artifacts v4', without))
          return null
        }
        throw misfit(ASKED, null, error instanceof Error ? error.message : 'the upload of the artifact failed')
      }
    },
  }
}

function hasService({ env }: ArtifactsOptions): boolean {
  return Boolean(env['ACTIONS_RUNTIME_TOKEN']) && Boolean(env['ACTIONS_RESULTS_URL'])
}

/** The runtime's token is this run's: it is shown no artifact of another one. */
async function listArtifacts(options: ArtifactsOptions): Promise<NamedArtifact[] | null> {
  if (!hasService(options)) return null
  const client = await (options.load ?? loadClient)()
  const answer = await within(BASE_DEADLINE_MS, 'listed', client.listArtifacts()).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'GHESNotSupportedError') return null
    throw unanswered("The list of this run's artifacts cannot be had", error)
  })
  if (answer === null) return null
  const parsed = listedSchema.safeParse(answer)
  if (!parsed.success) throw unanswered("The list of this run's artifacts cannot be read", parsed.error)
  const newestFirst = parsed.data.artifacts.toSorted((one, other) => other.id - one.id)
  return newestFirst.map(({ id, name }) => ({ id: String(id), name }))
}

async function downloadArtifact(options: ArtifactsOptions, id: string, folder: string): Promise<string> {
  const client = await (options.load ?? loadClient)()
  try {
    // As it is: what unpacks files of others has to look at every name in them.
    await client.downloadArtifact(Number(id), { path: folder, skipDecompress: true })
  } catch (error) {
    throw unanswered('The artifact of the sealed release cannot be fetched', error)
  }
  const [file, ...others] = await readdir(folder)
  if (file === undefined || others.length > 0)
    throw unanswered('The artifact of the sealed release is not one file', null)
  return join(folder, file)
}

/** A read that failed: nothing has been written, and running again asks again. */
function unanswered(what: string, cause: unknown): Stop {
  const why = cause instanceof Error ? printableLine(` (${cause.message})`) : ''
  return new Stop('interrupted', { what: `${what}${why}`, fix: 'Run this job again' }, cause)
}

/** The names to try for an artifact: the one wanted, then with `-2`, `-3` … before the extension. */
export function artifactNames(name: string): string[] {
  const extension = /(\.tar)?\.[A-Za-z][A-Za-z0-9]*$/.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - extension.length)
  const later = Array.from({ length: MOST_NAMES - 1 }, (_, index) => `${stem}-${index + 2}${extension}`)
  return [name, ...later]
}

async function uploadUnderFreeName(options: ArtifactsOptions, file: string, wanted: string): Promise<UploadedArtifact> {
  const client = await (options.load ?? loadClient)()
  const { size } = await stat(file)
  const limit = (options.deadlineMs ?? deadlineOf)(size)
  for (const name of artifactNames(wanted)) {
    const folder = await mkdtemp(join(options.temp, 'ds-release-artifact-'))
    try {
      // The client names an unarchived artifact after its file, so the file is given the wanted name first.
      const staged = join(folder, name)
      await stage(file, staged)
      const answer = await within(
        limit,
        'uploaded',
        client.uploadArtifact(name, [staged], folder, { skipArchive: true }),
      )
      const parsed = uploadedSchema.safeParse(answer)
      if (!parsed.success) throw misfit(ASKED, null, describeMisfit(parsed.error))
      const id = String(parsed.data.id)
      return { id, name, digest: `sha256:${parsed.data.digest}`, url: `${options.runUrl}/artifacts/${id}` }
    } catch (error) {
      if (!isTaken(error)) throw error
      options.log.info(`The artifact name ${name} is taken in this run.`)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  throw misfit(ASKED, 409, `all names for the artifact ${wanted} are taken in this run`)
}

async function loadClient(): Promise<ArtifactClient> {
  // The toolkit below the client reads the event's file while it is loaded. We have read it before the first command; what a
  // command has made of that file since must not stop a release.
  delete process.env['GITHUB_EVENT_PATH']
  const { DefaultArtifactClient } = await import('@actions/artifact')
  return new DefaultArtifactClient()
}

async function stage(file: string, target: string): Promise<void> {
  try {
    await link(file, target)
  } catch {
    // Another file system, or one without hard links.
    await copyFile(file, target, constants.COPYFILE_FICLONE)
  }
}

function deadlineOf(bytes: number): number {
  return BASE_DEADLINE_MS + (bytes / SLOWEST_BYTES_PER_SECOND) * 1000
}

/** The client waits for minutes for an answer that does not come, and has no way to be stopped. */
async function within<T>(milliseconds: number, done: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`the artifact was not ${done} within ${Math.ceil(milliseconds / 1000)} s`))
    }, milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && !(error instanceof GitHubFailure) && /\(409\)|conflict:/i.test(error.message)
}

function skipped(reason: string, without: string): string {
  return printableLine(`The workflow artifact is skipped: ${reason}. ${without}`)
}
